// A whole life of a function, by openapi-typescript's types and openapi-fetch. Each answer is checked.

import assert from 'node:assert/strict'
import { env } from 'node:process'
import { setTimeout } from 'node:timers/promises'
import createClient from 'openapi-fetch'
import type { components, paths } from './schema.js'

type Schemas = components['schemas']

const NAME = '问候'
const HELLO = `exports.main = async ({ data }) => {
  if (data.fail) throw new RangeError('no greeting today')
  return data.name ? { greeting: '你好，' + data.name } : null
}`
const account = { client_id: env.MINAPP_CLIENT_ID!, client_secret: env.MINAPP_CLIENT_SECRET! }
// What the server puts after the values of open enumerations, so that nobody knows them.
const unknown = env.MINAPP_ENUM_SUFFIX ?? ''

const api = createClient<paths>({ baseUrl: env.MINAPP_BASE_URL })
const named = { params: { path: { function_name: NAME } } }

/** The answer, when it is the one that was expected. */
function answered<T>(answer: { data?: T; error?: unknown; response: Response }, status: number): T {
  assert.equal(answer.response.status, status, JSON.stringify(answer.error))
  return answer.data!
}

/** The platform redirects a sign-in, and wants its cookies back, which Node.js keeps nowhere. */
async function withCookies(request: Request) {
  const cookies: string[] = []
  let response = await fetch(request, { redirect: 'manual' })
  for (let redirects = 0; response.status === 302 && redirects < 5; redirects++) {
    cookies.push(...response.headers.getSetCookie().map(cookie => cookie.split(';')[0]))
    const next = new URL(response.headers.get('Location')!, response.url)
    response = await fetch(next, { headers: { Cookie: cookies.join('; ') }, redirect: 'manual' })
  }
  return response
}

const signIn = { body: account, fetch: withCookies }
const { code } = answered(await api.POST('/api/oauth2/hydrogen/openapi/authorize/', signIn), 200)
const grant = { ...account, grant_type: 'authorization_code' as const, code }
const token = answered(await api.POST('/api/oauth2/access_token/', { body: grant }), 200)
assert.equal(token.token_type, 'Bearer')
assert.ok(token.expires_in > 0 && token.refresh_token)
api.use({ onRequest: ({ request }) => request.headers.set('Authorization', `Bearer ${token.access_token}`) })

const draft = { name: NAME, function_code: 'draft', remark: '草稿' }
const created = answered(await api.POST('/oserve/v1.3/cloud-function/', { body: draft }), 201)
assert.equal(created.name, NAME)
assert.equal(created.remark, '草稿')
assert.equal(created.audit_status, 'approved' + unknown)
assert.equal(created.plan_circle, 'P_FREE' + unknown)

const found = answered(await api.GET('/oserve/v1.3/cloud-function/{function_name}/', named), 200)
assert.equal(found.id, created.id)
assert.equal(found.function_code, 'draft')

const change = { ...named, body: { function_code: HELLO } }
const updated = answered(await api.PATCH('/oserve/v1.3/cloud-function/{function_name}/', change), 202)
assert.equal(updated.function_code, HELLO)
assert.equal(updated.remark, '草稿')

async function invoke(body: Schemas['InvokeFunctionRequest']) {
  return answered(await api.POST('/oserve/v1.3/cloud-function/{function_name}/job/', { ...named, body }), 200)
}
const greeting = { greeting: '你好，Ada' }
const succeeded = await invoke({ data: { name: 'Ada' } })
assert.ok('code' in succeeded)
assert.equal(succeeded.code, 0)
assert.deepEqual(succeeded.data, greeting)
const nothing = await invoke({ data: {}, sync: true })
assert.ok('code' in nothing)
assert.equal(nothing.code, 0)
assert.equal(nothing.data, null)
const failed = await invoke({ data: { fail: true } })
assert.ok('code' in failed)
assert.equal(failed.code, 1)
assert.equal(failed.data, null)
assert.equal(failed.error.message, 'no greeting today')
assert.equal(failed.error.type, 'RangeError')
const receipt = await invoke({ data: { name: 'Bob' }, sync: false })
assert.ok('status' in receipt)
assert.equal(receipt.status, 'ok')

const debugged = answered(
  await api.POST('/oserve/v1.3/cloud-function/{function_name}/debug/', {
    ...named,
    body: { data: { name: 'Ada' }, subject: 'timer' },
  }),
  200,
)
assert.equal(debugged.code, 0)
assert.deepEqual(debugged.data, greeting)
assert.ok(debugged.log.includes('你好，Ada') && debugged.job_id)
assert.ok(debugged.execution_time >= 0 && debugged.billing_time >= 0 && debugged.mem_usage > 0)

/** Three of the four calls succeeded; the last of them without us. */
async function jobs(offset: number) {
  const query = { status: 'fulfilled', source: 'open_api', limit: 2, offset } as const
  const params = { ...named.params, query }
  return answered(await api.GET('/oserve/v1.3/cloud-function/{function_name}/job/', { params }), 200)
}
let first = await jobs(0)
for (let tries = 0; first.meta.total_count < 3 && tries < 600; tries++) {
  await setTimeout(100)
  first = await jobs(0)
}
assert.equal(first.meta.total_count, 3)
assert.ok(first.meta.next)
const second = await jobs(2)
assert.equal(second.meta.next, null)
const all = [...first.objects, ...second.objects]
assert.equal(new Set(all.map(job => job.id)).size, 3)
for (const job of all) {
  assert.equal(job.status, 'fulfilled' + unknown)
  assert.equal(job.source, 'open_api' + unknown)
  assert.ok(job.finished_at! >= job.created_at)
}
const services = all.map(job => job.service_type).sort()
assert.deepEqual(services, ['batch', 'time_sensitive', 'time_sensitive'].map(type => type + unknown))

// The address of a log is not the API's: it is signed, and must not get the token.
const log = await fetch(first.objects[0].user_log_url!)
assert.equal(log.status, 200)
assert.match(await log.text(), /return/)

answered(await api.DELETE('/oserve/v1.3/cloud-function/{function_name}/', named), 204)
const gone = await api.GET('/oserve/v1.3/cloud-function/{function_name}/', named)
assert.equal(gone.response.status, 404)
assert.ok(gone.error?.error_msg)
