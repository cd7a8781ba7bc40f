
// QuickJS's syntax errors in V8's words. QuickJS mostly says what it expected, V8 what it found: so the
// source is read again, token by token, up to the place that QuickJS gives.
const keywords = new SetOf(split('break case catch class const continue debugger default delete do else export extends finally for function if import in instanceof new return super switch this throw try typeof var void while with null true false', ' '));
const beforeRegExp = new SetOf(split('return typeof instanceof in of new delete void throw case do else', ' '));
const callers = new SetOf(split('if for while switch with catch function', ' '));
const tokenPattern = /(?<space>[\s\ufeff]+|\/\/[^\n]*|\/\*[^]*?\*\/)|(?<name>[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*)|(?<number>0[xXbBoO][\da-fA-F_]+n?|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?n?)|(?<string>'(?:[^'\\\n]|\\[^])*'|"(?:[^"\\\n]|\\[^])*")|(?<template>`(?:[^`\\]|\\[^])*`)|(?<mark>=>|\.\.\.|>>>=|\*\*=|<<=|>>=|>>>|===|!==|\+\+|--|&&|\|\||\*\*|<<|>>|[=!<>+\-*\/%&|^]=|[{}()[\];,<>+\-*\/%&|^!~?:=.])/uy;
const regExpPattern = /\/(?:[^\/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/y;

/**
 * Reads `source` until the first token that ends after `offset`. Gives that token, the one before it,
 * the brackets that are open, and the first closing bracket that closes none.
 */
function readTo(source, offset) {
  const open = [];
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
    if (found === null) return { token: { kind: 'invalid', text: source[at], at }, previous, open, stray };
    const text = found[0];
    const groups = found.groups;
    if (groups.space !== undefined) {
      at += text.length;
      continue;
    }
    const token = { text, at, kind: objectKeys(groups).find((kind) => groups[kind] !== undefined) };
    if (at + text.length > offset) return { token, previous, open, stray };
    if (text === '(' || text === '[' || text === '{') {
      const call = text === '(' && (previous.kind === 'name' ? !setHas(callers, previous.text) : previous.text === ')' || previous.text === ']');
      push(open, { text, call });
    } else if (text === ')' || text === ']' || text === '}') {
      if (open.length === 0 && stray === undefined) stray = token;
      pop(open);
    }
    previous = token;
    at += text.length;
  }
  return { token: { kind: 'end', text: '', at: source.length }, previous, open, stray };
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

const sameInV8 = /^(Unexpected end of input|Invalid or unexpected token|Duplicate parameter|Invalid (Unicode|hexadecimal))/;
const syntaxWords = [
  [/end of string|number literal|unexpected character|first character of private|end of comment|invalid UTF-8/, 'Invalid or unexpected token'],
  [/missing initializer/, 'Missing initializer in const declaration'],
  [/function name expected/, 'Function statements require a function name'],
  [/^break must/, 'Illegal break statement'],
  [/^continue must/, 'Illegal continue statement: no surrounding iteration statement'],
  [/assignment left-hand/, 'Invalid left-hand side in assignment'],
  [/increment\/decrement operand/, 'Invalid left-hand side expression in postfix operation'],
  [/for in\/of left/, 'Invalid left-hand side in for-loop'],
  [/destructuring target/, 'Invalid destructuring assignment target'],
  [/^super\(\)|'super'/, "'super' keyword unexpected here"],
  [/^'let' is not|lexical variable name 'let'/, 'let is disallowed as a lexically bound name'],
  [/terminator in regexp|end of regexp/, 'Invalid regular expression: missing /'],
  [/'await'|await in default|for await/, 'await is only valid in async function'],
  [/line terminator not allowed after throw/, 'Illegal newline after throw'],
  [/expecting catch or finally/, 'Missing catch or finally after try'],
  [/lexical declarations can't/, 'Lexical declaration cannot appear in a single-statement context'],
  [/duplicate default/, 'More than one default clause in switch statement'],
  [/invalid keyword: with/, "Strict mode code may not include a with statement"],
  [/cannot delete a direct/, 'Delete of an unqualified identifier in strict mode.'],
];

/** V8's message, and the token that it points at, for QuickJS's `message` at `offset` of `source`. */
function syntaxError(source, message, offset) {
  const { token, previous, open, stray } = readTo(source, min(offset, source.length));
  const unfit = (what) => ({ message: what, token });
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
    const twice = previous.kind === 'name' && !setHas(keywords, previous.text) ? previous : token;
    return { message: `Identifier '${twice.text}' has already been declared`, token: twice };
  }
  if (match(/label not found/, message) !== null) return unfit(`Undefined label '${token.text}'`);
  if (match(/^(?:break|continue) must/, message) !== null) return { message: syntaxWord(message), token: previous };
  if (previous.text === 'import' && token.kind !== 'mark') {
    return { message: 'Cannot use import statement outside a module', token: previous };
  }
  if (previous.text === 'await' && previous.kind === 'name') {
    return { message: 'await is only valid in async function', token: previous };
  }
  const word = syntaxWord(message);
  if (word !== undefined) return unfit(word);
  const inner = open[open.length - 1];
  if (inner !== undefined && inner.call && startsWith(message, 'Unexpected')) return unfit('missing ) after argument list');
  if (match(/unexpected|expect|unsupported keyword|requires a name|invalid property name|invalid method name|invalid field name/i, message) !== null) {
    return unfit(unexpected(token));
  }
  return unfit(message);
}

function syntaxWord(message) {
  if (match(sameInV8, message) !== null) return message;
  for (let i = 0; i < syntaxWords.length; i++) {
    if (match(syntaxWords[i][0], message) !== null) return syntaxWords[i][1];
  }
  return undefined;
}

/** Where an offset is: its line (from 1), its column (from 0) and the line's text. */
function place(source, offset) {
  const before = split(cut(source, 0, offset), '\n');
  const line = before.length;
  return { line, column: before[line - 1].length, text: split(source, '\n')[line - 1] };
}
