import { colorsIn } from './colors.ts'
import type { Brief, NamedColor } from './schema.ts'

type Lighting = Brief['lighting']

/** Light rigs by the words that ask for them; the more particular come first. */
const RIGS: [string, RegExp][] = [
  [
    'candle',
    /\bcandle[- ]?(?:light|lit)\w*\b|\bby (?:the )?(?:candles?|fire)\b|\bfire(?:light|lit|side)\b|\b(?:lantern|oil lamp)[- ]?(?:light|lit)\b/,
  ],
  ['spotlight', /\bspot[- ]?(?:light|lit)\w*\b|\b(?:pool|beam|shaft) of light\b|\bstage light|\boverhead (?:\w+ )?(?:lamp|bulb)\b/],
  ['blinds', /\bblinds\b|\bslatted (?:light|shadows?|sun)|\b(?:striped?|shutter) (?:light|shadows?)\b/],
  [
    'dappled',
    /\bdappled\b|\b(?:through|of) (?:the )?(?:leaves|trees|foliage)\b[^.\n]{0,12}(?:light|sun)?|\b(?:leaf|leafy|palm|tree|botanical|plant|foliage) shadows?\b/,
  ],
  [
    'neon',
    /\bneon[- ](?:light|lighting|lights|lit|sign|signs|colou?rs)\b|\bcyberpunk\b|\b(?:two|dual)[- ](?:tone|colou?r) (?:light|gel)|\bgel light/,
  ],
  ['rim', /\b(?:rim|edge)[- ]?(?:light(?:s|ing|ed)?|lit)\b|\bneon (?:glow|rim|edge)|\bglowing (?:edges|outline)\b/],
  ['backlit', /\bback[- ]?(?:light(?:s|ing|ed)?|lit)\b|\bcontre[- ]jour\b|\b(?:light|sun|lit) (?:coming |shining )?from behind\b/],
  [
    'golden-hour',
    /\bgolden[- ]hour\b|\bsunset (?:light|glow|sun)|\bat sunset\b|\blate[- ](?:afternoon|evening) (?:sun|light)|\bwarm low sun/,
  ],
  ['moonlight', /\bmoon[- ]?(?:light|lit)\b|\bnight[- ]?light(?:ing)?\b|\bblue hour\b/],
  [
    'side',
    /\bchiaroscuro\b|\bdramatic[ ,]+(?:\w+[ ,]+)?(?:light|lighting|shadows?|side|studio)|\bside[- ]?(?:light(?:ing)?|lit)\b(?= |$|[.,;])(?=[^.\n]{0,30}(?:dramatic|dark|moody|contrast|shadow))|\brembrandt\b|\bsplit light|\braking light|\bhigh[- ]contrast light/,
  ],
  [
    'low-key',
    /\blow[- ]key\b|\bmoody\b|\bdramatic (?:low|dark)|\bdark (?:and )?moody\b|\bnoir\b|\b(?:in|into|out of) the dark(?:ness)?\b|\bdark (?:room|night|kitchen|bar|cellar|attic|workshop|studio|library|bedroom)\b|\b(?:one|single|lone) (?:\w+ )?(?:lamp|bulb)\b|\bdim(?:ly)? (?:light|lit)/,
  ],
  [
    'hard-sun',
    /\b(?:hard|harsh) (?:\w+ )?(?:light|lighting|sun|sunlight|flash)\b|\bdirect (?:flash|sun(?:light)?)\b|\b(?:strong|bright|midday|noon|summer) sun(?:light|shine)?\b|\bon-camera flash\b/,
  ],
  ['overcast', /\bovercast\b|\bcloudy (?:day|sky|light|daylight)\b|\bgr[ea]y (?:day|daylight)\b|\bflat (?:day)?light/],
  ['clamshell', /\bbeauty (?:dish|light|lighting)\b|\bclamshell\b|\bbutterfly light|\bglamou?r light/],
  ['morning', /\bsunrise light\b|\bmorning sun(?:light|shine)?\b|\bearly light\b|\bdawn light\b/],
  [
    'window',
    /\bwindow[- ]?(?:light|lit)|\b(?:morning|afternoon|natural|soft natural|day|soft day|sun)[- ]?(?:window )?light\b|\bdaylight\b|\bsunlight\b|\bsunlit\b|\b(?:near|by|next to|beside|at) (?:a|the) (?:\w+ )?window\b|\bnatural light(?:ing)?\b/,
  ],
  [
    'high-key',
    /\bhigh[- ]key\b|\bbright (?:and )?airy\b|\bbright,? even\b|\beven(?:ly)? (?:bright )?(?:light|lit|lighting|studio|illumination)|\bshadowless\b|\bbright (?:white )?studio\b|\bairy light/,
  ],
  [
    'soft-studio',
    /\bsoft ?box(?:es)?\b|\bstudio[- ]?(?:light|lighting|lit|lights|strobe|setup)|\bsoft (?:light|lighting|diffused|studio)|\bdiffused\b|\bthree[- ]point\b|\bcommercial lighting\b|\bclean lighting\b|\bstudio\b/,
  ],
]

const SHADOWS: [NonNullable<Lighting['shadow']>, RegExp][] = [
  ['none', /\bno shadows?\b|\bwithout (?:any )?(?:a )?shadows?\b|\bshadowless\b|\bshadow-free\b/],
  ['hard', /\b(?:hard|harsh|crisp|strong|sharp|bold|deep|dramatic) shadows?\b/],
  ['long', /\blong (?:\w+ )?shadows?\b/],
  [
    'subtle',
    /\b(?:subtle|faint|slight|light|gentle|minimal|delicate|soft)(?:,? \w+){0,2} (?:drop |contact |grounding )?shadows?\b|\bcontact shadow\b/,
  ],
  ['natural', /\b(?:natural|realistic|grounding|grounded|soft)(?: \w+)? shadows?\b|\bdrop shadow\b|\bcast shadow\b|\bshadows?\b/],
]

const MOOD_WORDS =
  /\b(calm|cozy|cosy|moody|dramatic|serene|peaceful|energetic|playful|elegant|luxurious|warm and inviting|inviting|fresh|clean|bold|mysterious|romantic|nostalgic|futuristic|cheerful|dreamy|minimal|quiet|airy|festive|premium|sophisticated|ethereal|tranquil|gritty|epic)\b(?=[^.\n]{0,30}\b(?:mood|atmosphere|feel|feeling|vibe|tone|ambience|ambiance)\b)/
const MOOD_PHRASE = /(?<![a-z-])((?:[a-z-]{2,20},? (?:and )?){1,4})(?:mood|atmosphere|vibe|ambience|ambiance)\b/

/** Light from the positive lower-case text; `whole` keeps the negatives, for `no shadows` is a wish about light. */
export function lightingOf(lower: string, whole: string): Lighting {
  const rim = rimColorOf(lower)
  const rig = rigOf(lower, rim)
  return {
    rig,
    key: keyOf(lower),
    softness: /\bhard (?:light|lighting|sun|flash|shadows?)|\bharsh\b|\bdirect (?:flash|sun(?:light)?)\b|\bon-camera flash\b/.test(lower)
      ? 'hard'
      : /\b(?:soft|diffused|gentle|feathered|softbox)\b[^.\n]{0,40}\b(?:light|lighting|shadows?|glow|daylight|sunlight|illumination)\b|\bsoft ?box|\bdiffused\b/.test(
            lower,
          )
        ? 'soft'
        : null,
    temperature: temperatureOf(lower),
    rimColor: rim,
    shadow: /\bno shadows?\b|\bwithout (?:any |a )?shadows?\b/.test(whole)
      ? 'none'
      : (SHADOWS.find(([, pattern]) => pattern.test(lower))?.[0] ?? null),
    reflections: /\breflect(?:ion|ions|ive|ing)\b|\bmirror(?:ed)? (?:surface|floor)\b|\bglossy (?:floor|surface|black|tabletop)\b/.test(
      lower,
    ),
    mood: moodOf(lower),
  }
}

function rigOf(lower: string, rim: NamedColor | null): string | null {
  if (rim) return 'rim'
  return RIGS.find(([, pattern]) => pattern.test(lower))?.[0] ?? null
}

/** The colour of `violet rim lighting`, `neon glow in pink` or the like: the light's, not a thing's. */
function rimColorOf(lower: string): NamedColor | null {
  for (const { start, end } of lightWords(lower)) {
    if (!/rim|edge|back|neon|glow|accent|led/.test(lower.slice(start, end))) continue
    const before = lower.slice(Math.max(0, start - 36), start)
    const hit = colorsIn(before).at(-1)
    if (hit && /^(?:[ -]?(?:\w{2,14}[ -])?|,? (?:and|to) )$/.test(before.slice(hit.end))) return hit.color
    const after = lower.slice(end, end + 30)
    const follows = colorsIn(after)[0]
    if (follows && /^ in (?:a )?$/.test(after.slice(0, follows.start))) return follows.color
  }
  return null
}

const LIGHT =
  /(?<!\w)(?:(?:\w{2,14}[ -])?(?:rim|edge|back|neon|accent|led|key|fill|side|ambient|studio|stage|gel)[ -]?(?:light(?:s|ing|ed)?|glow|lit)|glow(?:ing)?(?: light)?|lighting|lights?)\b/g

/** Where the words speak of light: a colour that ends there belongs to the light. */
export function lightWords(lower: string): { start: number; end: number }[] {
  return [...lower.matchAll(LIGHT)].map((match) => {
    // `blue neon`: the first word may itself be the colour.
    const lead = colorsIn(match[0])[0]
    const start = lead && lead.start === 0 && lead.end < match[0].length ? match.index + lead.end : match.index
    return { start, end: match.index + match[0].length }
  })
}

function keyOf(lower: string): Lighting['key'] {
  const from =
    /\b(?:light|lighting|lit|window|sun|sunlight|softbox|key|lamp|rays|beam)\b[^.;\n]{0,40}\b(?:from|on|at) (?:the |its |camera )?(?:upper |far |top )?(left|right|above|top|front|behind|back|side)\b/.exec(
      lower,
    )
  const side = from?.[1] ?? /\b(left|right|top|front|back)[- ](?:side )?(?:key )?(?:light|lit|lighting)\b/.exec(lower)?.[1]
  const sides: Record<string, Lighting['key']> = {
    left: 'left',
    right: 'right',
    above: 'top',
    top: 'top',
    front: 'front',
    behind: 'back',
    back: 'back',
    side: 'left',
  }
  return side ? (sides[side] ?? null) : null
}

function temperatureOf(lower: string): Lighting['temperature'] {
  if (
    /\b(?:warm|golden|amber|candle|tungsten|cozy)\b[^.,;\n]{0,24}\b(?:light|lighting|glow|sunlight|tones?|tone|daylight|lamp|hour|illumination)\b|\bsunset\b|\bgolden hour\b/.test(
      lower,
    )
  )
    return 'warm'
  if (
    /\b(?:cool|cold|icy|bluish|moonlit)\b[^.,;\n]{0,24}\b(?:light|lighting|glow|tones?|tone|daylight|illumination)\b|\bmoonlight\b|\bblue hour\b/.test(
      lower,
    )
  )
    return 'cool'
  return /\bneutral (?:\w+ )?(?:light|lighting|white balance|tones?)\b/.test(lower) ? 'neutral' : null
}

function moodOf(lower: string): string | null {
  const phrase = MOOD_PHRASE.exec(lower)?.[1]?.split(', ').at(-1)
  const words = phrase
    ?.replace(/\b(?:a|an|the|with|and|of|in|for|overall|creating|create)\b/g, ' ')
    .replace(/[\s,]+/g, ' ')
    .trim()
  if (words && words.length <= 40) return words
  return MOOD_WORDS.exec(lower)?.[1] ?? null
}
