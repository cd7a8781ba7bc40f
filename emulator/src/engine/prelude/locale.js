
// What Node 12 prints without `Intl`'s options: its only locale is American English. Options need `Intl`,
// which is not here: they are an error, and not left aside in silence.
function refuseOptions(options, what) {
  if (options !== undefined) throw new ErrorOf(`${what} with options is not available: the emulator has no Intl`);
}

const grouped = (digits) => replace(digits, /\B(?=(?:\d{3})+$)/g, ',');

function numberText(value) {
  if (value !== value) return 'NaN';
  const sign = value < 0 || is(value, -0) ? '-' : '';
  if (value === Infinity || value === -Infinity) return `${sign}∞`;
  const size = abs(value);
  if (size >= 2 ** 53) {
    // All the digits that the number has, and zeros where it has none: `1.5e+21` too.
    const { 0: digits, 1: exponent = '0' } = split(`${size}`, 'e');
    const { 0: first, 1: rest = '' } = split(digits, '.');
    return `${sign}${grouped(first + padEnd(rest, +exponent, '0'))}`;
  }
  const { 0: whole, 1: decimals } = split(toFixed(size, 3), '.');
  const fraction = replace(decimals, /0+$/, '');
  return `${sign}${grouped(whole)}${fraction === '' ? '' : `.${fraction}`}`;
}

const two = (number) => padStart(`${number}`, 2, '0');
const dateOnly = (date) => `${getMonth(date) + 1}/${getDate(date)}/${getFullYear(date)}`;
const timeOnly = (date) => `${getHours(date) % 12 || 12}:${two(getMinutes(date))}:${two(getSeconds(date))} ${getHours(date) < 12 ? 'AM' : 'PM'}`;
const dateMethods = {
  toLocaleString: (date) => `${dateOnly(date)}, ${timeOnly(date)}`,
  toLocaleDateString: dateOnly,
  toLocaleTimeString: timeOnly,
};
const dateNames = objectKeys(dateMethods);
for (let i = 0; i < dateNames.length; i++) {
  const name = dateNames[i];
  const method = {
    [name](locales, options) {
      const time = dateTime(this);
      refuseOptions(options, `Date.prototype.${name}`);
      return time !== time ? 'Invalid Date' : dateMethods[name](this);
    },
  }[name];
  defineProperty(DateOf.prototype, name, { value: method, writable: true, enumerable: false, configurable: true });
}
const numberMethod = {
  toLocaleString(locales, options) {
    const value = valueOfNumber(this);
    refuseOptions(options, 'Number.prototype.toLocaleString');
    return numberText(value);
  },
}.toLocaleString;
const bigIntMethod = {
  toLocaleString() {
    const text = `${valueOfBigInt(this)}`;
    return text[0] === '-' ? `-${grouped(cut(text, 1))}` : grouped(text);
  },
}.toLocaleString;
defineProperty(NumberOf.prototype, 'toLocaleString', { value: numberMethod, writable: true, enumerable: false, configurable: true });
defineProperty(BigIntOf.prototype, 'toLocaleString', { value: bigIntMethod, writable: true, enumerable: false, configurable: true });
