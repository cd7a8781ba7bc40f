const _ = require('lodash');

module.exports.main = async (event) => ({
  chunks: _.chunk([1, 2, 3, 4, 5], event.data.size),
  grouped: _.groupBy([6.1, 4.2, 6.3], Math.floor),
  sorted: _.sortBy([{ n: 3 }, { n: 1 }, { n: 2 }], 'n'),
  deep: _.get({ a: [{ b: { c: 3 } }] }, 'a[0].b.c'),
  merged: _.merge({ a: [{ b: 1 }] }, { a: [{ c: 2 }] }),
  equal: _.isEqual(new Map([[{ a: 1 }, new Set([1])]]), new Map([[{ a: 1 }, new Set([1])]])),
  cloned: _.cloneDeep({ date: new Date(0), re: /x/g, bytes: Buffer.from('b') }),
  template: _.template('hello <%= name %>')({ name: '云' }),
  words: _.startCase('fooBar baz_qux'),
  debounced: await new Promise((resolve) => { _.debounce(resolve, 5)('later'); }),
});
