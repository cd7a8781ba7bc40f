//// bigint_mixed
exports.main = async () => 1n + 1;
//// bigint_unary_plus
exports.main = async () => +1n;
//// bigint_math
exports.main = async () => Math.max(1n, 2n);
//// bigint_fraction
exports.main = async () => BigInt(1.5);
//// bigint_text
exports.main = async () => BigInt('1.5');
//// bigint_undefined
exports.main = async () => BigInt(undefined);
//// bigint_zero
exports.main = async () => 1n / 0n;
//// bigint_negative_exponent
exports.main = async () => 2n ** -1n;
//// bigint_json
exports.main = async () => JSON.stringify({ n: 1n });
//// bigint_answer
exports.main = async () => ({ id: 10n });
//// circular_json
exports.main = async () => {
  const user = { name: 'Ada' };
  user.self = user;
  return JSON.stringify(user);
};
//// circular_json_nested
exports.main = async () => {
  class Node { constructor() { this.children = []; } }
  const root = new Node();
  root.children.push({ parent: root });
  return JSON.stringify(root);
};
//// circular_json_array
exports.main = async () => {
  const list = [1];
  list.push({ list });
  return JSON.stringify({ list });
};
//// circular_answer
exports.main = (event, callback) => {
  event.event = event;
  callback(null, event);
};
//// symbol_to_string
exports.main = async () => `${Symbol('s')}`;
//// symbol_to_number
exports.main = async () => +Symbol('s');
//// symbol_concat
exports.main = async () => 'a' + Symbol('s');
//// symbol_join
exports.main = async () => [Symbol('s')].join();
//// primitive_conversion
exports.main = async () => 1 + { toString: null, valueOf: null };
//// primitive_conversion_object
exports.main = async () => `${Object.create(null)}`;
//// primitive_conversion_bad
exports.main = async () => `${{ [Symbol.toPrimitive]: 1 }}`;
//// to_primitive_object
exports.main = async () => +{ [Symbol.toPrimitive]: () => ({}) };
