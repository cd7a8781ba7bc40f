// Notes in the overlay that its Chinese texts say what the English ones say now. Run it after you have
// compared those that check.mjs names. Usage: reviewed.mjs [DOCUMENT OVERLAY]

import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { DOCUMENT, OVERLAY, read, source } from './overlay.mjs'

const { parseDocument } = createRequire(new URL('../tools/package.json', import.meta.url))('yaml')

const [documentPath = DOCUMENT, overlayPath = OVERLAY] = process.argv.slice(2)
const document = read(documentPath)
let text = readFileSync(overlayPath, 'utf8')
const overlay = parseDocument(text)

// As text, so that all else stays as it is; from the end, so that the places before it stay true.
for (const action of overlay.get('actions').items.reverse()) {
  const now = source(document, action.toJS(overlay))
  const noted = action.get('x-translated-from', true)
  if (noted?.value === now) continue
  if (noted) text = text.slice(0, noted.range[0]) + now + text.slice(noted.range[1])
  else {
    const { key, value } = action.items.find(({ key }) => key.value === 'target')
    const indent = ' '.repeat(key.range[0] - text.lastIndexOf('\n', key.range[0]) - 1)
    text = `${text.slice(0, value.range[1])}\n${indent}x-translated-from: ${now}${text.slice(value.range[1])}`
  }
  console.log(`${action.get('target')}: ${now}`)
}
writeFileSync(overlayPath, text)
