//// syntax_await_in_plain
exports.main = (event, callback) => {
  const rows = await load();
  callback(null, rows);
};
//// syntax_await_in_inner
exports.main = async () => {
  [1].forEach((x) => { await x; });
};
//// syntax_await_top_level
const rows = await Promise.resolve(1);
exports.main = async () => rows;
//// syntax_for_await_plain
exports.main = () => {
  for await (const x of []) console.log(x);
};
//// syntax_yield_plain
'use strict';
exports.main = async () => { yield 1; };
//// syntax_import
import axios from 'axios';
exports.main = async () => axios;
//// syntax_import_names
import { a } from './a';
//// syntax_import_meta
exports.main = async () => import.meta.url;
//// syntax_export_default
export default async () => 1;
//// syntax_export_const
export const main = async () => 1;
