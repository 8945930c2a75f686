import { lightingOf } from '../../brief/lighting.ts'
import { target } from '../plan.ts'
import { plain, type Reader } from './clause.ts'

const BETTER =
  /^(?:improve|enhance|fix|better|correct|even out|optimi[sz]e|balance) (?:the |its |overall )*(?:lighting|light|exposure|illumination|tones?|picture|image|photo|colou?rs?|quality)\b|^(?:improve|enhance|fix|auto-?enhance|auto ?correct) (?:it|this)$/
const LIGHT =
  /\b(?:light(?:ing|s)?|lit|relight|backlit|sunlight|daylight|sun|sunset|sunrise|golden hour|blue hour|morning|evening|afternoon|night(?:time)?|dusk|dawn|noon|midday|twilight|spotlight|moonlight|candle ?light|neon|low[- ]key|high[- ]key|moody|rim light)\b/
const TIME = /\b(?:sunset|sunrise|golden hour|blue hour|morning|evening|afternoon|night(?:time)?|dusk|dawn|noon|midday|twilight)\b/

/** Another light: by its kind, its side, its warmth or the time of day. */
export const readLight: Reader = (clause) => {
  const lower = plain(clause.lower)
  if (BETTER.test(lower)) return [{ op: 'tone', words: clause.words, quality: 'auto', amount: 0.5, target: target('picture') }]
  if (!LIGHT.test(lower) || /^(?:replace|swap|add|remove|delete|insert|erase) /.test(lower)) return null
  const light = lightingOf(lower, lower)
  const isRead = light.rig || light.key || light.softness || light.temperature || light.rimColor || TIME.test(lower)
  return isRead ? [{ op: 'light', words: clause.words, light: lower }] : null
}
