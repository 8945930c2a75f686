import { useState } from 'react'
import { bodyOf, type Order } from './order.ts'

/** The same order as an API call, to be copied into a program. */
export function ApiCall({ order, needsKey }: { order: Order; needsKey: boolean }) {
  const [copied, setCopied] = useState(false)
  const body = bodyOf({ ...order, prompt: order.prompt || 'A cobalt blue vase on a stone counter' })
  const call = `import OpenAI from 'openai'

const openai = new OpenAI({
  baseURL: '${window.location.origin}/v1',
  apiKey: ${needsKey ? 'process.env.OPENAI_API_KEY' : "'none'"},
})
const { data } = await openai.images.generate(${JSON.stringify({ ...body, ...(order.n > 1 && { n: order.n }) }, null, 2)})`
  const copy = async () => {
    await navigator.clipboard.writeText(call)
    setCopied(true)
    window.setTimeout(() => setCopied(false), 1500)
  }
  return (
    <details className="api-call">
      <summary>The same as an API call</summary>
      <pre>
        <code>{call}</code>
      </pre>
      <button type="button" onClick={() => void copy()}>
        {copied ? 'Copied' : 'Copy'}
      </button>
    </details>
  )
}
