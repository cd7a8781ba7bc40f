//// call_undefined
exports.main = async () => {
  let helper;
  return helper();
};
//// call_member
exports.main = async (event) => event.data.save();
//// call_deep_member
exports.main = async (event) => {
  const api = { v1: { users: {} } };
  return api.v1.users.list(event.data);
};
//// call_computed_string
exports.main = async () => {
  const actions = {};
  return actions['start']();
};
//// call_computed_variable
exports.main = async () => {
  const actions = {};
  const name = 'start';
  return actions[name]();
};
//// call_index
exports.main = async () => {
  const steps = [1, 2];
  return steps[0]();
};
//// call_result
exports.main = async () => {
  const make = () => 1;
  return make()();
};
//// call_after_call
exports.main = async () => {
  const db = { table: () => ({}) };
  return db.table('users').find(1).limit(2);
};
//// call_this
exports.main = async function () {
  return this.missing();
};
//// call_number
exports.main = async () => {
  const count = 3;
  return count(1);
};
//// call_string_literal
exports.main = async () => 'text'();
//// call_in_expression
exports.main = async () => {
  const o = {};
  return 1 + o.value() * 2;
};
//// call_multiline_chain
exports.main = async () => {
  const query = { where() { return this; } };
  return query
    .where('a', 1)
    .where('b', (2 + 3) * 4)
    .orderBy('c');
};
//// call_semicolon_forgotten
exports.main = async () => {
  const a = 1
  (function () { return a; })()
};
//// call_array_method_of_object
exports.main = async (event) => {
  const items = event.data;
  return items.map((x) => x * 2);
};
//// call_string_method_of_number
exports.main = async () => {
  const phone = 13800000000;
  return phone.replace('1', '2');
};
//// call_foreach_undefined
exports.main = async () => {
  [1, 2].forEach(undefined);
};
//// call_map_string
exports.main = async () => [1, 2].map('double');
//// call_reduce_object
exports.main = async () => [1].reduce({});
//// call_sort_number
exports.main = async () => [2, 1].sort(1);
//// call_super_member
class Base {}
class Child extends Base {
  go() { return super.go(); }
}
exports.main = async () => new Child().go();
//// call_destructured
exports.main = async (event) => {
  const { send } = event.data;
  send('x');
};
//// call_require_result
const tools = {};
exports.main = async () => tools.helper.run();
//// call_iife_object
exports.main = async () => {
  ({}).run();
};
//// call_optional_callback
function load(done) {
  done(null, 1);
}
exports.main = async () => load();
//// call_template_tag
exports.main = async () => {
  const tag = 1;
  return tag`x`;
};
//// call_getter
exports.main = async () => {
  const o = { get size() { return 1; } };
  return o.size();
};
//// call_settimeout_text
exports.main = async () => setTimeout('tick()', 10);
//// call_await_result
exports.main = async () => {
  const client = { get: async () => ({}) };
  return (await client.get('x')).json();
};
