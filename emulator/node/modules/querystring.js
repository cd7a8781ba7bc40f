'use strict';
/** Decodes what `decodeURIComponent` takes; of all else it keeps what is no escape. */
function unescape(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return require('buffer').Buffer.from(text.replace(/%([\da-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString();
  }
}

function escape(value) {
  const text = typeof value === 'string' ? value : typeof value === 'object' ? String(value) : `${value}`;
  return encodeURIComponent(text);
}

function parse(text, separator = '&', equals = '=', { maxKeys = 1000, decodeURIComponent = exports.unescape } = {}) {
  const found = Object.create(null);
  if (typeof text !== 'string' || text === '') return found;
  const decode = (part) => {
    const plain = part.replace(/\+/g, ' ');
    try {
      return decodeURIComponent(plain);
    } catch {
      return unescape(plain);
    }
  };
  let pairs = text.split(separator || '&');
  if (maxKeys > 0) pairs = pairs.slice(0, maxKeys);
  for (const pair of pairs.filter((pair) => pair !== '')) {
    const at = pair.indexOf(equals || '=');
    const name = decode(at < 0 ? pair : pair.slice(0, at));
    const value = at < 0 ? '' : decode(pair.slice(at + (equals || '=').length));
    if (!(name in found)) found[name] = value;
    else if (Array.isArray(found[name])) found[name].push(value);
    else found[name] = [found[name], value];
  }
  return found;
}

const primitive = (value) => {
  if (typeof value === 'string' || typeof value === 'bigint' || typeof value === 'boolean') return `${value}`;
  return typeof value === 'number' && isFinite(value) ? `${value}` : '';
};

function stringify(object, separator = '&', equals = '=', { encodeURIComponent = exports.escape } = {}) {
  if (object === null || typeof object !== 'object') return '';
  return Object.keys(object).flatMap((key) => {
    const name = encodeURIComponent(primitive(key)) + (equals || '=');
    return (Array.isArray(object[key]) ? object[key] : [object[key]]).map((value) => name + encodeURIComponent(primitive(value)));
  }).join(separator || '&');
}

Object.assign(exports, { decode: parse, encode: stringify, escape, parse, stringify, unescape });
