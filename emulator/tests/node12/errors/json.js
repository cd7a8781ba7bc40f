//// json_trailing_comma
exports.main = async () => JSON.parse('{"a":1,}');
//// json_single_quotes
exports.main = async () => JSON.parse("{'a':1}");
//// json_empty
exports.main = async () => JSON.parse('');
//// json_truncated
exports.main = async () => JSON.parse('{"a": [1, 2');
//// json_html
exports.main = async () => JSON.parse('<!DOCTYPE html>');
//// json_undefined
exports.main = async (event) => JSON.parse(event.data.body);
//// json_object
exports.main = async (event) => JSON.parse(event);
//// json_number_bad
exports.main = async () => JSON.parse('{"a": 01}');
//// json_string_control
exports.main = async () => JSON.parse('"a\nb"');
//// json_escape_bad
exports.main = async () => JSON.parse('"\\x"');
//// json_two_values
exports.main = async () => JSON.parse('{} []');
//// json_unquoted
exports.main = async () => JSON.parse('{a: 1}');
//// json_nan
exports.main = async () => JSON.parse('NaN');
//// json_unclosed_string
exports.main = async () => JSON.parse('{"a": "b');
//// json_reviver
exports.main = async () => JSON.parse('{"a": 1}', (key, value) => value.x.y);
//// json_stringify_throws
exports.main = async () => JSON.stringify({ toJSON() { throw new Error('no json'); } });
