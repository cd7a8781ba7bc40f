
const more = (count, what) => `... ${count} more ${what}${count > 1 ? 's' : ''}`;

function formatArray(ctx, value, depth) {
  const shown = min(max(0, ctx.maxArrayLength), value.length);
  const output = [];
  let index = 0;
  while (index < value.length && output.length < shown) {
    if (hasOwn(value, index)) {
      push(output, formatProperty(ctx, value, depth, `${index}`, asListItem));
      index++;
      continue;
    }
    const next = nextIndex(value, index);
    push(output, `<${next - index} empty item${next - index > 1 ? 's' : ''}>`);
    index = next;
  }
  if (index < value.length) push(output, more(value.length - index, 'item'));
  return output;
}

/** The first index after `index` that is set. Goes by the keys: a sparse array can be very long. */
function nextIndex(value, index) {
  const keys = objectKeys(value);
  for (let i = 0; i < keys.length; i++) {
    const key = +keys[i];
    if (!(key <= 4294967294)) break;
    if (key > index) return key;
  }
  return value.length;
}

function formatTyped(ctx, value) {
  const length = typedLength(value);
  const shown = min(max(0, ctx.maxArrayLength), length);
  const output = [];
  for (let i = 0; i < shown; i++) push(output, formatPrimitive(ctx, value[i]));
  if (length > shown) push(output, more(length - shown, 'item'));
  return output;
}

function formatBytes(ctx, value) {
  const bytes = new BytesOf(value);
  const length = typedLength(bytes);
  const shown = min(max(0, ctx.maxArrayLength), length);
  const pairs = [];
  for (let i = 0; i < shown; i++) push(pairs, padStart(bytes[i].toString(16), 2, '0'));
  const rest = length > shown ? ` ${more(length - shown, 'byte')}` : '';
  return [`[Uint8Contents]: <${join(pairs, ' ')}${rest}>`];
}

function formatSet(ctx, value, depth) {
  const output = [];
  ctx.indentation += 2;
  setEach(value, (item) => push(output, formatValue(ctx, item, depth)));
  ctx.indentation -= 2;
  if (ctx.showHidden) push(output, `[size]: ${setSize(value)}`);
  return output;
}

function formatMap(ctx, value, depth) {
  const output = [];
  ctx.indentation += 2;
  mapEach(value, (item, key) => push(output, `${formatValue(ctx, key, depth)} => ${formatValue(ctx, item, depth)}`));
  ctx.indentation -= 2;
  if (ctx.showHidden) push(output, `[size]: ${mapSize(value)}`);
  return output;
}

function formatPromise(ctx, value, depth) {
  const { 0: state, 1: result } = host.promise(value);
  if (state === 0) return ['<pending>'];
  ctx.indentation += 2;
  const text = formatValue(ctx, result, depth);
  ctx.indentation -= 2;
  return [state === 2 ? `<rejected> ${text}` : text];
}

/** How many columns a text takes on a terminal: two for wide characters, none for combining ones. */
function width(text) {
  if (match(/^[\x20-\x7e]*$/, text) !== null) return text.length;
  const wide = /[\u1100-\u115f\u2329\u232a\u2e80-\u3247\u3250-\u4dbf\u4e00-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/gu;
  const plain = replace(replace(text, /[\p{Mn}\p{Me}\u200b-\u200f\x00-\x1f\x7f-\x9f]/gu, ''), wide, 'ww');
  return replace(plain, /[\u{10000}-\u{10ffff}]/gu, 'w').length;
}

/** Puts the parts of a value on one line where they fit, else on lines of their own. */
function layOut(ctx, output, base, braces, extra, depth, value) {
  const head = base === '' ? '' : `${base} `;
  const entries = output.length;
  if (ctx.compact >= 1) {
    if (extra === asListExtra && entries > 6) output = group(ctx, output, value);
    if (ctx.currentDepth - depth < ctx.compact && entries === output.length) {
      const start = output.length + ctx.indentation + braces[0].length + base.length + 10;
      if (fits(ctx, output, start, base)) return `${head}${braces[0]} ${join(output, ', ')} ${braces[1]}`;
    }
  }
  const line = `\n${repeat(' ', ctx.indentation)}`;
  return `${head}${braces[0]}${line}  ${join(output, `,${line}  `)}${line}${braces[1]}`;
}

function fits(ctx, output, start, base) {
  let total = output.length + start;
  if (total + output.length > ctx.breakLength) return false;
  for (let i = 0; i < output.length; i++) {
    total += output[i].length;
    if (total > ctx.breakLength) return false;
  }
  return base === '' || !includes(base, '\n');
}

/** Puts the items of a long list in columns, as Node does from its version 12 on. */
function group(ctx, output, value) {
  const trailing = ctx.maxArrayLength < output.length ? 1 : 0;
  const count = output.length - trailing;
  const widths = [];
  let total = 0;
  let widest = 0;
  for (let i = 0; i < count; i++) {
    widths[i] = width(output[i]);
    total += widths[i] + 2;
    widest = max(widest, widths[i]);
  }
  const cell = widest + 2;
  if (cell * 3 + ctx.indentation >= ctx.breakLength || !(total / cell > 5 || widest <= 6)) return output;
  const biased = max(cell - 3 - sqrt(cell - total / output.length), 1);
  const columns = min(
    // A square, as a character is about 2.5 times as high as wide.
    round(sqrt(2.5 * biased * count) / biased),
    floor((ctx.breakLength - ctx.indentation) / cell),
    ctx.compact * 4,
    15,
  );
  if (columns <= 1) return output;
  const cells = [];
  for (let i = 0; i < columns; i++) {
    let most = 0;
    for (let j = i; j < count; j += columns) most = max(most, widths[j]);
    cells[i] = most + 2;
  }
  let pad = padStart;
  for (let i = 0; i < output.length; i++) {
    if (typeof value[i] !== 'number' && typeof value[i] !== 'bigint') {
      pad = padEnd;
      break;
    }
  }
  const lines = [];
  for (let i = 0; i < count; i += columns) {
    const end = min(i + columns, count);
    let line = '';
    for (let j = i; j < end - 1; j++) {
      line += pad(`${output[j]}, `, cells[j - i] + output[j].length - widths[j], ' ');
    }
    const last = end - 1;
    line += pad === padStart
      ? padStart(output[last], cells[last - i] + output[last].length - widths[last] - 2, ' ')
      : output[last];
    push(lines, line);
  }
  if (trailing) push(lines, output[count]);
  return lines;
}
