import type { PictureDetails } from '../../api/pictures.ts'

/** The request that draws this very picture again. */
export function bodyOf({ model, prompt, size, quality, output_format, background, seed, asked }: PictureDetails) {
  return {
    model,
    prompt,
    size,
    quality,
    ...(output_format !== 'png' && { output_format }),
    ...(background === 'transparent' && { background }),
    easel: { seed, ...(asked.feather > 0 && { feather: asked.feather }) },
  }
}
