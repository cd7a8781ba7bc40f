import { env } from 'node:process'

const response = await fetch(`${env.MINAPP_BASE_URL}/oserve/v1.3/cloud-function/`, {
  method: 'POST',
  headers: { Authorization: `Bearer ${env.MINAPP_TOKEN}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    name: 'greet',
    function_code: 'exports.main = async event => `hello, ${event.data.name}`',
    remark: 'Says hello',
  }),
})
if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
const { name } = (await response.json()) as { name: string }
console.log(name)
