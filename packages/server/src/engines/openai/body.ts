import type { Order } from '../adapter.ts'
import type { Dialect } from './dialects.ts'

export type Words = string | number | boolean

/** What the request says beside its files: the order first, then what the operator has set, which no prompt can change. */
export function fieldsOf(order: Order, dialect: Dialect, model: string | null, fixed: Record<string, Words>): Record<string, unknown> {
  const { sends } = dialect
  return {
    ...(model !== null && { model }),
    prompt: order.prompt,
    n: order.count,
    size: `${order.size.width}x${order.size.height}`,
    ...(sends.has('quality') && { quality: order.quality }),
    ...(sends.has('background') && order.background !== 'auto' && { background: order.background }),
    ...(sends.has('output_format') && { output_format: 'png' }),
    ...(sends.has('response_format') && { response_format: 'b64_json' }),
    ...(sends.has('moderation') && { moderation: 'auto' }),
    ...(dialect.seed === 'seed' && { seed: order.seed }),
    ...(dialect.seed === 'easel' && { easel: { seed: order.seed } }),
    ...(order.previews > 0 && order.count === 1 && { stream: true, partial_images: order.previews }),
    ...fixed,
    ...(sends.has('negative_prompt') && order.negative !== null && { negative_prompt: withOwn(order.negative, fixed.negative_prompt) }),
  }
}

/** What the operator has always left out stays left out. */
const withOwn = (negative: string, own: Words | undefined): string => (own === undefined ? negative : `${own}, ${negative}`)

/** The same as a form, with the pictures and the mask. */
export function formOf(order: Order, dialect: Dialect, fields: Record<string, unknown>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value))
  order.inputs.forEach((bytes, index) => {
    form.append(dialect.imageField, pngPart(bytes), `image-${index + 1}.png`)
  })
  if (order.mask && dialect.maskField) form.append(dialect.maskField, pngPart(order.mask), 'mask.png')
  return form
}

const pngPart = (bytes: Uint8Array) => new Blob([Uint8Array.from(bytes)], { type: 'image/png' })
