//// date_wrong_receiver
exports.main = async () => Date.prototype.getTime.call({});
//// array_length_negative
exports.main = async () => new Array(-1);
//// array_length_set
exports.main = async () => { [].length = 1.5; };
//// buffer_length
exports.main = async () => new ArrayBuffer(-1);
//// typed_array_length
exports.main = async () => new Uint8Array(-1);
//// typed_array_offset
exports.main = async () => new Uint32Array(new ArrayBuffer(8), 3);
//// typed_array_size
exports.main = async () => new Uint32Array(new ArrayBuffer(7));
//// dataview_offset
exports.main = async () => new DataView(new ArrayBuffer(4)).getInt32(2);
//// repeat_negative
exports.main = async () => 'x'.repeat(-1);
//// repeat_infinite
exports.main = async () => 'x'.repeat(Infinity);
//// string_too_long
exports.main = async () => 'x'.repeat(2 ** 30).length;
//// pad_too_long
exports.main = async () => 'x'.padEnd(2 ** 31).length;
//// to_fixed
exports.main = async () => (1.5).toFixed(101);
//// to_precision
exports.main = async () => (1.5).toPrecision(0);
//// to_exponential
exports.main = async () => (1.5).toExponential(-1);
//// to_string_radix
exports.main = async () => (10).toString(1);
//// code_point
exports.main = async () => String.fromCodePoint(-1);
//// normalize
exports.main = async () => 'a'.normalize('X');
//// date_invalid
exports.main = async () => new Date('tomorrow').toISOString();
//// date_invalid_json
exports.main = async () => JSON.stringify({ at: new Date(NaN) }) + new Date(NaN).toISOString();
//// stack_overflow
function again(n) { return again(n + 1) + 1; }
exports.main = async () => again(0);
//// stack_overflow_mutual
const even = (n) => (n === 0 ? true : odd(n - 1));
const odd = (n) => (n === 0 ? false : even(n - 1));
exports.main = async () => even(1e7);
//// stack_overflow_json
exports.main = async () => {
  let deep = [];
  for (let i = 0; i < 1e5; i++) deep = [deep];
  return JSON.stringify(deep).length;
};
//// apply_too_many
exports.main = async () => Math.max.apply(null, { length: 2 ** 31 });
//// uri_decode
exports.main = async () => decodeURIComponent('%E4%BA');
//// uri_decode_whole
exports.main = async () => decodeURI('%');
//// uri_encode
exports.main = async () => encodeURIComponent('\ud800');
//// reduce_empty
exports.main = async (event) => event.data.list ? 1 : [].reduce((a, b) => a + b);
//// flat_map_missing
exports.main = async () => [1].flatMap();
//// array_from_bad
exports.main = async () => Array.from([1], 'x');
//// string_method_null
exports.main = async () => String.prototype.trim.call(null);
//// array_method_undefined
exports.main = async () => Array.prototype.map.call(undefined, (x) => x);
//// includes_regexp
exports.main = async () => 'abc'.includes(/a/);
//// starts_with_regexp
exports.main = async () => 'abc'.startsWith(/a/);
//// apply_bad_arguments
exports.main = async () => Math.max.apply(null, 1);
