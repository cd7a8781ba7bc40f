//// error_name_changed_later
exports.main = async () => {
  const error = new Error('late');
  error.name = 'Renamed';
  throw error;
};
//// error_message_changed_later
exports.main = async () => {
  const error = new Error('early');
  error.message = 'late';
  throw error;
};
//// error_empty_message
exports.main = async () => { throw new Error(); };
//// error_multiline_message
exports.main = async () => { throw new Error('first\nsecond'); };
//// error_message_object
exports.main = async () => { throw new Error({ code: 1 }); };
//// error_with_code
exports.main = async () => { throw Object.assign(new Error('refused'), { code: 'EACCES', errno: -13 }); };
//// error_capture
function fail(message) {
  const error = { name: 'Captured', message };
  Error.captureStackTrace(error, fail);
  return error;
}
exports.main = async () => { throw fail('by hand'); };
//// error_rethrown
function inner() { throw new RangeError('inner'); }
exports.main = async () => {
  try { inner(); } catch (error) { error.message = `outer: ${error.message}`; throw error; }
};
//// error_from_finally
exports.main = async () => {
  try { throw new Error('first'); } finally { throw new Error('second'); }
};
//// error_prototype
exports.main = async () => { throw Object.create(Error.prototype, { message: { value: 'made' } }); };
//// throw_string
exports.main = async () => { throw 'a plain text'; };
//// throw_number
exports.main = async () => { throw 42; };
//// throw_null
exports.main = async () => { throw null; };
//// throw_undefined
exports.main = async () => { throw undefined; };
//// throw_object
exports.main = async () => { throw { code: 400, message: 'bad request' }; };
//// throw_array
exports.main = async () => { throw [1, 'two']; };
//// throw_symbol
exports.main = async () => { throw Symbol('oops'); };
//// throw_function
exports.main = async () => { throw function named() {}; };
//// callback_error
exports.main = (event, callback) => callback(new Error('by callback'));
//// callback_text
exports.main = (event, callback) => callback('by callback');
//// callback_object
exports.main = (event, callback) => callback({ code: 1 });
//// reject_error
exports.main = () => Promise.reject(new TypeError('rejected'));
//// reject_later
exports.main = () => new Promise((resolve, reject) => setTimeout(() => reject(new Error('later')), 5));
//// reject_nested
async function low() { throw new SyntaxError('low'); }
async function middle() { return low(); }
exports.main = async () => { await middle(); };
//// reject_after_await
async function step(n) {
  await null;
  if (n === 0) throw new Error('bottom');
  return step(n - 1);
}
exports.main = async () => step(3);
//// reject_all
exports.main = async () => Promise.all([1, Promise.reject(new Error('one of all')), 3]);
//// reject_then_chain
exports.main = () => Promise.resolve().then(() => null).then((x) => x.y);
//// thrown_in_timer
exports.main = (event, callback) => {
  setTimeout(() => callback(null, event.data.missing.field), 1);
};
//// thrown_in_promise_executor
exports.main = () => new Promise(() => { undefinedFunction(); });
