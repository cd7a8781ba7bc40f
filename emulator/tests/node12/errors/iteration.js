//// spread_undefined_call
exports.main = async (event) => Math.max(...event.data.list);
//// spread_number_array
exports.main = async () => [...5];
//// spread_object_array
exports.main = async (event) => [...event.data];
//// spread_null_array
exports.main = async () => [...null];
//// for_of_undefined
exports.main = async (event) => {
  for (const item of event.data.items) console.log(item);
};
//// for_of_object
exports.main = async (event) => {
  for (const item of event.data) console.log(item);
};
//// for_of_number
exports.main = async () => {
  for (const digit of 123) console.log(digit);
};
//// destructure_undefined
exports.main = async (event) => {
  const { name } = event.data.user;
  return name;
};
//// destructure_null_argument
const read = ({ id }) => id;
exports.main = async () => read(null);
//// destructure_undefined_argument
function read({ id, name }) { return id + name; }
exports.main = async () => read();
//// destructure_nested
exports.main = async (event) => {
  const { user: { name } } = event.data;
  return name;
};
//// destructure_array_undefined
exports.main = async () => {
  const [first] = undefined;
  return first;
};
//// destructure_array_object
exports.main = async (event) => {
  const [first] = event.data;
  return first;
};
//// destructure_array_number
exports.main = async () => {
  const number = 7;
  const [a, b] = number;
  return a + b;
};
//// iterator_bad_result
exports.main = async () => {
  const odd = { [Symbol.iterator]: () => ({ next: () => 1 }) };
  return [...odd];
};
//// iterator_not_object
exports.main = async () => {
  const odd = { [Symbol.iterator]: () => 1 };
  for (const x of odd) console.log(x);
};
//// map_not_iterable
exports.main = async () => new Map(5);
//// map_bad_entry
exports.main = async () => new Map([1]);
//// set_not_iterable
exports.main = async () => new Set(5);
//// promise_all_undefined
exports.main = async () => Promise.all();
//// weakmap_key
exports.main = async () => new WeakMap().set('key', 1);
//// weakset_value
exports.main = async () => new WeakSet([1]);
//// map_wrong_receiver
exports.main = async () => Map.prototype.get.call({}, 'a');
//// generator_running
exports.main = async () => {
  const it = (function* () { it.next(); })();
  it.next();
};
//// generator_wrong_receiver
exports.main = async () => (function* () {})().next.call({});
