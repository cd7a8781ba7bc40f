// Writes target/docs/en.html and zh.html. Usage: build.mjs [DIRECTORY]

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { DOCUMENT, OVERLAY, SAMPLES, apply, read } from './overlay.mjs'

const here = path => fileURLToPath(new URL(path, import.meta.url))
const directory = process.argv[2] ?? here('../../target/docs')

function applied(document, overlay) {
  const { result, problems } = apply(document, read(overlay))
  if (problems.length) throw new Error(problems.join('\n'))
  return result
}

const document = applied(read(DOCUMENT), SAMPLES)
const chinese = applied(document, OVERLAY)

const pages = {
  en: {
    document,
    emulatorName: 'The emulator on this machine',
    other: { Lang: 'zh-CN', Name: '中文', Page: 'zh.html', Path: '/docs/zh' },
  },
  zh: {
    document: chinese,
    emulatorName: '本机的模拟器',
    other: { Lang: 'en', Name: 'English', Page: 'en.html', Path: '/docs' },
  },
}

// A script ends at the first `</script`, wherever it stands.
const script = text => text.replace(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--')
const template = readFileSync(here('template.html'), 'utf8')
const bundle = script(
  readFileSync(here('../tools/node_modules/@scalar/api-reference/dist/browser/standalone.js'), 'utf8')
    .replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'),
)

mkdirSync(directory, { recursive: true })
for (const [name, { document, emulatorName, other }] of Object.entries(pages)) {
  const values = {
    bundle,
    document: JSON.stringify(document).replaceAll('<', '\\u003c'),
    emulatorName,
    lang: name === 'zh' ? 'zh-CN' : 'en',
    title: document.info.title,
    ...Object.fromEntries(Object.entries(other).map(([key, value]) => [`other${key}`, value])),
  }
  const page = template.replace(/\{\{(\w+)\}\}/g, (_, key) => values[key])
  const path = join(directory, `${name}.html`)
  writeFileSync(path, page)
  console.log(`${path}: ${(Buffer.byteLength(page) / 1e6).toFixed(1)} MB`)
}
