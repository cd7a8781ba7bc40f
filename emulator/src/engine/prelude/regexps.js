
// `RegExp` whose errors are V8's. A literal's are SyntaxErrors of the source (syntax.js).
const regExpWords = [
  [/^expecting '\)'/, 'Unterminated group'],
  [/^nothing to repeat/, 'Nothing to repeat'],
  [/^extraneous characters/, "Unmatched ')'"],
  [/^invalid class range/, 'Range out of order in character class'],
  [/^invalid repetition count/, 'numbers out of order in {} quantifier'],
  [/^invalid group name/, 'Invalid capture group name'],
  [/^duplicate group name/, 'Duplicate capture group name'],
  [/^group name not defined/, 'Invalid named capture referenced'],
  [/^back reference out of range/, 'Invalid escape'],
  [/^expecting/, 'Invalid group'],
  [/^unexpected end/, 'Unterminated character class'],
  [/^syntax error/, 'Nothing to repeat'],
  [/^invalid escape/, 'Invalid escape'],
  [/^(?:unknown|invalid) unicode property/i, 'Invalid property name'],
];

function regExpFault(message, pattern = '') {
  if (pattern[pattern.length - 1] === '\\') return '\\ at end of pattern';
  for (let i = 0; i < regExpWords.length; i++) {
    if (match(regExpWords[i][0], message) !== null) return regExpWords[i][1];
  }
  return undefined;
}

globalThis.RegExp = function RegExp(pattern, flags) {
  const made = new.target !== undefined;
  const given = pattern === undefined ? '(?:)' : `${pattern instanceof RegExpOf ? pattern.source : pattern}`;
  // Of later versions than 12.
  const refused = flags !== undefined && match(/[dv]/, `${flags}`) !== null;
  try {
    if (refused) throw new SyntaxErrorOf('invalid regular expression flags');
    return made ? construct(RegExpOf, [pattern, flags], new.target) : apply(RegExpOf, undefined, [pattern, flags]);
  } catch (error) {
    if (!isPrototypeOf(SyntaxErrorOf.prototype, error)) throw error;
    if (error.message === 'invalid regular expression flags') throw new SyntaxErrorOf(`Invalid flags supplied to RegExp constructor '${flags}'`);
    const fault = regExpFault(error.message, given);
    throw fault === undefined ? error : new SyntaxErrorOf(`Invalid regular expression: /${given}/: ${fault}`);
  }
};
const regExpNames = ownKeys(RegExpOf);
for (let i = 0; i < regExpNames.length; i++) defineProperty(globalThis.RegExp, regExpNames[i], getOwnPropertyDescriptor(RegExpOf, regExpNames[i]));
defineProperty(globalThis, 'RegExp', { enumerable: false });
RegExpOf.prototype.constructor = globalThis.RegExp;
