import { env } from 'node:process'

let response = await fetch(`${env.MINAPP_BASE_URL}/api/oauth2/hydrogen/openapi/authorize/`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ client_id: env.MINAPP_CLIENT_ID, client_secret: env.MINAPP_CLIENT_SECRET }),
  redirect: 'manual',
})
// The platform redirects before it answers, and wants its cookies back.
const cookies: string[] = []
for (let redirects = 0; response.status === 302 && redirects < 5; redirects++) {
  cookies.push(...response.headers.getSetCookie().map(cookie => cookie.split(';')[0]))
  const next = new URL(response.headers.get('Location') ?? '', response.url)
  response = await fetch(next, { headers: { Cookie: cookies.join('; ') }, redirect: 'manual' })
}
if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
const { code } = (await response.json()) as { code: string }
console.log(code)
