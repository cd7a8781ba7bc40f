
// The function's own source around the place of an error. QuickJS knows that something is not a function;
// V8 also says what: so the expression is read from the source, backward and forward from that place.
const wordChar = /[\p{ID_Continue}$\u200c\u200d#]/u;
const closers = { ')': '(', ']': '[', '}': '{' };
let lineStarts;

/** Where a frame's place is in the source; undefined where it is not in it. */
function offsetOf(frame) {
  if (frame.file !== host.file || frame.native) return undefined;
  if (lineStarts === undefined) {
    lineStarts = [0];
    for (let at = 0; (at = indexOf(host.source, '\n', at) + 1) > 0;) push(lineStarts, at);
  }
  const start = lineStarts[frame.line - 1];
  // The place can be the space before a statement.
  return start === undefined ? undefined : skipSpace(min(start + frame.column - 1, host.source.length));
}

const isWord = (char) => char !== undefined && match(wordChar, char) !== null;
const isSpace = (char) => char === ' ' || char === '\n' || char === '\t' || char === '\r';

function skipSpace(at) {
  while (isSpace(host.source[at])) at++;
  return at;
}

function skipSpaceBack(end) {
  while (isSpace(host.source[end - 1])) end--;
  return end;
}

/** Where the bracket that is open at `end` was opened; -1 if none is. Looks back a page or so, no further. */
function openBefore(end) {
  const { source } = host;
  let depth = 0;
  for (let at = end - 1; at >= max(0, end - 4000); at--) {
    const char = source[at];
    if (char === "'" || char === '"' || char === '`') {
      at = lastIndexOf(source, char, at - 1);
      if (at === -1) return -1;
    } else if (closers[char] !== undefined) depth++;
    else if (char === '(' || char === '[' || char === '{') {
      if (depth === 0) return at;
      depth--;
    }
  }
  return -1;
}

/** Where the bracket or quote that `at` opens is closed: the offset after it; -1 if it is not. */
function closeAfter(at) {
  const { source } = host;
  const quote = source[at];
  if (quote === "'" || quote === '"' || quote === '`') {
    for (at++; at < source.length; at++) {
      if (source[at] === '\\') at++;
      else if (source[at] === quote) return at + 1;
    }
    return -1;
  }
  let depth = 0;
  for (const end = min(source.length, at + 4000); at < end; at++) {
    const char = source[at];
    if (char === "'" || char === '"' || char === '`') {
      at = closeAfter(at) - 1;
      if (at < 0) return -1;
    } else if (closers[char] !== undefined) {
      if (--depth === 0) return at + 1;
    } else if (char === '(' || char === '[' || char === '{') depth++;
  }
  return -1;
}

/** Where the chain of members and calls begins that ends at `end`. */
function chainStart(end) {
  const { source } = host;
  for (let at = end;;) {
    const char = source[at - 1];
    if (isWord(char)) {
      while (isWord(source[at - 1])) at--;
    } else if (char === ')' || char === ']') {
      const open = openBefore(at - 1);
      if (open === -1) return at;
      at = open;
      // What stands before a bracket belongs to it: `f(`, `a[`, `f()(`.
      const before = source[at - 1];
      if ((isWord(before) && !endsWithKeyword(at)) || before === ')' || before === ']') continue;
      if (char === ')' && isSpace(before) && isWord(source[skipSpaceBack(at) - 1])) return at;
    } else if (char === "'" || char === '"' || char === '`') {
      at = max(0, lastIndexOf(source, char, at - 2));
      if (char === '`' && isWord(source[at - 1])) continue;
    } else return at;
    const dot = skipSpaceBack(at);
    if (source[dot - 1] !== '.' || source[dot - 2] === '.') return at;
    at = skipSpaceBack(dot - 1);
  }
}

function endsWithKeyword(end) {
  let at = end;
  while (isWord(host.source[at - 1])) at--;
  return setHas(beforeRegExp, cut(host.source, at, end));
}

/** The parts of the chain that begins at `at`: each {kind, text, at, end}; `call` stands for its arguments. */
function chainFrom(at) {
  const { source } = host;
  const parts = [];
  const add = (kind, end) => {
    push(parts, { kind, text: cut(source, at, end), at, end });
    at = end;
  };
  const char = source[at];
  if (isWord(char)) {
    let end = at;
    while (isWord(source[end])) end++;
    add('word', end);
  } else if (includes('\'"`([{', char) && char !== undefined) {
    const end = closeAfter(at);
    if (end === -1) return parts;
    add(char === '(' ? 'group' : 'literal', end);
  } else return parts;
  for (;;) {
    const next = skipSpace(at);
    if (source[next] === '.' && isWord(source[skipSpace(next + 1)])) {
      at = skipSpace(next + 1);
      let end = at;
      while (isWord(source[end])) end++;
      add('member', end);
    } else if (source[at] === '[' || source[next] === '(' || source[at] === '`') {
      if (source[next] === '(') at = next;
      const kind = source[at] === '[' ? 'index' : 'call';
      const end = closeAfter(at);
      if (end === -1) {
        push(parts, { kind, text: '', at, end: source.length });
        return parts;
      }
      add(kind, end);
    } else return parts;
  }
}

/** A chain as V8 prints it: arguments as `(...)`, what has no name as `(intermediate value)`. */
function printChain(parts) {
  let text = '';
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (part.kind === 'member') text += `.${part.text}`;
    else if (part.kind === 'call') text += '(...)';
    else if (part.kind === 'index') {
      const name = match(/^\[\s*(['"])(.*)\1\s*\]$/, part.text);
      text += name === null ? part.text : `.${name[2]}`;
    } else if (part.kind === 'group') text += printGroup(part);
    else if (part.kind === 'literal') text += printLiteral(part.text);
    else text += part.text === 'super' ? '(intermediate value)' : part.text;
  }
  return text;
}

function printGroup(part) {
  const inner = skipSpace(part.at + 1);
  const parts = chainFrom(inner);
  const last = parts[parts.length - 1];
  const whole = last !== undefined && skipSpace(last.end) === part.end - 1;
  return whole && !setHas(keywords, parts[0].text) ? printChain(parts) : '(intermediate value)';
}

function printLiteral(text) {
  if (text[0] === "'") return `"${cut(text, 1, -1)}"`;
  return text[0] === '[' ? replace(text, /,\s+/g, ',') : text;
}

/** Whether `new` stands before the expression at `start`. */
function isNew(start) {
  const end = skipSpaceBack(start);
  return end < start && cut(host.source, end - 3, end) === 'new' && !isWord(host.source[end - 4]);
}

/** What is called at `at`: {text, made}; `made` says that it was called with `new`. */
function calleeNear(at) {
  const { source } = host;
  for (let tries = 0; tries < 20; tries++) {
    const start = startOf(at);
    const parts = chainFrom(start);
    const made = isNew(start);
    for (let i = 1; i < parts.length; i++) {
      // A member's place is its name: a call before it came back.
      if (parts[i].kind === 'call' && (parts[i].at > at || made)) {
        return { text: printChain(slice(parts, 0, i)), made };
      }
    }
    if (made && parts.length > 0) return { text: printChain(parts), made };
    // The place can be among the arguments, which are worked out before the call.
    const open = openBefore(at);
    if (open === -1) return undefined;
    const callee = source[open] === '(' ? calleeBefore(open) : undefined;
    if (callee !== undefined) return callee;
    at = open;
  }
  return undefined;
}

/** What is called by the bracket at `open`; undefined if that is no call's. */
function calleeBefore(open) {
  const start = chainStart(skipSpaceBack(open));
  const callee = chainFrom(start);
  let whole = callee.length;
  while (whole > 0 && callee[whole - 1].at >= open) whole--;
  if (whole === 0 || (setHas(keywords, callee[0].text) && callee[0].text !== 'this')) return undefined;
  return { text: printChain(slice(callee, 0, whole)), made: isNew(start) };
}

/** Where the expression starts that has a word at `at`, which can be one of its members. */
function startOf(at) {
  const dot = skipSpaceBack(at);
  if (host.source[dot - 1] === '.' && host.source[dot - 2] !== '.') return chainStart(skipSpaceBack(dot - 1));
  return isWord(host.source[at]) ? at : chainStart(at);
}

/** The expression at `at`, as V8 prints it; undefined where there is none. */
function expressionAt(at) {
  const parts = chainFrom(startOf(at));
  return parts.length === 0 ? undefined : printChain(parts);
}
