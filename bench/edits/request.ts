import type { DrawRequest, EditSource } from '@easel/engine'

/** What is edited and where, when nothing else is said: everywhere, and what is unsure is done with a warning. */
export const sourceOf = (inputs: string[], given: Partial<EditSource> = {}): EditSource => ({
  inputs,
  mask: null,
  maskMode: 'exact',
  feather: 0,
  onLowConfidence: 'warn',
  ...given,
})

/** An edit as the benches ask for it: in the picture's own size and as a draft. */
export const editRequest = (prompt: string, edit: EditSource, given: Partial<DrawRequest> = {}): DrawRequest => ({
  prompt,
  n: 1,
  size: 'native',
  quality: 'low',
  background: 'auto',
  format: 'png',
  compression: 100,
  seed: 7,
  previews: 0,
  edit,
  ...given,
})
