import { env } from 'node:process'

const response = await fetch(`${env.MINAPP_BASE_URL}/oserve/v1.3/cloud-function/greet/`, {
  headers: { Authorization: `Bearer ${env.MINAPP_TOKEN}` },
})
if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
const { function_code } = (await response.json()) as { function_code: string }
console.log(function_code)
