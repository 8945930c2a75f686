import type { QualityTest } from '../../api/quality.ts'
import type { DrawnQuality } from './search.ts'

/** The order of a test's picture. */
export const bodyOf = ({ prompt, size }: Pick<QualityTest, 'prompt' | 'size'>, quality: DrawnQuality) => ({
  model: 'gpt-image-2',
  prompt,
  size,
  quality,
})
