//// newer_replace_all
exports.main = async () => 'a-b'.replaceAll('-', '+');
//// newer_at
exports.main = async () => [1, 2].at(-1);
//// newer_object_has_own
exports.main = async () => Object.hasOwn({}, 'a');
//// newer_promise_any
exports.main = async () => Promise.any([1]);
//// newer_find_last
exports.main = async () => [1, 2].findLast((x) => x);
//// newer_weak_ref
exports.main = async () => new WeakRef({});
//// newer_aggregate_error
exports.main = async () => { throw new AggregateError([]); };
//// newer_to_sorted
exports.main = async () => [2, 1].toSorted();
//// newer_group_by
exports.main = async () => Object.groupBy([], (x) => x);
//// newer_error_cause
exports.main = async () => {
  const error = new Error('outer', { cause: new Error('inner') });
  throw 'cause' in error ? new TypeError('has a cause') : error;
};
