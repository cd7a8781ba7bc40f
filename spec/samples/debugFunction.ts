import { env } from 'node:process'

const response = await fetch(`${env.MINAPP_BASE_URL}/oserve/v1.3/cloud-function/greet/debug/`, {
  method: 'POST',
  headers: { Authorization: `Bearer ${env.MINAPP_TOKEN}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({ data: { name: 'Ada' }, subject: 'timer' }),
})
if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
const report = (await response.json()) as { execution_time: number; log: string }
console.log(`${report.execution_time} ms\n${report.log}`)
