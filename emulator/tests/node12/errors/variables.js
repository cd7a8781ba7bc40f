//// not_defined
exports.main = async () => total + 1;
//// not_defined_call
exports.main = async () => compute(1, 2);
//// not_defined_typeof_ok
exports.main = async () => typeof nothing === 'undefined' ? nothing : 1;
//// not_defined_assign_strict
'use strict';
exports.main = async () => { counter = 1; };
//// not_defined_window
exports.main = async () => window.location.href;
//// not_defined_wx
exports.main = (event, callback) => { wx.BaaS.init('x'); callback(null); };
//// not_defined_fetch
exports.main = async () => fetch('/');
//// tdz_let
exports.main = async () => {
  console.log(typeof ready);
  let ready = true;
};
//// tdz_const
exports.main = async () => limit + 1;
const pages = exports.main.length + count;
const count = 1;
const limit = 2;
//// tdz_class
const one = new Shape();
class Shape {}
exports.main = async () => one;
//// tdz_this
class A {}
class B extends A { constructor() { return this; } }
exports.main = async () => new B();
//// tdz_default_argument
exports.main = async () => ((a = b, b = 1) => a)();
//// const_assign
exports.main = async () => {
  const total = 0;
  total = total + 1;
};
//// const_increment
const calls = 0;
exports.main = async () => { calls++; };
//// const_for
exports.main = async () => {
  for (const i = 0; i < 3; i++) { /* never twice */ }
};
//// const_destructure
exports.main = async () => {
  const a = 1;
  [a] = [2];
};
//// const_compound
const calls = 1;
exports.main = async () => { calls += 2; };
