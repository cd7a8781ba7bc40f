// Evaluates each of `event.data`, lines of JavaScript, and tells what came of it as `util.inspect` shows it.
const util = require('util');

exports.main = async (event) => {
  const shown = [];
  for (const line of event.data) {
    try {
      const never = new Promise((resolve) => setTimeout(resolve, 5000, 'never settles'));
      const value = eval(`(async () => (${line}))()`);
      shown.push(util.inspect(await Promise.race([value, never])));
    } catch (error) {
      shown.push(`throws ${error && error.name} ${error && error.code}: ${error && error.message}`);
    }
  }
  return shown;
};
