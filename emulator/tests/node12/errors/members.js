//// read_undefined
exports.main = (event, callback) => {
  const user = event.data.user;
  callback(null, user.name);
};
//// read_null
exports.main = async () => {
  const row = null;
  return row.id;
};
//// read_nested
exports.main = async (event) => event.data.a.b.c;
//// read_index
exports.main = async () => {
  const rows = undefined;
  return rows[0];
};
//// read_computed
exports.main = async (event) => {
  const key = 'total';
  return event.data.sum[key];
};
//// read_symbol
exports.main = async () => {
  const nothing = undefined;
  return nothing[Symbol.iterator];
};
//// set_undefined
exports.main = async (event) => {
  event.data.user.name = 'Ada';
};
//// set_null
exports.main = async () => {
  let cache = null;
  cache['key'] = 1;
};
//// set_index
exports.main = async () => {
  let list;
  list[3] = 'x';
};
