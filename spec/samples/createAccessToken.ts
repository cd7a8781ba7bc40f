import { env } from 'node:process'

const response = await fetch(`${env.MINAPP_BASE_URL}/api/oauth2/access_token/`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({
    client_id: env.MINAPP_CLIENT_ID,
    client_secret: env.MINAPP_CLIENT_SECRET,
    grant_type: 'authorization_code',
    code: env.MINAPP_CODE, // what `authorize` answered
  }),
})
if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
const { access_token } = (await response.json()) as { access_token: string }
console.log(access_token)
