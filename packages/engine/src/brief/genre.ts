/** What a picture is for. The one list: each value has exactly one composer. */
export const GENRES = [
  'product-still',
  'scene-still',
  'ad-poster',
  'ui-mockup',
  'typographic',
  'menu',
  'infographic',
  'chart',
  'storyboard',
  'social-card',
  'slide',
  'card',
  'packaging',
  'logo',
  'cover',
  'calendar',
  'signage',
  'pattern',
] as const
export type Genre = (typeof GENRES)[number]
