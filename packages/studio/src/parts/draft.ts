import type { ImageBody } from '../api/images.ts'
import { readSize } from '../lib/sizes.ts'
import { storeText, useStoredText } from '../lib/stored.ts'

/** What the form holds. It outlives the page. */
export type Draft = {
  prompt: string
  /** `auto` or `1024x1536`. */
  size: string
  quality: 'low' | 'medium' | 'high'
  n: number
  format: 'png' | 'jpeg' | 'webp'
  background: 'auto' | 'opaque' | 'transparent'
  /** Digits, or empty for a new one each time. */
  seed: string
  /** The id of one that draws, or empty: the server chooses. */
  engine: string
}

export const FIRST_DRAFT: Draft = {
  prompt: '',
  size: 'auto',
  quality: 'medium',
  n: 1,
  format: 'png',
  background: 'auto',
  seed: '',
  engine: '',
}

const NAME = 'easel.draft'
const SEEDS = 2 ** 32

/** The draft, and how to change parts of it. */
export function useDraft(): [draft: Draft, change: (part: Partial<Draft>) => void] {
  const [text] = useStoredText(NAME)
  const draft = readDraft(text)
  return [draft, changeDraft]
}

/** Changes the draft from any room. */
export function changeDraft(part: Partial<Draft>) {
  storeText(NAME, JSON.stringify({ ...readDraft(localStorage.getItem(NAME)), ...part }))
}

/** What was kept may be from another version, or by another hand. */
function readDraft(text: string | null): Draft {
  try {
    const kept = JSON.parse(text ?? '{}') as Partial<Record<keyof Draft, unknown>>
    const one = <Value extends string>(value: unknown, values: readonly Value[], usual: Value) =>
      values.find((each) => each === value) ?? usual
    return {
      prompt: typeof kept.prompt === 'string' ? kept.prompt : '',
      size: typeof kept.size === 'string' && readSize(kept.size) ? kept.size : 'auto',
      quality: one(kept.quality, ['low', 'medium', 'high'], 'medium'),
      n: typeof kept.n === 'number' && kept.n >= 1 && kept.n <= 8 ? Math.round(kept.n) : 1,
      format: one(kept.format, ['png', 'jpeg', 'webp'], 'png'),
      background: one(kept.background, ['auto', 'opaque', 'transparent'], 'auto'),
      seed: typeof kept.seed === 'string' && /^\d{0,10}$/.test(kept.seed) ? kept.seed : '',
      engine: typeof kept.engine === 'string' ? kept.engine : '',
    }
  } catch {
    return FIRST_DRAFT
  }
}

/** The draft that a request came from, as far as the form can hold it. */
export function draftOf({ prompt, size, quality, output_format, background, easel }: ImageBody): Draft {
  const seed = typeof easel?.seed === 'number' ? String(easel.seed) : ''
  return readDraft(JSON.stringify({ prompt, size, quality, format: output_format, background, seed }))
}

/** Whether a seed is one, or empty. */
export const isSeed = (text: string) => text === '' || (/^\d{1,10}$/.test(text) && Number(text) < SEEDS)

/** Seeds of the n pictures: the one asked for and those after it, or new ones. */
export function seedsOf({ seed, n }: Draft): number[] {
  const first = seed === '' ? (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) : Number(seed)
  return Array.from({ length: n }, (_, index) => (first + index) % SEEDS)
}

/** The request that a program of one's own would send too; `brand` is the kit that goes with it. */
export const bodyOf = (draft: Draft, brand: Record<string, unknown> | null = null): ImageBody => ({
  model: 'gpt-image-2',
  prompt: draft.prompt,
  ...(draft.size !== 'auto' && { size: draft.size }),
  quality: draft.quality,
  ...(draft.format !== 'png' && { output_format: draft.format }),
  ...(draft.background !== 'auto' && { background: draft.background }),
  ...((draft.engine !== '' || brand) && { easel: { ...(draft.engine !== '' && { engine: draft.engine }), ...(brand && { brand }) } }),
})
