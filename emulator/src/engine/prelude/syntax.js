
// QuickJS's syntax errors in V8's words. QuickJS mostly says what it expected, V8 what it found: so the
// source is read again, token by token, up to the place that QuickJS gives.
const keywords = new SetOf(split('break case catch class const continue debugger default delete do else export extends finally for function if import in instanceof new return super switch this throw try typeof var void while with null true false', ' '));
const beforeRegExp = new SetOf(split('return typeof instanceof in of new delete void throw case do else', ' '));
const callers = new SetOf(split('if for while switch with catch function', ' '));
const tokenPattern = /(?<space>[\s\ufeff]+|\/\/[^\n]*|\/\*[^]*?\*\/)|(?<name>[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*)|(?<number>0[xXbBoO][\da-fA-F_]+n?|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?n?)|(?<string>'(?:[^'\\\n]|\\[^])*'|"(?:[^"\\\n]|\\[^])*")|(?<template>`(?:[^`\\]|\\[^])*`)|(?<mark>=>|\.\.\.|>>>=|\*\*=|<<=|>>=|>>>|===|!==|\+\+|--|&&|\|\||\*\*|<<|>>|[=!<>+\-*\/%&|^]=|[{}()[\];,<>+\-*\/%&|^!~?:=.])/uy;
const regExpPattern = /\/(?:[^\/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/y;

/**
 * Reads `source` until the first token that ends after `offset`. Gives that token, those before it (the last
 * of which is `previous`), the brackets that are open, and the first closing bracket that closes none.
 */
function readTo(source, offset) {
  const open = [];
  const before = [];
  let previous = { kind: 'start', text: '', at: 0 };
  let stray;
  for (let at = 0; at < source.length;) {
    tokenPattern.lastIndex = at;
    let found = match(tokenPattern, source);
    const value = previous.kind === 'name' ? !setHas(beforeRegExp, previous.text)
      : previous.kind !== 'start' && (previous.kind !== 'mark' || includes(')]}', previous.text));
    if (found !== null && source[at] === '/' && found.groups.space === undefined && !value) {
      regExpPattern.lastIndex = at;
      const expression = match(regExpPattern, source);
      if (expression !== null) found = { 0: expression[0], groups: { string: expression[0] } };
    }
    if (found === null) {
      // What is never closed runs to the end of its line, or of the source.
      const rest = match(/^(?:['"].*|\/\*[^]*)/, cut(source, at));
      return { token: { kind: 'invalid', text: rest === null ? source[at] : rest[0], at }, previous, before, open, stray };
    }
    const text = found[0];
    const groups = found.groups;
    if (groups.space !== undefined) {
      at += text.length;
      continue;
    }
    const token = { text, at, kind: objectKeys(groups).find((kind) => groups[kind] !== undefined) };
    if (at + text.length > offset) return { token, previous, before, open, stray };
    if (text === '(' || text === '[' || text === '{') {
      const call = text === '(' && (previous.kind === 'name' ? !setHas(callers, previous.text) : previous.text === ')' || previous.text === ']');
      push(open, { text, call, index: before.length });
    } else if (text === ')' || text === ']' || text === '}') {
      if (open.length === 0 && stray === undefined) stray = token;
      const opener = pop(open);
      if (opener !== undefined) token.opener = opener.index;
    }
    push(before, token);
    previous = token;
    at += text.length;
  }
  return { token: { kind: 'end', text: '', at: source.length }, previous, before, open, stray };
}

/** V8's words for a token that has no place where it stands. */
function unexpected({ kind, text }) {
  if (kind === 'end') return 'Unexpected end of input';
  if (kind === 'number' || kind === 'string') return `Unexpected ${kind}`;
  if (kind === 'template') return 'Unexpected template string';
  if (kind === 'invalid') return 'Invalid or unexpected token';
  if (text === 'enum') return 'Unexpected reserved word';
  return kind === 'name' && !setHas(keywords, text) ? 'Unexpected identifier' : `Unexpected token '${text}'`;
}

const sameInV8 = /^(Unexpected end of input|Invalid or unexpected token|Duplicate parameter|Invalid hexadecimal)/;
// Each with where V8 points: at the token that QuickJS has come to, or before it.
const [here, before1, leftSide] = [0, 1, 2];
const syntaxWords = [
  [/end of string|number literal|unexpected character|first character of private|end of comment|invalid UTF-8/, 'Invalid or unexpected token', here],
  [/missing initializer/, 'Missing initializer in const declaration', before1],
  [/function name expected/, 'Function statements require a function name', before1],
  [/^break must/, 'Illegal break statement', before1],
  [/^continue must/, 'Illegal continue statement: no surrounding iteration statement', before1],
  [/assignment left-hand/, 'Invalid left-hand side in assignment', leftSide],
  [/for in\/of left/, 'Invalid left-hand side in for-loop', here],
  [/destructuring target/, 'Invalid destructuring assignment target', before1],
  [/^super\(\)|'super'/, "'super' keyword unexpected here", before1],
  [/^'let' is not|lexical variable name 'let'/, 'let is disallowed as a lexically bound name', here],
  [/terminator in regexp|end of regexp/, 'Invalid regular expression: missing /', here],
  [/invalid regular expression flags/, 'Invalid regular expression flags', here],
  [/'await'|await in default|for await/, 'await is only valid in async function', here],
  [/line terminator not allowed after throw/, 'Illegal newline after throw', before1],
  [/expecting catch or finally/, 'Missing catch or finally after try', before1],
  [/lexical declarations can't/, 'Lexical declaration cannot appear in a single-statement context', here],
  [/duplicate default/, 'More than one default clause in switch statement', before1],
  [/invalid keyword: with/, 'Strict mode code may not include a with statement', here],
  [/cannot delete a direct/, 'Delete of an unqualified identifier in strict mode.', before1],
  [/^(Octal .* (?:mode|strings))$/, '$1.', here],
  [/invalid (?:variable|function|argument) name in strict mode/, 'Unexpected eval or arguments in strict mode', before1],
  [/'yield'/, 'Unexpected strict mode reserved word', here],
  [/constructor appears more than once/, 'A class may only have one constructor', before1],
  [/^(?:undefined private field) ('.*')$/, 'Private field $1 must be declared in an enclosing class', here],
  [/for-of loop can't have an initializer/, 'for-of loop variable declaration may not have an initializer.', here],
  [/for-in loop can't have an initializer/, 'for-in loop variable declaration may not have an initializer.', here],
  [/^import\.meta/, "Cannot use 'import.meta' outside a module", here],
  [/unparenthesized unary/, 'Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate operator precedence', here],
];
const strictWords = new SetOf(split('implements interface let package private protected public static yield', ' '));

/** V8's message, and the token that it points at, for QuickJS's `message` at `offset` of `source`. */
function syntaxError(source, message, offset) {
  const read = readTo(source, min(offset, source.length));
  const { token, previous, before, open, stray } = read;
  const unfit = (what) => ({ message: what, token });
  const back = (count) => before[before.length - count] || previous;
  // A brace too many ended the function that is around the source.
  if (stray !== undefined) return { message: unexpected(stray), token: stray };
  if (offset >= source.length && match(/Illegal|must be|initializer/, message) === null) {
    // The parser ran out of the source, into the end of the function that is around it.
    const inner = open[open.length - 1];
    return unfit(inner !== undefined && inner.call && previous.text !== ',' && previous.text !== '(' ? 'missing ) after argument list' : unexpected(token));
  }
  if (token.kind === 'invalid' && token.text === '`') {
    const end = { kind: 'end', text: '', at: source.length };
    return { message: unexpected(end), token: end };
  }
  if (match(/redefinition/, message) !== null) {
    const twice = declaredBefore(read);
    return { message: `Identifier '${twice.text}' has already been declared`, token: twice };
  }
  if (match(/label not found/, message) !== null) return unfit(`Undefined label '${token.text}'`);
  if (previous.text === 'import' && token.text !== '(' && token.text !== '.') {
    return { message: 'Cannot use import statement outside a module', token: previous };
  }
  if (token.text === 'await' && previous.text === 'for') return unfit('Unexpected reserved word');
  if (previous.text === 'await' && previous.kind === 'name') {
    return { message: 'await is only valid in async function', token: previous };
  }
  if (token.text === ',' && previous.kind === 'name' && back(2).text === '...') {
    return unfit('Rest parameter must be last formal parameter');
  }
  if (match(/arguments for getter or setter/, message) !== null) {
    for (let i = 1; i < before.length && i < 9; i++) {
      if (back(i).text === 'get') return unfit('Getter must not have any formal parameters.');
      if (back(i).text === 'set') return unfit('Setter must have exactly one formal parameter.');
    }
  }
  if (match(/increment\/decrement operand/, message) !== null) {
    const postfix = token.text === '++' || token.text === '--';
    return { message: `Invalid left-hand side expression in ${postfix ? 'postfix' : 'prefix'} operation`, token: previous };
  }
  if (token.kind === 'number' && endsWith(token.text, '_')) {
    return unfit('Numeric separators are not allowed at the end of numeric literals');
  }
  if (startsWith(message, 'Invalid Unicode')) {
    return unfit(match(/\\u\{0*1?[\da-fA-F]{6,}/, token.text) === null ? 'Invalid Unicode escape sequence' : 'Undefined Unicode code-point');
  }
  if (token.text[0] === '/' && token.kind === 'string' && regExpFault(message) !== undefined && match(/flags|terminator|end of regexp/, message) === null) {
    return unfit(`Invalid regular expression: ${token.text}: ${regExpFault(message)}`);
  }
  if (token.kind === 'name' && setHas(strictWords, token.text) && includes(source, 'use strict')) {
    return unfit('Unexpected strict mode reserved word');
  }
  const pattern = previous.text === '}' && previous.opener > 0 ? before[previous.opener - 1].text : '';
  if (match(/variable name expected/, message) !== null && (pattern === 'let' || pattern === 'const' || pattern === 'var')) {
    return unfit('Missing initializer in destructuring declaration');
  }
  const inner = open[open.length - 1];
  const call = inner !== undefined && inner.call;
  if (call && token.kind === 'invalid' && previous.kind !== 'mark') return unfit('missing ) after argument list');
  const word = syntaxWord(message, read);
  if (word !== undefined) return word;
  if (call && startsWith(message, 'Unexpected')) return unfit('missing ) after argument list');
  if (match(/unexpected|expect|unsupported keyword|requires a name|invalid property name|invalid method name|invalid field name/i, message) !== null) {
    return unfit(unexpected(token));
  }
  return unfit(message);
}

/** The name whose declaration, the second of that name, ends before the place. */
function declaredBefore({ token, previous, before }) {
  if (previous.text === '}' && previous.opener > 0) {
    for (let i = previous.opener - 1; i > 0; i--) {
      if (before[i - 1].text === 'class' || before[i - 1].text === 'function') return before[i];
      if (before[i].kind !== 'name' && before[i].kind !== 'mark') break;
    }
  }
  return previous.kind === 'name' && !setHas(keywords, previous.text) ? previous : token;
}

function syntaxWord(message, { token, previous, before }) {
  if (match(sameInV8, message) !== null) return { message, token };
  for (let i = 0; i < syntaxWords.length; i++) {
    const { 0: pattern, 1: words, 2: where } = syntaxWords[i];
    const found = match(pattern, message);
    if (found === null) continue;
    const said = replace(words, '$1', found[1] || '');
    if (where === leftSide) {
      let start = before.length - 1;
      while (start > 0 && before[start].text !== '=') start--;
      if (start > 0) return { message: said, token: before[start - 1] };
    }
    return { message: said, token: where === before1 ? previous : token };
  }
  return undefined;
}

/** Where an offset is: its line (from 1), its column (from 0) and the line's text. */
function place(source, offset) {
  const before = split(cut(source, 0, offset), '\n');
  const line = before.length;
  return { line, column: before[line - 1].length, text: split(source, '\n')[line - 1] };
}
