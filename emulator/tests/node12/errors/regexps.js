//// regexp_invalid_flags
exports.main = async () => new RegExp('a', 'gg');
//// regexp_unterminated_group
exports.main = async () => new RegExp('(a');
//// regexp_nothing_to_repeat
exports.main = async () => new RegExp('*');
//// regexp_unterminated_class
exports.main = async () => new RegExp('[a');
//// regexp_unmatched_paren
exports.main = async () => new RegExp('a)');
//// regexp_range
exports.main = async () => new RegExp('[z-a]');
//// regexp_backslash
exports.main = async () => new RegExp('\\');
//// regexp_lone_brace
exports.main = async () => new RegExp('{1}', 'u');
//// regexp_numbers_order
exports.main = async () => new RegExp('a{2,1}');
//// regexp_group_name
exports.main = async () => new RegExp('(?<1>a)');
//// regexp_user_input
exports.main = async (event) => event.data.q || new RegExp('c++').test('c++');
