import { env } from 'node:process'

const response = await fetch(`${env.MINAPP_BASE_URL}/oserve/v1.3/cloud-function/?limit=20&offset=0`, {
  headers: { Authorization: `Bearer ${env.MINAPP_TOKEN}` },
})
if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
const page = (await response.json()) as { objects: { name: string }[] }
for (const { name } of page.objects) console.log(name)
