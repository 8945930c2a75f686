import { lightingOf } from '../../brief/lighting.ts'
import { target } from '../plan.ts'
import { plain, type Reader } from './clause.ts'

const BETTER =
  /^(?:improve|enhance|fix|better|correct|even out|optimi[sz]e|balance) (?:the |its |overall )*(?:lighting|light|exposure|illumination|tones?|picture|image|photo|colou?rs?|quality)\b|^(?:improve|enhance|fix|auto-?enhance|auto ?correct) (?:it|this)$/
const LIGHT =
  /\b(?:light(?:ing|s)?|lit|relight|backlit|sunlight|daylight|sun|sunset|sunrise|golden hour|blue hour|morning|evening|afternoon|night(?:time)?|dusk|dawn|noon|midday|twilight|spotlight|moonlight|candle ?light|neon|low[- ]key|high[- ]key|moody|rim light)\b/
const TIME = /\b(?:sunset|sunrise|golden hour|blue hour|morning|evening|afternoon|night(?:time)?|dusk|dawn|noon|midday|twilight)\b/

/** `the light is too harsh`: what is asked for is its opposite. */
const UNWANTED =
  /\b(?:light(?:ing)?|shadows?)(?:'s| is| are| looks?| feels?| seems?)(?: (?:still|just|a bit|a little|way|far|rather))*(?: too| overly| quite)? (harsh|hard|strong|contrasty|soft|flat|dull|warm|yellow|orange|cold|cool|blue)\b/
const WANTED: Record<string, string> = {
  harsh: 'soft light',
  hard: 'soft light',
  strong: 'soft light',
  contrasty: 'soft light',
  soft: 'hard light',
  flat: 'hard light',
  dull: 'hard light',
  warm: 'cool light',
  yellow: 'cool light',
  orange: 'cool light',
  cold: 'warm light',
  cool: 'warm light',
  blue: 'warm light',
}

/** `softer shadows`, `make the light harder`. */
const MILDER =
  /^(?:(?:with|use|make|give (?:me|it)|add|have) )?(?:the )?(?:(?:much|a bit|a little|slightly|even) )*(?:(softer|gentler|harder|harsher|crisper|stronger) (?:light(?:ing)?|shadows?)|(?:light(?:ing)?|shadows?) (?:(?:much|a bit|a little|slightly|even) )*(softer|gentler|harder|harsher|crisper|stronger))$/

/** Another light: by its kind, its side, its warmth or the time of day. */
export const readLight: Reader = (clause) => {
  const said = plain(clause.lower)
  const [, unwanted] = UNWANTED.exec(said) ?? []
  const milder = MILDER.exec(said)
  const way = milder?.[1] ?? milder?.[2]
  const lower = way ? (/^(?:soft|gent)/.test(way) ? 'soft light' : 'hard light') : (unwanted && WANTED[unwanted]) || said
  if (BETTER.test(lower)) return [{ op: 'tone', words: clause.words, quality: 'auto', amount: 0.5, target: target('picture') }]
  if (!LIGHT.test(lower) || /^(?:replace|swap|add|remove|delete|insert|erase) /.test(lower)) return null
  const light = lightingOf(lower, lower)
  const isRead = light.rig || light.key || light.softness || light.temperature || light.rimColor || TIME.test(lower)
  return isRead ? [{ op: 'light', words: clause.words, light: lower }] : null
}
