import type { CheckResult } from '@easel/inspect'
import { textOf } from './text.ts'

/** A picture file as `<figure>`, with the boxes of these results drawn over it; everything inside. */
export function markedPicture(
  bytes: Uint8Array,
  size: { width: number; height: number } | null,
  results: readonly CheckResult[],
  title: string,
): string {
  const source = `data:${typeOf(bytes)};base64,${Buffer.from(bytes).toString('base64')}`
  const marks = size ? results.flatMap((result) => result.evidence.map((evidence) => markOf(evidence, result, size.width))) : []
  const overlay = size ? `<svg viewBox="0 0 ${size.width} ${size.height}">${marks.join('')}</svg>` : ''
  return `<figure><div class="marked"><img alt="${textOf(title)}" src="${source}">${overlay}</div><figcaption>${textOf(title)}</figcaption></figure>`
}

function markOf({ box, note }: CheckResult['evidence'][number], { check, pass }: CheckResult, width: number): string {
  const kind = pass === false ? 'bad' : 'good'
  const line = width / 320
  return `<g class="${kind}"><rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" stroke-width="${line}"><title>${textOf(`${check}: ${note}`)}</title></rect></g>`
}

const typeOf = (bytes: Uint8Array) => (bytes[0] === 0x89 ? 'image/png' : bytes[0] === 0xff ? 'image/jpeg' : 'image/webp')
