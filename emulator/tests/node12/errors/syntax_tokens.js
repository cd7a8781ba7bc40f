//// syntax_missing_paren
exports.main = async () => {
  console.log('a' 'b');
};
//// syntax_missing_brace
exports.main = async () => {
  if (true) {
    return 1;
};
//// syntax_extra_brace
exports.main = async () => {
  return 1;
}};
//// syntax_extra_paren
exports.main = async () => Math.max(1, 2));
//// syntax_bad_identifier
exports.main = async () => {
  let 1st = 1;
};
//// syntax_unexpected_identifier
exports.main = async () => {
  retrun 1;
};
//// syntax_unexpected_string
exports.main = async () => {
  const a = 1 'two';
};
//// syntax_unclosed_string
exports.main = async () => {
  return 'abc;
};
//// syntax_unclosed_template
exports.main = async () => {
  return `abc;
};
//// syntax_unclosed_comment
exports.main = async () => 1;
/* never closed
//// syntax_unclosed_regexp
exports.main = async () => /abc;
//// syntax_missing_comma_object
exports.main = async () => ({
  a: 1
  b: 2
});
//// syntax_missing_comma_array
exports.main = async () => [1 2];
//// syntax_double_comma_object
exports.main = async () => ({ a: 1,, b: 2 });
//// syntax_at_sign
@decorator
class A {}
//// syntax_hash
exports.main = async () => #x;
//// syntax_backslash
exports.main = async () => \;
//// syntax_chinese_punctuation
exports.main = async () => {
  console.log('你好'）；
};
//// syntax_smart_quotes
exports.main = async () => “text”;
//// syntax_typescript_type
exports.main = async (event: any) => event;
//// syntax_typescript_interface
interface Event { data: any }
exports.main = async () => 1;
//// syntax_jsx
exports.main = async () => <div>hello</div>;
//// syntax_python
def main(event):
    return 1
//// syntax_json_file
{ "name": "x", "version": 1 }
//// syntax_html
<html></html>
//// syntax_exponent_unary
exports.main = async () => -2 ** 2;
//// syntax_spread_alone
exports.main = async () => ...[1];
//// syntax_empty_expression
exports.main = async () => ();
//// syntax_dangling_operator
exports.main = async () => 1 + ;
//// syntax_dangling_dot
exports.main = async () => Math.;
//// syntax_ternary
exports.main = async (event) => event ? 1;
//// syntax_object_value_missing
exports.main = async () => ({ a: });
//// syntax_template_expression
exports.main = async () => `${}`;
//// syntax_html_comment_ok_then_error
exports.main = async () => 1; <!-- a comment
)
//// syntax_closes_wrapper
exports.main = async () => 1;
}); (function (exports, require, module) {
  exports.main = async () => 2;
//// syntax_closes_wrapper_same_parameters
exports.main = async () => 1;
{} /x/; }); (function (exports, require, module, __filename, __dirname) {
  exports.main = async () => 2;
//// syntax_closes_wrapper_call
exports.main = async () => 1; })(); while (true) {} (function () {
//// syntax_closes_wrapper_bracket
exports.main = async () => 1; ]
//// syntax_closes_wrapper_earlier_error
exports.main = async () => 'a' 'b'; }); (function () {
