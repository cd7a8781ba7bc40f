'use strict';
// What TypeScript's output calls for `export *`.
exports.__exportStar = (from, to) => {
  for (const name of Object.keys(from)) if (name !== 'default' && !(name in to)) to[name] = from[name];
};
