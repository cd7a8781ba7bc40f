//// new_arrow
exports.main = async () => {
  const Make = () => {};
  return new Make();
};
//// new_undefined
exports.main = async () => {
  let Client;
  return new Client();
};
//// new_member
exports.main = async () => {
  const sdk = {};
  return new sdk.Query('t');
};
//// new_number
exports.main = async () => {
  const n = 5;
  return new n(1);
};
//// new_async
exports.main = async () => {
  async function work() {}
  return new work();
};
//// new_symbol
exports.main = async () => new Symbol('s');
//// new_target_missing
exports.main = async () => Map();
//// promise_without_new
exports.main = async () => Promise(() => {});
//// promise_no_executor
exports.main = async () => new Promise();
//// class_without_new
class Order {}
exports.main = async () => Order();
//// class_derived_without_super
class Base {}
class Child extends Base {
  constructor() { this.x = 1; }
}
exports.main = async () => new Child();
//// class_super_twice
class Base {}
class Child extends Base {
  constructor() { super(); super(); }
}
exports.main = async () => new Child();
//// class_extends_number
exports.main = async () => {
  const Parent = 3;
  return class extends Parent {};
};
//// class_extends_undefined
exports.main = async () => class extends undefined {};
//// class_bad_prototype
function Odd() {}
Odd.prototype = 3;
exports.main = async () => class extends Odd {};
//// class_private_brand
class Safe {
  #secret = 1;
  read(other) { return other.#secret; }
}
exports.main = async () => new Safe().read({});
//// class_private_set
class Safe {
  #secret = 1;
  write(other) { other.#secret = 2; }
}
exports.main = async () => new Safe().write({});
//// class_custom_error
class NotFound extends Error {
  constructor(what) {
    super(`${what} not found`);
    this.name = 'NotFound';
    this.code = 404;
  }
}
exports.main = async () => { throw new NotFound('order'); };
//// class_custom_error_unnamed
class Refused extends Error {}
exports.main = async () => { throw new Refused('no'); };
//// class_custom_error_toString
class Refused extends TypeError {
  toString() { return 'own text'; }
}
exports.main = async () => { throw new Refused('no'); };
//// new_function_error
exports.main = async () => new Function('return {');
