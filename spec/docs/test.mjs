// Opens the built pages in Chromium: from a file without a network, and from the emulator, where it
// makes calls by clicking. Usage: test.mjs [EMULATOR]; CHROMIUM says where the browser is.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { fileURLToPath, pathToFileURL } from 'node:url'

import { DOCUMENT, OVERLAY, apply, read } from './overlay.mjs'

const require = createRequire(new URL('../tools/package.json', import.meta.url))
const { chromium } = require('playwright-core')

const PAGES = fileURLToPath(new URL('../../target/docs', import.meta.url))
const target = process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL('../../target', import.meta.url))
const program = process.argv[2] ?? `${target}/debug/minapp-emulator`

const english = read(DOCUMENT)
const { result: chinese } = apply(english, read(OVERLAY))
const SEND = { en: /^Send/, zh: /^发送/ }

const METHODS = ['get', 'post', 'patch', 'delete']
const operationsOf = document =>
  Object.values(document.paths).flatMap(item => METHODS.filter(method => item[method]).map(method => item[method]))

/** A page that has come to its end, and what it asked for on the way. */
async function open(browser, url, document, offline) {
  const context = await browser.newContext({ offline, viewport: { width: 1400, height: 1000 } })
  const page = await context.newPage()
  const asked = []
  page.on('request', request => asked.push(request.url()))
  const errors = []
  page.on('pageerror', error => errors.push(String(error)))
  page.on('console', message => message.type() === 'error' && errors.push(message.text()))
  await page.goto(url)
  await page.getByRole('heading', { level: 1, name: document.info.title }).waitFor()
  for (const { summary } of operationsOf(document)) await entry(page, summary).waitFor()
  return {
    page,
    async close() {
      const origin = new URL(url).protocol === 'file:' ? url : new URL(url).origin + '/'
      const outside = asked.filter(asked => !/^(data|blob):/.test(asked) && !asked.startsWith(origin))
      assert.deepEqual(outside, [], `${url} asks others`)
      assert.deepEqual(errors, [], `${url} has errors`)
      await context.close()
      return asked.filter(asked => !/^(data|blob):/.test(asked)).length
    },
  }
}

/** An operation in the list at the side. */
const entry = (page, summary) =>
  page.getByRole('complementary').getByRole('link').filter({ has: page.getByText(summary, { exact: true }) })

/** Whether two characters look different: without a font for them, both are the same box. */
const haveFont = (page, characters) =>
  page.evaluate(async characters => {
    const pictures = [...characters].map(character => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 40 })
      const context = canvas.getContext('2d')
      context.font = '32px sans-serif'
      context.fillText(character, 4, 34)
      return canvas.toDataURL()
    })
    return new Set(pictures).size === pictures.length
  }, characters)

async function fromFile(browser, name, document) {
  const url = pathToFileURL(`${PAGES}/${name}.html`).href
  const { page, close } = await open(browser, url, document, true)
  assert.equal(await page.getByRole('button', { name: /Test Request|测试请求/ }).count(), 0, 'a console without a server')
  if (name === 'zh') {
    assert.equal(await page.evaluate('document.documentElement.lang'), 'zh-CN')
    assert(await haveFont(page, '云函数'), 'no font for Chinese: install one, such as fonts-noto-cjk')
  }
  assert.equal(await close(), 1, 'more than the file was asked for')
}

/** Opens the console of an operation, sends what stands there, and answers what is shown. */
async function send(page, language, { operation, method, path }, expected) {
  await entry(page, operation.summary).click()
  await page.getByRole('button', { name: `(${method} ${path})` }).click()
  const console = page.getByRole('dialog')
  const answered = page.waitForResponse(response => response.request().method() === method.toUpperCase())
  await console.getByRole('button', { name: SEND[language] }).first().click()
  const response = await answered
  assert.equal(response.status(), expected.status, await response.text())
  assert.equal(response.request().headers().authorization, 'Bearer local-token')
  await console.getByText(new RegExp(`^${expected.status}\\b`)).first().waitFor()
  await console.getByText(expected.text).last().waitFor()
  await page.keyboard.press('Escape')
  await console.waitFor({ state: 'hidden' })
}

async function fromEmulator(browser, url, path, language, document) {
  const { page, close } = await open(browser, url + path, document, false)
  const call = (path, method) => ({ path, method, operation: document.paths[path][method] })
  const functions = '/oserve/v1.3/cloud-function/'
  const one = `${functions}{function_name}/`
  // The examples of the document, as they stand: the function is `test`.
  await send(page, language, call(one, 'get'), { status: 200, text: 'the one to read' })
  await send(page, language, call(`${one}job/`, 'post'), { status: 200, text: 'hello from JavaScript' })
  await send(page, language, call(`${one}job/`, 'get'), { status: 200, text: 'user_log_url' })
  await send(page, language, call(one, 'patch'), { status: 202, text: 'modify_from_open_API' })
  await send(page, language, call(functions, 'post'), { status: 201, text: 'come_from_open_API' })
  const other = page.locator('#other')
  assert.equal(await other.getAttribute('href'), path === '/docs' ? '/docs/zh' : '/docs')
  await other.click()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await close()
}

/** A fresh emulator with a function `test`. */
async function emulator(use) {
  const options = ['--memory', '--listen', '127.0.0.1:0', '--token', 'local-token', '--docs', PAGES]
  const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const [line] = await once(createInterface({ input: child.stdout }), 'line')
    const url = line.split(' ').at(-1)
    const answer = await fetch(`${url}/oserve/v1.3/cloud-function/`, {
      method: 'POST',
      headers: { Authorization: 'Bearer local-token', 'Content-Type': 'application/json' },
      body: JSON.stringify({
        name: 'test',
        function_code: "exports.main = async () => 'hello from JavaScript'",
        remark: 'the one to read',
      }),
    })
    assert.equal(answer.status, 201)
    await use(url)
  } finally {
    child.kill()
  }
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  // Chromium's sandbox does not work for root, who runs CI.
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  await fromFile(browser, 'en', english)
  await fromFile(browser, 'zh', chinese)
  console.log('from files, offline: 2 pages, nothing else asked for')
  await emulator(url => fromEmulator(browser, url, '/docs', 'en', english))
  await emulator(url => fromEmulator(browser, url, '/docs/zh', 'zh', chinese))
  console.log('from the emulator: 2 pages, 10 calls by clicking, nothing asked of others')
} finally {
  await browser.close()
}
