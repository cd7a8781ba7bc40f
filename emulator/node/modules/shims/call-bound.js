'use strict';
// `RegExp.prototype.test` as a function of its receiver.
module.exports = (path) => Function.prototype.call.bind(path.split('.').reduce((object, key) => object[key], globalThis));
