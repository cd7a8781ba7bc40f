import { env } from 'node:process'

const response = await fetch(`${env.MINAPP_BASE_URL}/oserve/v1.3/cloud-function/greet/job/?status=fulfilled`, {
  headers: { Authorization: `Bearer ${env.MINAPP_TOKEN}` },
})
if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
type Job = { id: number; status: string; source: string }
const page = (await response.json()) as { objects: Job[] }
for (const { id, status, source } of page.objects) console.log(id, status, source)
