import type { CostEstimate } from '@easel/protocol/estimates'
import { dollars } from './dollars.ts'

/** An estimate as lines for people. */
export function costText(estimate: CostEstimate): string {
  const { model, quality, size, n, usage, seconds } = estimate
  const each = n === 1 ? '' : `  (${dollars(estimate.cost_usd_per_picture)} each)`
  const rows = [
    ["at OpenAI's prices", `${dollars(estimate.cost_usd)}${each}`],
    ['in a batch', dollars(estimate.batch_cost_usd)],
    ['with its input cached', dollars(estimate.cached_input_cost_usd)],
    ['tokens', `${usage.input_tokens} in, ${usage.output_tokens} out`],
    ['on this machine', secondsText(seconds)],
  ]
  return `${model}, ${quality}, ${size}, ${n} ${n === 1 ? 'picture' : 'pictures'}\n${rows.map(([name = '', value]) => `  ${name.padEnd(22)}${value}\n`).join('')}`
}

function secondsText({ expected, least, most, basis }: CostEstimate['seconds']): string {
  if (expected === null || least === null || most === null) return `free; ${basis.charAt(0).toLowerCase()}${basis.slice(1)}`
  return `free, about ${expected.toFixed(1)} s (${least.toFixed(1)} to ${most.toFixed(1)} s)`
}
