import { env } from 'node:process'

const response = await fetch(`${env.MINAPP_BASE_URL}/oserve/v1.3/cloud-function/greet/job/`, {
  method: 'POST',
  headers: { Authorization: `Bearer ${env.MINAPP_TOKEN}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({ data: { name: 'Ada' }, sync: true }),
})
if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
const result = (await response.json()) as { code: number; data: unknown; error: { message?: string } }
if (result.code !== 0) throw new Error(result.error.message)
console.log(result.data)
