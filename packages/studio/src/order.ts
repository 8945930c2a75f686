/** What the form asks for. */
export type Order = {
  prompt: string
  size: string
  quality: string
  n: number
  format: 'png' | 'jpeg' | 'webp'
  background: 'auto' | 'opaque' | 'transparent'
  /** Digits, or empty for a new one each time. */
  seed: string
}

export const FIRST_ORDER: Order = {
  prompt: '',
  size: 'auto',
  quality: 'auto',
  n: 1,
  format: 'png',
  background: 'auto',
  seed: '',
}

export const SIZES = [
  { value: 'auto', label: 'As the prompt says' },
  { value: '1024x1024', label: 'Square · 1024 × 1024' },
  { value: '1024x1280', label: 'Portrait 4:5 · 1024 × 1280' },
  { value: '1024x1536', label: 'Portrait 2:3 · 1024 × 1536' },
  { value: '864x1536', label: 'Tall 9:16 · 864 × 1536' },
  { value: '1536x1024', label: 'Landscape 3:2 · 1536 × 1024' },
  { value: '1536x864', label: 'Wide 16:9 · 1536 × 864' },
  { value: '2048x2048', label: 'Large square · 2048 × 2048' },
]

const SEEDS = 2 ** 32

/** Seeds of the n pictures of an order: the one asked for and those after it, or new ones. */
export function seedsOf({ seed, n }: Order): number[] {
  const first = seed === '' ? Math.floor(Math.random() * SEEDS) : Number(seed)
  return Array.from({ length: n }, (_, index) => (first + index) % SEEDS)
}

/** The part of a request body that an API call of one's own would send too. */
export function bodyOf(order: Order): Record<string, unknown> {
  return {
    model: 'gpt-image-2',
    prompt: order.prompt,
    ...(order.size !== 'auto' && { size: order.size }),
    ...(order.quality !== 'auto' && { quality: order.quality }),
    ...(order.format !== 'png' && { output_format: order.format }),
    ...(order.background !== 'auto' && { background: order.background }),
  }
}
