//// throws_on_load
const settings = JSON.parse('{');
exports.main = async () => settings;
//// require_relative
const helper = require('./helper');
exports.main = async () => helper;
//// require_package
const axios = require('no-such-package');
exports.main = async () => axios;
//// require_nothing
const nothing = require();
exports.main = async () => nothing;
//// require_empty
const nothing = require('');
exports.main = async () => nothing;
