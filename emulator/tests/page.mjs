// Opens the emulator's page at `/` in Chromium, and uses it by the keyboard. Usage: page.mjs [EMULATOR];
// CHROMIUM says where the browser is, SCREENSHOTS where to put pictures of the page.

import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

const require = createRequire(new URL('../../spec/tools/package.json', import.meta.url))
const { chromium } = require('playwright-core')

const target = process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL('../../target', import.meta.url))
const program = process.argv[2] ?? `${target}/debug/minapp-emulator`

const HOSTILE = '<img src=x onerror="document.title = 1">'
const GREET = `exports.main = async event => {
  console.log('called for ' + event.data.name)
  return 'hello, ' + event.data.name
}`
const SLOW = `exports.main = async () => {
  console.log('${HOSTILE}')
  await new Promise(done => setTimeout(done, 3000))
  throw new TypeError('${HOSTILE}')
}`

const options = ['--memory', '--listen', '127.0.0.1:0', '--token', 'local-token']
const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'inherit'] })
const [line] = await once(createInterface({ input: child.stdout }), 'line')
const url = line.split(' ').at(-1)

async function send(method, path, body, expected) {
  const headers = { Authorization: 'Bearer local-token', 'Content-Type': 'application/json' }
  const answer = await fetch(url + path, { method, headers, body: JSON.stringify(body) })
  assert.equal(answer.status, expected, await answer.text())
}
const create = (name, function_code) =>
  send('POST', '/oserve/v1.3/cloud-function/', { name, function_code }, 201)

/** Goes on with the tab key until the element has the focus, as somebody without a mouse does. */
async function tabTo(page, locator) {
  for (let presses = 0; presses < 50; presses += 1) {
    if (await locator.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`the tab key does not lead to ${locator}`)
}

const picture = async (page, name) =>
  process.env.SCREENSHOTS &&
  (await page.screenshot({ path: `${process.env.SCREENSHOTS}/${name}.png`, fullPage: true }))

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  // Chromium's sandbox does not work for root, who runs CI.
  args: [
    '--host-resolver-rules=MAP rebind.example 127.0.0.1', '--no-proxy-server',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
})
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } })
  page.setDefaultTimeout(120_000) // A busy machine is no failure.
  const asked = []
  page.on('request', request => asked.push(request.url()))
  const errors = []
  page.on('pageerror', error => errors.push(String(error)))
  page.on('console', message => message.type() === 'error' && errors.push(message.text()))
  await page.goto(`${url}/`)
  await page.getByText('Connected', { exact: true }).waitFor()
  const functions = page.getByRole('navigation', { name: 'Functions' })
  const entry = name => functions.getByRole('button').filter({ has: page.getByText(name, { exact: true }) })

  // An empty page has a command that creates the first function, which works as it stands.
  const command = await page.getByLabel('A command that creates a function').textContent()
  assert.match(command, /^curl http:/)
  const { stdout } = await run('sh', ['-c', `${command} --noproxy '*' -s`])
  assert.equal(JSON.parse(stdout).name, 'hello')
  await entry('hello').waitFor()

  // No page can use it under a name of its own that resolves to this machine.
  const rebound = await browser.newPage()
  const refused = await rebound.goto(`http://rebind.example:${new URL(url).port}/oserve/v1.3/cloud-function/`)
  assert.equal(refused.status(), 403, await refused.text())
  await rebound.close()

  // What is deployed while the page is open appears, and its code, as text.
  await create('greet', GREET)
  await entry('greet').waitFor()
  await create(HOSTILE, SLOW)
  await entry(HOSTILE).waitFor()

  // By the keyboard alone: choose a function, write its argument, invoke it.
  await tabTo(page, entry('greet'))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: 'greet', exact: true }).waitFor()
  await tabTo(page, page.locator('summary', { hasText: 'Code' }))
  await page.keyboard.press('Enter')
  await page.getByLabel('Code', { exact: true }).getByText(GREET).waitFor()
  const argument = page.getByLabel('Argument, in JSON')
  const answer = page.getByRole('status', { name: 'Answer' })
  await tabTo(page, argument)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('{"name": oops}')
  await page.keyboard.press('Control+Enter')
  await answer.getByText('The argument is not JSON').waitFor()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('{"name": "Ada"}')
  await tabTo(page, page.getByRole('button', { name: 'Invoke', exact: true }))
  await page.keyboard.press('Enter')
  await answer.getByText('Succeeded').waitFor()
  assert.equal(await answer.getByLabel('Result').textContent(), '"hello, Ada"')
  await tabTo(page, page.getByRole('button', { name: 'Debug' }))
  await page.keyboard.press('Space')
  await answer.getByLabel('Log').getByText(' LOG called for Ada').waitFor()
  assert.match(await answer.textContent(), /ran [0-9.]+ ms, billed 100 ms/)
  const jobs = page.getByRole('list', { name: 'Jobs' })
  await jobs.getByText('fulfilled').nth(1).waitFor()
  assert.equal(await jobs.getByRole('listitem').count(), 2)
  await picture(page, 'light')

  // What others run appears as it goes, with its log; and what is hostile in it is only text.
  await page.mouse.click(0, 0)
  await tabTo(page, entry(HOSTILE))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: HOSTILE }).waitFor()
  await send('POST', `/oserve/v1.3/cloud-function/${encodeURIComponent(HOSTILE)}/job/`, { sync: false }, 200)
  const happening = page.getByRole('log', { name: 'Live' }).getByRole('listitem').first()
  for (const status of ['executing', 'execution_failed']) {
    await happening.getByText(status, { exact: true }).waitFor()
    await jobs.getByText(status, { exact: true }).waitFor()
  }
  assert.equal(await happening.locator('.name').textContent(), HOSTILE)
  await happening.getByLabel(/^Log of job/).getByText(` LOG ${HOSTILE}`).waitFor()
  await happening.getByText(/ms · [0-9.]+ MB$/).waitFor() // Without being loaded again.
  await page.getByRole('button', { name: 'Debug' }).click()
  await answer.getByText('Failed').waitFor()
  await answer.getByLabel('Result').getByText(`TypeError: ${HOSTILE}`).waitFor()

  // A job from before the page was opened has its log too.
  await page.reload()
  await entry('greet').click()
  await jobs.locator('summary').first().click()
  await jobs.getByLabel(/^Log of job/).getByText(' LOG called for Ada').waitFor()
  assert.equal(await page.title(), 'minapp-emulator', 'something hostile ran')
  assert.equal(await page.locator('img').count(), 0, 'something hostile is HTML')
  assert.deepEqual(errors, [])

  // A fault in force is shown, strikes this page too, and can be ended here.
  await send('POST', '/_emulator/faults', { status: 503, operation: 'invokeFunction' }, 201)
  const fault = page.getByRole('region', { name: 'Faults in force' }).getByRole('listitem')
  await fault.getByText('operation=invokeFunction,status=503').waitFor()
  await page.getByRole('button', { name: 'Invoke', exact: true }).click()
  await answer.getByText('503: a fault that was asked for').waitFor()
  await fault.getByText('struck 1 time', { exact: false }).waitFor()
  assert.equal(errors.splice(0).length, 1) // The browser reports a call that is answered so.

  await page.setViewportSize({ width: 360, height: 800 })
  await page.emulateMedia({ colorScheme: 'dark' })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  assert.equal(width, 360, 'a narrow window has to be scrolled sideways')
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  assert.equal(background, 'rgb(18, 22, 28)', 'it is not dark where that is wanted')
  await picture(page, 'dark-narrow')

  await tabTo(page, page.getByRole('button', { name: /^End fault/ }))
  await page.keyboard.press('Enter')
  await page.getByText('None: calls go as they should.').waitFor()

  // Environments are apart.
  const deployed = [{ name: 'only', function_code: GREET }]
  await send('POST', '/_emulator/seed', { environment: 'staging', functions: deployed }, 200)
  await page.getByLabel('Environment').selectOption('staging')
  await entry('only').waitFor()
  assert.equal(await entry('greet').count(), 0)
  await page.getByRole('button', { name: 'Invoke', exact: true }).click()
  await answer.getByText('Succeeded').waitFor()
  await page.getByRole('log').getByText('only in staging').waitFor()

  // What a function writes is there while it still runs.
  await create('endless', "exports.main = () => console.log('on the way')")
  await send('POST', '/oserve/v1.3/cloud-function/endless/job/', { sync: false }, 200)
  const running = page.getByRole('log', { name: 'Live' }).getByRole('listitem').filter({ hasText: 'endless' })
  await running.getByText(' LOG on the way').waitFor()
  assert.equal(await running.locator('.status').textContent(), 'executing')

  assert.deepEqual(errors, [])
  assert.deepEqual(asked.filter(asked => !asked.startsWith(`${url}/`)), [], 'it asks others')
  console.log(`the page: used by the keyboard, ${asked.length} requests, none to others`)
} finally {
  await browser.close()
  child.kill()
}
