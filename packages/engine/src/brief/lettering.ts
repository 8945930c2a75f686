import { z } from 'zod'
import { type Effect, TextPath } from '../scene/schema.ts'
import type { Span } from './clean.ts'

type FoilMetal = Extract<z.infer<typeof Effect>, { kind: 'foil' }>['metal']
type Material = Extract<z.infer<typeof Effect>, { kind: 'material' }>['material']

/** How the large letters are to be made, as far as the prompt says. */
export const LetteringWish = z.strictObject({
  made: z
    .discriminatedUnion('of', [
      z.strictObject({ of: z.enum(['outline', 'neon', 'raised', 'pressed', 'block', 'chalk']) }),
      z.strictObject({ of: z.literal('foil'), metal: z.enum(['gold', 'silver', 'copper', 'rose-gold', 'holographic']) }),
      z.strictObject({ of: z.literal('material'), material: z.enum(['glitter', 'marble', 'wood', 'night-sky', 'water']) }),
      /** Filled with things, in the prompt's words. */
      z.strictObject({ of: z.literal('things'), things: z.string() }),
    ])
    .nullable(),
  path: TextPath.nullable(),
  within: z.enum(['circle', 'heart', 'diamond', 'triangle']).nullable(),
})
export type LetteringWish = z.infer<typeof LetteringWish>
/** Grounds that some letters need, where the prompt names none. */
export const LETTERING_GROUNDS: Partial<Record<Made['of'], { name: string; hex: string }>> = {
  neon: { name: 'night', hex: '#120f1d' },
  chalk: { name: 'slate', hex: '#262b2a' },
}
type Made = NonNullable<LetteringWish['made']>

const LETTERS =
  '(?:letters?|lettering|text|type|typography|titles?|headlines?|heading|words|wordmark|font|logotype|slogan|name|script|capitals|caps|quote|poem|lyrics|verses?|¤ *)'
const BETWEEN = '[^.;:\\n]{0,32}?'

/** `neon lettering`, or `the title … in neon`. */
const said = (before: string, after = before): RegExp =>
  new RegExp(
    `(?<![\\w-])(?:${before})(?![\\w-])[ -](?:(?!sign|with|and)[\\w-]+ ){0,2}?(?:style )?${LETTERS}(?![\\w-])|(?<![\\w-])${LETTERS} ${BETWEEN}(?:in|as|of|like|with|is|are|be)(?: an?| the)? (?:[\\w-]+ ){0,2}?(?:${after})(?![\\w-])`,
  )

const METALS: readonly (readonly [RegExp, FoilMetal])[] = [
  [/rose[- ]gold/, 'rose-gold'],
  [/holo\w+|iridescent/, 'holographic'],
  [/silver|chrome/, 'silver'],
  [/copper|bronze/, 'copper'],
]
const FOIL =
  /(?<![\w-])(?:(?:rose[- ])?gold(?:en)?|silver|copper|bronze|holographic|iridescent|metallic) (?:hot[- ])?(?:foil(?:ed)?(?:[- ]?stamp\w*)?|leaf)(?! (?:\w+ )?(?:borders?|frames?|balloons?|wrap\w*|stars?|packag\w+|lids?|edges?|stickers?|pouch|bags?|trays?|pack))|(?<![\w-])foil[- ](?:stamp\w*|lettering|title|text|type|headline)/
const METALLIC = said(
  '(?:shiny |polished |brushed )?(?:metallic|chrome|liquid metal)(?: (?:rose[- ])?(?:gold(?:en)?|silver|copper))?',
  '(?:shiny |polished )?(?:metallic (?:gold|silver|copper)|chrome|foil)',
)

const FOIL_WORDS = /(?:(?:rose[- ])?gold(?:en)?|silver|copper|bronze|holographic|iridescent|metallic) (?:hot[- ])?(?:foil|leaf)/
const METAL_WORDS = /(?:metallic|chrome|liquid metal)(?: (?:rose[- ])?(?:gold(?:en)?|silver|copper))?/

const MADE: readonly (readonly [RegExp, Made['of'] & ('outline' | 'neon' | 'raised' | 'pressed' | 'block' | 'chalk')])[] = [
  [
    /(?<![\w-])neon(?:[- ]sign| tubes?| light)?[- ](?:lettering|letters|text|type|typography|title|headline|sign|script|words)(?![\w-])|(?<![\w-])neon tub(?:es|ing)/,
    'neon',
  ],
  [
    said('glowing neon', '(?:glowing )?neon(?: (?:tubes?|lights?|signs?|glow))?(?! (?:green|pink|blue|yellow|orange|red|purple|colou?r))'),
    'neon',
  ],
  [said('debossed|letterpress(?:ed)?|engraved|carved|pressed|incised'), 'pressed'],
  [/(?<![\w-])letterpress (?:card|invitation|print|poster|style)/, 'pressed'],
  [said('(?:blind[- ])?emboss(?:ed)?|raised'), 'raised'],
  [
    said('3-?d(?: block)?|three-dimensional|extruded|block shadow(?:ed)?', '(?:bold )?(?:3-?d|three dimensions|extruded|block shadow)'),
    'block',
  ],
  [said('chalk(?:ed|board|y)?|chalk-?drawn', '(?:white |coloured |colored )?chalk'), 'chalk'],
  [said('outlined?|hollow', '(?:thin |bold )?(?:outlines?|outlined|hollow)'), 'outline'],
]

const MATERIALS: readonly (readonly [RegExp, Material])[] = [
  [/glitter\w*|sequins?|sparkl\w+ gold/, 'glitter'],
  [/marbled?/, 'marble'],
  [/wood(?:en)?|timber|planks?/, 'wood'],
  [/galax\w+|starry|night sky|cosmos|cosmic|nebula\w*|outer space/, 'night-sky'],
  [/water|waves|ocean|pool/, 'water'],
]
/** `"I built it" with a wooden desk`: the wood is the desk's. */
const OF_MATERIAL = said(
  'glitter(?:y|ing)?|marbled?|wooden|galaxy|starry',
  `(?:glitter(?:y|ing)?|marbled?|wooden|galaxy|starry)(?! (?!${LETTERS}|style|effect|look|texture|finish|on|over|against|with|and|at|in)[a-z])`,
)
/** `letters filled with flowers`, `the word made of fruit`. */
const FILLED = new RegExp(
  `(?<![\\w-])${LETTERS} ${BETWEEN}(?:filled|made(?: up)?|formed|built|constructed|composed|created|overgrown|covered) (?:entirely |completely )?(?:with|of|from|out of|by|in) (?!(?:an?|the) (?:arc|circle|shape))((?:[a-z' -]{3,24}, ){0,4}[a-z' -]{3,24},? and [a-z' -]{3,24}?|[a-z][a-z' -]{2,40}?)(?=[.,;:¤]|$|\\n| (?:on|against|over|with|that|in|for|at|above|below)(?![\\w-]))`,
)
const FLORAL = /(?<![\w-])(?:floral|flowery|flower-filled|botanical) (?:letters|lettering|typography|type|text|title)/

const ARCH =
  /(?<![\w-])(?:arched|curved|arcing|arc-shaped|rainbow-shaped) (?:\w+ )?(?:text|letters|lettering|title|headline|type|words|name|wordmark)|(?:text|title|headline|letters|lettering|words|name|wordmark|type|¤ *)[^.;\n]{0,34}(?:along|on|in|following|over|across) an? (?:\w+ ){0,2}?(?:arc|arch|curve|semi-?circle|rainbow)(?![\w-])|(?<![\w-])text (?:arc|arch)(?:ed|es|ing)?/
const RING =
  /(?<![\w-])circular (?:text|lettering|type)|(?:text|title|words|letters|lettering|name|type|¤ *)[^.;\n]{0,34}(?:around|in|along|on) (?:an?|the) (?:\w+ ){0,2}?(?:circle|ring|circular path)(?![\w-])/
const WAVE =
  /(?<![\w-])wavy (?:text|letters|lettering|title|headline|type|typography|words)|(?:text|title|headline|letters|lettering|words|type|¤ *)[^.;\n]{0,34}(?:along|on|in|following) (?:an? |the )?(?:\w+ ){0,2}?(?:waves?|wavy (?:line|path|curve))(?![\w-])/
const WITHIN =
  /(?:text|words|letters|lettering|poem|quote|lyrics|verses?|typography|type|¤ *)[^.;\n]{0,40}(?:in(?:to)? the (?:shape|form|outline) of|shaped (?:like|as|into)|forming(?: the shape of)?|form|fill(?:ing|s)?(?: the (?:shape|form) of)?) an? (?:\w+ )?(heart|circle|diamond|triangle)(?![\w-])|(heart|circle|diamond|triangle)-shaped (?:text|poem|quote|lettering|typography|paragraph|word)/

const USUAL_ARCH = 80

/** What a prompt says of its letters, and where it says so in the words of places and things; null where it says nothing. `positive` is lower case. */
export function letteringOf(positive: string): { wish: LetteringWish; spans: Span[] } | null {
  const spans: Span[] = []
  const found = (pattern: RegExp) => {
    const match = pattern.exec(positive)
    // What is lettered stays: only how it is set is no part of the place.
    const kept = match ? (/^(?:¤ *|(?:text|titles?|headlines?|words?|letters?|lettering|name|type) )/.exec(match[0])?.[0].length ?? 0) : 0
    if (match) spans.push({ start: match.index + kept, end: match.index + match[0].length })
    return match
  }
  const within = found(WITHIN)
  const path = within
    ? null
    : found(ARCH)
      ? arch(positive)
      : found(RING)
        ? ({ along: 'circle' } as const)
        : found(WAVE)
          ? ({ along: 'wave' } as const)
          : null
  const made = madeOf(positive, found)
  if (!made && !path && !within) return null
  return { wish: { made, path, within: (within?.[1] ?? within?.[2] ?? null) as LetteringWish['within'] }, spans }
}

const arch = (positive: string): TextPath => ({
  along: 'arc',
  degrees: /smile|u-shaped|upward curve|downward arc/.test(positive) ? -USUAL_ARCH : USUAL_ARCH,
})

function madeOf(positive: string, found: (pattern: RegExp) => RegExpExecArray | null): Made | null {
  const foil = FOIL.exec(positive)?.[0] ?? METALLIC.exec(positive)?.[0]
  // The metal is no colour of the page.
  if (foil) found(FOIL_WORDS) ?? found(METAL_WORDS)
  if (foil) return { of: 'foil', metal: METALS.find(([pattern]) => pattern.test(foil))?.[1] ?? 'gold' }
  const plain = MADE.find(([pattern]) => pattern.test(positive))
  if (plain) return { of: plain[1] }
  const material = OF_MATERIAL.exec(positive)?.[0]
  if (material) return { of: 'material', material: MATERIALS.find(([pattern]) => pattern.test(material))?.[1] ?? 'glitter' }
  if (found(FLORAL)) return { of: 'things', things: 'flowers' }
  const things = found(FILLED)?.[1]?.trim()
  if (!things) return null
  const named = MATERIALS.find(([pattern]) => pattern.test(things))
  return named ? { of: 'material', material: named[1] } : { of: 'things', things }
}
