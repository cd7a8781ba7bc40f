// Reads the document and its overlay, and applies the one to the other, as OpenAPI Overlay 1.0 says.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(new URL('../tools/package.json', import.meta.url))
const { parse } = require('yaml')
const { query } = require('jsonpath-rfc9535')

export const DOCUMENT = fileURLToPath(new URL('../openapi.yaml', import.meta.url))
export const OVERLAY = fileURLToPath(new URL('../overlays/zh.yaml', import.meta.url))
export const SAMPLES = fileURLToPath(new URL('../overlays/samples.yaml', import.meta.url))

export const read = path => parse(readFileSync(path, 'utf8'))

const isMap = value => typeof value === 'object' && value !== null && !Array.isArray(value)

function merge(target, update) {
  for (const [key, value] of Object.entries(update)) {
    if (isMap(value) && isMap(target[key])) merge(target[key], value)
    else if (Array.isArray(value) && Array.isArray(target[key])) target[key].push(...value)
    else target[key] = structuredClone(value)
  }
}

/** The document with the overlay applied, and what is wrong with the overlay. */
export function apply(document, overlay) {
  const result = structuredClone(document)
  const problems = []
  for (const { target, update, ...rest } of overlay.actions) {
    const found = query(result, target).filter(isMap)
    if (!found.length) problems.push(`${target}: the target matches no object`)
    if (!isMap(update)) problems.push(`${target}: there is no update`)
    for (const key of Object.keys(rest)) {
      if (!key.startsWith('x-')) problems.push(`${target}: \`${key}\` is not known here`)
    }
    for (const node of found) merge(node, update ?? {})
  }
  return { result, problems }
}

/** Every text that an update replaces in a node, with its place. */
function* replaced(node, update, place) {
  for (const [key, child] of Object.entries(update)) {
    const at = `${place}/${key}`
    if (isMap(child) && isMap(node[key])) yield* replaced(node[key], child, at)
    else if (typeof node[key] === 'string') yield `${at}: ${node[key]}`
  }
}

/** A digest of the document's own texts that an action replaces, however their lines are broken. */
export function source(document, { target, update }) {
  const texts = query(document, target).filter(isMap).flatMap(node => [...replaced(node, update ?? {}, '')])
  return `sha256-${createHash('sha256').update(JSON.stringify(texts.sort())).digest('hex').slice(0, 8)}`
}
