/** Words of what several rooms share, beside the first one. */
export const parts = {
  noVariables: 'It has no variables: the prompt is as it stands.',
  needed: 'Needed',
  pictureHint: 'A file id or an address; in Create you bring the picture itself.',
  colourHint: 'Such as deep navy, or #1f3a5f.',
  range: (min?: number, max?: number) =>
    min === undefined ? `At most ${max}` : max === undefined ? `At least ${min}` : `From ${min} to ${max}`,
  length: (most: number) => `At most ${most} characters`,
}
