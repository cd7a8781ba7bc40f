
// `Intl.Collator` and `localeCompare`, as in Node 12, which knows American English alone. The rest of `Intl` says
// that it is not there, by name.
const collators = new MapOf();
const collatorOptions = new WeakMapOf();

/** The function that compares by these options; each is made once. */
function comparison({ numeric, sensitivity, caseFirst, ignorePunctuation }) {
  const key = `${numeric} ${sensitivity} ${caseFirst} ${ignorePunctuation}`;
  let compare = mapGet(collators, key);
  if (compare === undefined) {
    const native = host.node.collator(numeric, sensitivity, caseFirst, ignorePunctuation);
    compare = (a, b) => {
      // An empty text is before what is all punctuation, even if that does not count.
      if (ignorePunctuation && (a === '') !== (b === '')) return a === '' ? -1 : 1;
      return native(wellFormed(a), wellFormed(b));
    };
    mapSet(collators, key, compare);
  }
  return compare;
}

/** The locales that are asked for, as an array of tags. */
function localeList(locales) {
  if (locales === undefined) return [];
  if (locales === null) throw new TypeErrorOf('Cannot convert undefined or null to object');
  const list = typeof locales === 'string' ? [locales] : locales;
  const tags = [];
  for (let i = 0; i < (list.length || 0); i++) {
    if (!(i in ObjectOf(list))) continue;
    const tag = list[i];
    if (typeof tag !== 'string' && (typeof tag !== 'object' || tag === null)) throw new TypeErrorOf('Incorrect locale information provided');
    if (match(/^(?:[a-z]{2,3}|[a-z]{5,8})(?:-[a-z\d]{1,8})*$/i, `${tag}`) === null) {
      throw new RangeErrorOf(`Invalid language tag: ${tag}`);
    }
    push(tags, `${tag}`);
  }
  return tags;
}

/** The value of a key in a tag's Unicode extension; undefined without it. */
function extension(tag, key) {
  const found = tag === undefined ? null : match(new RegExpOf(`-u(?:-[a-z\\d]+)*?-${key}(?:-([a-z]{3,8}))?(?:-|$)`, 'i'), tag);
  return found === null ? undefined : found[1] || 'true';
}

function choice(options, name, allowed, otherwise) {
  const value = options[name];
  if (value === undefined) return otherwise;
  const text = `${value}`;
  if (!listIncludes(allowed, text)) throw new RangeErrorOf(`Value ${text} out of range for Intl.Collator options property ${name}`);
  return text;
}

function resolveCollator(locales, options) {
  const tags = localeList(locales);
  if (options === null) throw new TypeErrorOf('Intl.Collator called on null or undefined');
  const given = options === undefined ? create(null) : ObjectOf(options);
  const known = tags.find((tag) => match(/^en(?:-|$)/i, tag) !== null);
  const usage = choice(given, 'usage', ['sort', 'search'], 'sort');
  const { numeric: ordered } = given;
  const caseOrder = extension(known, 'kf');
  const caseFirst = choice(given, 'caseFirst', ['upper', 'lower', 'false'], listIncludes(['upper', 'lower'], caseOrder) ? caseOrder : 'false');
  const numeric = ordered === undefined ? extension(known, 'kn') === 'true' : !!ordered;
  const sensitivity = choice(given, 'sensitivity', ['base', 'accent', 'case', 'variant'], 'variant');
  const locale = known === undefined ? 'en' : replace(known, /-u-.*$/i, '');
  return { locale, usage, sensitivity, ignorePunctuation: !!given.ignorePunctuation, collation: 'default', numeric, caseFirst };
}

const plainCollator = { numeric: false, sensitivity: 'variant', caseFirst: 'false', ignorePunctuation: false };
const { localeCompare } = {
  localeCompare(that, locales, options) {
    if (this === undefined || this === null) throw new TypeErrorOf('String.prototype.localeCompare called on null or undefined');
    const [left, right] = [`${this}`, `${that}`];
    const resolved = locales === undefined && options === undefined ? plainCollator : resolveCollator(locales, options);
    return comparison(resolved)(left, right);
  },
};
defineProperty(localeCompare, 'length', { value: 1, configurable: true });
hide(StringOf.prototype, { localeCompare });

function Collator(locales, options) {
  const collator = new.target === undefined ? create(Collator.prototype) : this;
  const resolved = resolveCollator(locales, options);
  let compare;
  weakSet(collatorOptions, collator, {
    resolved,
    get compare() {
      if (compare === undefined) {
        const compared = comparison(resolved);
        compare = (a, b) => compared(`${a}`, `${b}`);
        defineProperty(compare, 'name', { value: '' });
      }
      return compare;
    },
  });
  return collator;
}
defineProperty(Collator, 'length', { value: 0, configurable: true });
defineProperty(Collator, 'prototype', { writable: false });
function collatorOf(value, method) {
  const found = typeof value === 'object' && value !== null ? weakGet(collatorOptions, value) : undefined;
  if (found === undefined) throw new TypeErrorOf(`Method Intl.Collator.prototype.${method} called on incompatible receiver ${inspect(value)}`);
  return found;
}
hide(Collator.prototype, { resolvedOptions() { return { ...collatorOf(this, 'resolvedOptions').resolved }; } });
defineProperty(Collator.prototype, 'compare', { get() { return collatorOf(this, 'compare').compare; }, configurable: true });
defineProperty(Collator.prototype, symbolTag, { value: 'Object', configurable: true });
hide(Collator, { supportedLocalesOf(locales) { return localeList(locales).filter((tag) => match(/^en(?:-|$)/i, tag) !== null); } });

const intl = {};
hide(intl, { Collator });
const missingIntl = split('getCanonicalLocales DateTimeFormat NumberFormat PluralRules RelativeTimeFormat ListFormat Locale', ' ');
for (let i = 0; i < missingIntl.length; i++) {
  const name = missingIntl[i];
  hide(intl, { [name]: { [name]: function () { throw new ErrorOf(`Intl.${name} is not available: of Intl the emulator has Collator alone`); } }[name] });
}
hide(globalThis, { Intl: intl });
