//// syntax_invalid_regexp
exports.main = async () => /(/;
//// syntax_invalid_regexp_flags
exports.main = async () => /a/gx;
//// syntax_redeclared_let
exports.main = async () => {
  let a = 1;
  let a = 2;
};
//// syntax_redeclared_const_var
exports.main = async () => {
  const a = 1;
  var a = 2;
};
//// syntax_redeclared_parameter
exports.main = async (event) => {
  let event = 1;
};
//// syntax_redeclared_module
let exports = {};
//// syntax_redeclared_class
class A {}
class A {}
exports.main = async () => 1;
//// syntax_const_no_value
exports.main = async () => {
  const a;
};
//// syntax_return_ok_break
exports.main = async () => { break; };
//// syntax_continue
exports.main = async () => { continue; };
//// syntax_label
exports.main = async () => { for (;;) { break outer; } };
//// syntax_assign_literal
exports.main = async () => { 1 = 2; };
//// syntax_assign_call
exports.main = async () => { f() = 2; };
//// syntax_assign_in_if
exports.main = async (event) => { if (event.a + 1 = 2) return; };
//// syntax_increment_literal
exports.main = async () => { 5++; };
//// syntax_prefix_increment
exports.main = async () => { ++5; };
//// syntax_function_no_name
function () {}
//// syntax_arrow_newline
exports.main = async ()
=> 1;
//// syntax_else_alone
exports.main = async () => { else { } };
//// syntax_if_else_semicolon
exports.main = async (event) => {
  if (event) return 1;; else return 2;
};
//// syntax_catch_missing
exports.main = async () => { try { } };
//// syntax_throw_newline
exports.main = async () => {
  throw
  new Error('x');
};
//// syntax_case_outside
exports.main = async () => { case 1: };
//// syntax_two_defaults
exports.main = async (event) => { switch (event) { default: default: } };
//// syntax_with_strict
'use strict';
with ({}) {}
//// syntax_octal_strict
'use strict';
exports.main = async () => 010;
//// syntax_octal_escape_strict
'use strict';
exports.main = async () => '\01';
//// syntax_octal_escape_template
exports.main = async () => `\01`;
//// syntax_delete_strict
'use strict';
exports.main = async (event) => { delete event; };
//// syntax_eval_strict
'use strict';
var eval = 1;
//// syntax_duplicate_parameters
'use strict';
function f(a, a) {}
//// syntax_duplicate_parameters_arrow
exports.main = async (a, a) => 1;
//// syntax_rest_not_last
exports.main = async (...rest, last) => 1;
//// syntax_reserved_word
exports.main = async () => { const class = 1; };
//// syntax_reserved_enum
exports.main = async () => { const enum = 1; };
//// syntax_strict_reserved
'use strict';
const interface = 1;
//// syntax_let_let
exports.main = async () => { let let = 1; };
//// syntax_super_outside
exports.main = async () => super.x;
//// syntax_super_call_outside
exports.main = async () => super();
//// syntax_getter_parameters
exports.main = async () => ({ get a(b) { return b; } });
//// syntax_setter_parameters
exports.main = async () => ({ set a() {} });
//// syntax_class_two_constructors
class A { constructor() {} constructor() {} }
//// syntax_class_comma
class A { a() {}, b() {} }
//// syntax_private_undeclared
class A { read() { return this.#x; } }
//// syntax_private_outside
exports.main = async (event) => event.#secret;
//// syntax_bad_escape
exports.main = async () => '\u{110000}';
//// syntax_bad_hex_escape
exports.main = async () => '\xg1';
//// syntax_number_identifier
exports.main = async () => 3in [];
//// syntax_number_dots
exports.main = async () => 1..2.3;
//// syntax_numeric_separator_end
exports.main = async () => 1_000_;
//// syntax_bigint_fraction
exports.main = async () => 1.5n;
//// syntax_destructure_target
exports.main = async () => { [1] = [2]; };
//// syntax_destructure_no_init
exports.main = async () => { let { a }; };
//// syntax_for_in_init
exports.main = async () => { for (let i, j of []) { } };
//// syntax_for_of_let_init
exports.main = async () => { for (let i = 0 of []) { } };
//// syntax_lexical_in_if
exports.main = async () => { if (true) let a = 1; };
//// syntax_async_arrow_line
exports.main = async
() => { await 1; };
