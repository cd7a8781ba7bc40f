// Finds what the Chinese overlay lacks, and what it has too much. Usage: check.mjs [DOCUMENT OVERLAY]
//
// - Every target matches something.
// - Every title, summary and description has a Chinese one, and every tag a Chinese name.
// - The English texts that an action replaces are those that it was translated from (`x-translated-from`).
// - No space stands between two Chinese characters.
// - The overlay changes nothing but these: a name that the document does not have is a misspelt one.

import { DOCUMENT, OVERLAY, apply, read, source } from './overlay.mjs'

const TEXTS = new Set(['description', 'summary', 'title'])
// What is not prose, whatever it holds.
const VALUES = new Set(['default', 'enum', 'example', 'mapping', 'value', 'x-extensible-enum'])

// Chinese has no spaces; YAML puts one where a line is broken without a `\` at its end.
const FOLDED = /[\p{Script=Han}，。；：、（）“”] +[\p{Script=Han}，。；：、（）“”]/u

/** Every leaf below a value, as [place, value, whether it is prose]. */
function* leaves(value, place, areNames = false) {
  if (typeof value !== 'object' || value === null) return yield [place.join(' > '), value, false]
  for (const [key, child] of Object.entries(value)) {
    const name = child?.responses ? child.operationId : child?.name
    const at = [...place, typeof name === 'string' ? name : key]
    if (!areNames && VALUES.has(key)) yield [at.join(' > '), JSON.stringify(child), false]
    else if (!areNames && TEXTS.has(key)) yield [at.join(' > '), child, true]
    else yield* leaves(child, at, key === 'properties')
  }
}

const [documentPath = DOCUMENT, overlayPath = OVERLAY] = process.argv.slice(2)
const document = read(documentPath)
const overlay = read(overlayPath)
const { result, problems } = apply(document, overlay)

for (const action of overlay.actions) {
  if (action['x-translated-from'] === source(document, action)) continue
  problems.push(`${action.target}: another English than was translated; compare the two, then run reviewed.mjs`)
}

const before = new Map([...leaves(document, [])].map(([place, value]) => [place, value]))
let texts = 0
for (const [place, value, isText] of leaves(result, [])) {
  const isTagName = /^tags > [^>]+ > x-displayName$/.test(place)
  if (!before.has(place) && !isTagName) problems.push(`${place}: not in the document`)
  else if (!isText && !isTagName && value !== before.get(place)) problems.push(`${place}: not a text to change`)
  else if (isText && !/\p{Script=Han}/u.test(value)) problems.push(`${place}: no Chinese text`)
  else if (isText && FOLDED.test(value)) problems.push(`${place}: a space where a line was broken`)
  else texts += isText
}
for (const tag of result.tags) {
  if (!/\p{Script=Han}/u.test(tag['x-displayName'])) problems.push(`tags > ${tag.name}: no Chinese name`)
}

console.log(problems.join('\n') || `${texts} texts, 0 problems`)
process.exitCode = problems.length ? 1 : 0
