import type { Span } from './clean.ts'
import type { Brief } from './schema.ts'
import type { BlockKind } from './ui-blocks.ts'

type Placed = NonNullable<Brief['ui']>['blocks'][number] & Span

/** A page that wins people over opens with what it says largest and has no figures of whoever uses it. */
export function asLanding(blocks: Placed[], lower: string): void {
  const has = (kind: BlockKind) => blocks.some((block) => block.kind === kind)
  const at = lower.length
  if (!has('hero')) blocks.unshift({ kind: 'hero', words: '', start: 0, end: 0 })
  const entry = ENTRY.exec(lower)
  if (entry && !has('form') && !has('button'))
    blocks.push({ kind: 'form', words: 'email', start: entry.index, end: entry.index + entry[0].length })
  if (blocks.length < FEW_BLOCKS && !has('card-grid') && !has('card')) blocks.push({ kind: 'card-grid', words: '', start: at, end: at })
  if (blocks.length < FEW_BLOCKS + 1 && !has('footer')) blocks.push({ kind: 'footer', words: '', start: at, end: at })
}
const FEW_BLOCKS = 4
const ENTRY = /\b(?:e-?mail|newsletter) (?:sign-?up|capture|field|input|form|box|subscription)\b|\bwait(?:ing)? ?list\b/
