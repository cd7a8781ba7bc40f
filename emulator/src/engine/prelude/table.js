
// `console.table`, drawn as Node 12 draws it.
const wideText = /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3040-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const joined = /[\u0300-\u036f\u200b-\u200f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]/;

/** How many columns a text takes in a terminal. */
function textWidth(text) {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = charCode(text, at);
    const pair = code >= 0xd800 && code < 0xdc00 && at + 1 < text.length;
    const char = cut(text, at, at + (pair ? 2 : 1));
    if (pair) at++;
    if (match(joined, char) === null) width += match(wideText, char) === null ? 1 : 2;
  }
  return width;
}

function drawRow(cells, widths) {
  let row = '│';
  for (let i = 0; i < cells.length; i++) {
    const left = floor((widths[i] - textWidth(cells[i])) / 2);
    row += `${repeat(' ', left)}${cells[i]}${repeat(' ', widths[i] - textWidth(cells[i]) - left)}`;
    if (i < cells.length - 1) row += '│';
  }
  return `${row}│\n`;
}

/** A table of columns, each an array that may have holes. */
function drawTable(heads, columns) {
  const [widths, rows, lines] = [[], [], []];
  let most = 0;
  for (let i = 0; i < columns.length; i++) most = max(most, columns[i].length);
  for (let i = 0; i < heads.length; i++) {
    let width = textWidth(heads[i]);
    for (let j = 0; j < most; j++) {
      if (rows[j] === undefined) rows[j] = [];
      const cell = hasOwn(columns[i], j) ? columns[i][j] : '';
      rows[j][i] = cell;
      width = max(width, textWidth(cell));
    }
    widths[i] = width + 2;
    lines[i] = repeat('─', widths[i]);
  }
  let text = `┌${join(lines, '┬')}┐\n${drawRow(heads, widths)}├${join(lines, '┼')}┤\n`;
  for (let j = 0; j < most; j++) text += drawRow(rows[j], widths);
  return `${text}└${join(lines, '┴')}┘`;
}

function tableCell(value) {
  const deep = value !== null && typeof value === 'object' && !isArray(value) && objectKeys(value).length > 2;
  return inspect(value, { maxArrayLength: 3, depth: deep ? -1 : 0, breakLength: Infinity });
}

/** The entries of a map, a set or an iterator of one, with whether they have keys; undefined for all else. */
function tableEntries(data) {
  const entries = [];
  const brand = brandOf(data);
  if (isKind(data, MapOf, mapSize)) {
    mapEach(data, (value, key) => push(entries, [key, value]));
    return { keyed: true, entries };
  }
  const set = isKind(data, SetOf, setSize);
  if (!set && brand !== '[object Map Iterator]' && brand !== '[object Set Iterator]') return undefined;
  for (const value of data) push(entries, value);
  const keyed = brand === '[object Map Iterator]' && entries.length > 0 && isArray(entries[0]) && entries[0].length === 2;
  return { keyed, entries: keyed ? entries : concat([], entries).map((value) => [undefined, value]) };
}

function table(data, properties) {
  if (data === null || typeof data !== 'object') return format([data]);
  if (properties !== undefined && !isArray(properties)) {
    throw nodeError(TypeErrorOf, 'ERR_INVALID_ARG_TYPE', `The "properties" argument must be an instance of Array. ${received(properties)}`);
  }
  const listed = tableEntries(data);
  const [indexes, keys, values] = [[], [], []];
  if (listed !== undefined) {
    const { keyed, entries } = listed;
    for (let i = 0; i < entries.length; i++) {
      push(indexes, `${i}`);
      push(keys, tableCell(entries[i][0]));
      push(values, tableCell(entries[i][1]));
    }
    return keyed ? drawTable(['(iteration index)', 'Key', 'Values'], [indexes, keys, values])
      : drawTable(['(iteration index)', 'Values'], [indexes, values]);
  }
  const columns = new MapOf();
  let plain = false;
  const rows = objectKeys(data);
  for (let i = 0; i < rows.length; i++) {
    const item = data[rows[i]];
    const primitive = item === null || (typeof item !== 'function' && typeof item !== 'object');
    if (primitive) {
      plain = true;
      values[i] = tableCell(item);
    }
    const names = properties || (primitive ? [] : objectKeys(item));
    for (let j = 0; j < names.length; j++) {
      const name = `${names[j]}`;
      if (mapGet(columns, name) === undefined) mapSet(columns, name, []);
      const column = mapGet(columns, name);
      if (primitive || !hasOwn(item, name)) column[i] = '';
      else column[i] = tableCell(item[name]);
    }
    push(indexes, rows[i]);
  }
  const [heads, drawn] = [['(index)'], [indexes]];
  mapEach(columns, (column, name) => {
    push(heads, name);
    push(drawn, column);
  });
  if (plain) {
    push(heads, 'Values');
    push(drawn, values);
  }
  return drawTable(heads, drawn);
}
