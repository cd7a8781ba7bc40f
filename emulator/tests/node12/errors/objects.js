//// frozen_strict
'use strict';
exports.main = async () => {
  const settings = Object.freeze({ limit: 1 });
  settings.limit = 2;
};
//// frozen_add_strict
'use strict';
exports.main = async () => { Object.freeze({}).extra = 1; };
//// frozen_array_push
exports.main = async () => Object.freeze([1]).push(2);
//// frozen_delete_strict
'use strict';
exports.main = async () => { delete Object.freeze({ a: 1 }).a; };
//// getter_only_strict
'use strict';
exports.main = async () => {
  const o = { get size() { return 1; } };
  o.size = 2;
};
//// primitive_property_strict
'use strict';
exports.main = async () => { 'text'.flag = true; };
//// readonly_length_strict
'use strict';
exports.main = async () => { 'text'.length = 1; };
//// readonly_function_name_strict
'use strict';
function work() {}
exports.main = async () => { work.name = 'other'; };
//// define_property_twice
exports.main = async () => {
  const o = Object.defineProperty({}, 'id', { value: 1 });
  Object.defineProperty(o, 'id', { value: 2 });
};
//// define_property_not_object
exports.main = async () => Object.defineProperty(1, 'x', {});
//// define_property_bad_getter
exports.main = async () => Object.defineProperty({}, 'x', { get: 1 });
//// define_property_mixed
exports.main = async () => Object.defineProperty({}, 'x', { get() {}, value: 1 });
//// define_property_bad_descriptor
exports.main = async () => Object.defineProperty({}, 'x', 1);
//// prototype_cycle
exports.main = async () => {
  const a = {};
  const b = Object.create(a);
  Object.setPrototypeOf(a, b);
};
//// prototype_bad
exports.main = async () => Object.create(1);
//// keys_of_null
exports.main = async () => Object.keys(null);
//// entries_of_undefined
exports.main = async (event) => Object.entries(event.data.fields);
//// assign_to_null
exports.main = async () => Object.assign(null, {});
//// from_entries_bad
exports.main = async () => Object.fromEntries([1]);
//// from_entries_undefined
exports.main = async () => Object.fromEntries(undefined);
//// in_string
exports.main = async () => 'a' in 'abc';
//// in_undefined
exports.main = async (event) => 'a' in event.data.map;
//// instanceof_object
exports.main = async () => ({}) instanceof {};
//// instanceof_undefined
exports.main = async (event) => event instanceof event.data.Type;
//// instanceof_arrow
exports.main = async () => ({}) instanceof (() => {});
//// reflect_construct
exports.main = async () => Reflect.construct(1);
//// reflect_apply
exports.main = async () => Reflect.apply(1);
//// proxy_no_handler
exports.main = async () => new Proxy({}, null);
//// proxy_revoked
exports.main = async () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy.x;
};
//// proxy_invariant
exports.main = async () => {
  const target = Object.freeze({ a: 1 });
  return new Proxy(target, { get: () => 2 }).a;
};
//// proxy_set_strict
'use strict';
exports.main = async () => { new Proxy({}, { set: () => false }).a = 1; };
//// bind_not_function
exports.main = async () => Function.prototype.bind.call({});
//// call_not_function
exports.main = async () => Function.prototype.call.call(1);
//// function_to_string
exports.main = async () => Function.prototype.toString.call({});
//// getter_throws
const o = { get broken() { throw new EvalError('getter'); } };
exports.main = async () => o.broken;
//// caller_strict
'use strict';
exports.main = async function () { return arguments.callee; };
//// eval_error
exports.main = async () => eval('1 +');
