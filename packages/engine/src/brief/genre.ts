/** What a picture is for. The one list: each value has exactly one composer. */
export const GENRES = ['product-still', 'scene-still', 'ad-poster', 'ui-mockup', 'typographic', 'menu', 'infographic', 'chart'] as const
export type Genre = (typeof GENRES)[number]
