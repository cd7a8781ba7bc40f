'use strict';
// What the streams inherit from.
module.exports = require('stream').Stream;
