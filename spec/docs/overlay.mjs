// Reads the document and its overlay, and applies the one to the other, as OpenAPI Overlay 1.0 says.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(new URL('../tools/package.json', import.meta.url))
const { parse } = require('yaml')
const { query } = require('jsonpath-rfc9535')

export const DOCUMENT = fileURLToPath(new URL('../openapi.yaml', import.meta.url))
export const OVERLAY = fileURLToPath(new URL('../zh.overlay.yaml', import.meta.url))

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
    for (const key of Object.keys(rest)) problems.push(`${target}: \`${key}\` is not known here`)
    for (const node of found) merge(node, update ?? {})
  }
  return { result, problems }
}
