//// node12_optional_chaining
exports.main = async (event) => event?.data;
//// node12_optional_call
exports.main = async (event) => {
  const done = event.done;
  return done?.(1);
};
//// node12_optional_index
exports.main = async (event) => {
  return event.list?.[0];
};
//// node12_nullish
exports.main = async (event) => {
  const limit = event.data.limit ?? 20;
  return limit;
};
//// node12_nullish_assign
exports.main = async (event) => {
  event.limit ??= 20;
};
//// node12_or_assign
exports.main = async (event) => {
  event.limit ||= 20;
};
//// node12_and_assign
exports.main = async (event) => {
  event.limit &&= 20;
};
//// node12_private_method
class A {
  #secret() { return 1; }
  read() { return this.#secret(); }
}
exports.main = async () => new A().read();
//// node12_private_getter
class A {
  get #secret() { return 1; }
}
exports.main = async () => new A();
//// node12_static_private_method
class A {
  static #secret() { return 1; }
}
exports.main = async () => A;
//// node12_private_in
class A {
  #x = 1;
  static is(o) { return #x in o; }
}
exports.main = async () => A.is({});
//// node12_static_block
class A {
  static { this.x = 1; }
}
exports.main = async () => A.x;
//// node12_optional_in_template
exports.main = async (event) => `hello ${event.data?.name}`;
//// node12_regexp_flag_d
exports.main = async () => /a/d.exec('a');
//// node12_regexp_flag_v
exports.main = async () => /a/v;
//// node12_new_regexp_flag_d
exports.main = async () => new RegExp('a', 'd');
//// node12_string_export_name
export * as ns from 'x';
//// node12_private_async_method
class A {
  async #load() {}
}
exports.main = async () => new A();
//// node12_private_generator_method
class A {
  *#items() {}
}
exports.main = async () => new A();
//// node12_import_assertion
exports.main = async () => import('x', { with: {} });
