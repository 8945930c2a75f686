import { mix } from '../../color.ts'
import type { Holding } from './body.ts'
import { add, between, blob, type Dot, heading, limb, radians, round, turned } from './form.ts'
import type { Posed } from './posed.ts'

const WOOD = '#a8683c'
const DARK = '#2f2a38'
const STEEL = '#aab6c2'

/** Hands of a posed body in its own coordinates, and a unit of an adult's height. */
function grip({ skeleton, build, hand }: Posed) {
  const [near, far] = skeleton.arms
  const past = ({ elbow, wrist }: typeof near): Dot => add(wrist, turned([0.03, 0], heading(elbow, wrist)))
  const [n, f] = [past(near), past(far)]
  return { hand, near: n, far: f, both: between(n, f, 0.5), u: 1 / build.size }
}
const at =
  ([x, y]: Dot, u: number, turn = 0) =>
  (dx: number, dy: number): Dot =>
    add([x, y], turned([dx * u, dy * u], radians(turn)))

/** Things that hands hold, each drawn by itself at the hands; the first words name it. */
const HELD: readonly (readonly [name: string, words: RegExp, draw: Holding])[] = [
  [
    'book',
    /\b(?:books?|novel|diary|comic book|magazine|notebook|sketchbook|story ?book|textbook|manual|recipe|menu)\b/,
    (posed) => {
      const { hand, both, u } = grip(posed)
      const p = at(both, u, 16)
      hand.form('cover', [p(-0.1, -0.03), p(0, -0.06), p(0.1, 0.0), p(0.11, 0.13), p(0.01, 0.08), p(-0.11, 0.1)], '#b8443c')
      hand.form('page', blob([p(-0.09, -0.01), p(0, -0.04), p(0.0, 0.085), p(-0.05, 0.115), p(-0.1, 0.095)], 4), '#fffaf0', {
        isPlain: true,
      })
      hand.form('page', blob([p(0, -0.04), p(0.09, 0.01), p(0.1, 0.125), p(0.05, 0.12), p(0.0, 0.085)], 4), '#f2e8d6', { isPlain: true })
      for (const y of [0.02, 0.05, 0.08]) hand.line('line', [p(-0.08, y), p(-0.02, y - 0.02)], '#b9a88f', 0.004)
    },
  ],
  [
    'newspaper',
    /\bnewspapers?\b/,
    (posed) => {
      const { hand, both, u } = grip(posed)
      const p = at(both, u, 10)
      hand.form('paper', [p(-0.12, -0.08), p(0.02, -0.1), p(0.14, -0.04), p(0.15, 0.16), p(0.02, 0.12), p(-0.13, 0.14)], '#f4efe4')
      for (const y of [-0.04, 0, 0.04, 0.08]) hand.line('line', [p(-0.1, y), p(-0.01, y - 0.01)], '#a59c8d', 0.005)
    },
  ],
  [
    'milk',
    /\b(?:latte(?: art)?|cappuccino|pours? (?:the )?milk)\b/,
    (posed) => {
      const { hand, near, far, u } = grip(posed)
      const cup = at(far, u)
      hand.form('cup', blob([cup(-0.045, 0.05), cup(0.055, 0.05), cup(0.04, -0.02), cup(0.005, -0.035), cup(-0.03, -0.02)], 5), '#fff8ec')
      hand.form('coffee', round(cup(0.005, 0.05), 0.05 * u, 0.014 * u), '#8a5230', { isDetail: true })
      hand.form('art', round(cup(0.01, 0.05), 0.022 * u, 0.007 * u), '#fff3dc', { isDetail: true })
      const jug = at(near, u, -34)
      hand.line('milk', [jug(0.075, 0.06), cup(0.01, 0.055)], '#fffdf7', 0.012)
      hand.form(
        'jug',
        blob([jug(-0.04, -0.06), jug(0.045, -0.06), jug(0.05, 0.02), jug(0.085, 0.07), jug(-0.035, 0.065), jug(-0.045, 0.0)], 5),
        STEEL,
      )
    },
  ],
  [
    'kettle',
    /\b(?:kettle|tea ?pot|pours? (?:\w+ )?(?:tea|coffee|water))\b/,
    (posed) => {
      const { hand, near, far, u } = grip(posed)
      const cup = at(far, u)
      hand.form('cup', blob([cup(-0.045, 0.05), cup(0.055, 0.05), cup(0.04, -0.02), cup(-0.03, -0.02)], 5), '#fff8ec')
      const pot = at(near, u, -24)
      hand.line('tea', [pot(0.13, 0.05), cup(0.01, 0.055)], '#9a5a2c', 0.009)
      hand.form(
        'pot',
        blob([pot(-0.05, -0.06), pot(0.05, -0.06), pot(0.07, 0.0), pot(0.13, 0.07), pot(0.05, 0.05), pot(-0.04, 0.06), pot(-0.07, 0)], 5),
        '#c8553d',
      )
    },
  ],
  [
    'cup',
    /\b(?:coffee|tea|mug|cup|espresso|cocoa|hot chocolate|cappuccino|drinks?|drinking|sips?|sipping)\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      const p = at(near, u)
      hand.line('handle', [p(0.035, 0.04), p(0.065, 0.025), p(0.035, 0.0)], '#e4572e', 0.012)
      hand.form('cup', blob([p(-0.035, 0.06), p(0.04, 0.06), p(0.034, -0.035), p(-0.03, -0.035)], 3), '#e4572e')
      for (const x of [-0.01, 0.015])
        hand.line('steam', [p(x, 0.08), p(x + 0.012, 0.105), p(x - 0.008, 0.13), p(x + 0.006, 0.155)], '#ffffff', 0.007, 0.7)
    },
  ],
  [
    'glass',
    /\b(?:wine|beer|glass|juice|cocktail|lemonade|milkshake|smoothie|champagne)\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      const p = at(near, u)
      hand.form('glass', [p(-0.025, 0.1), p(0.03, 0.1), p(0.024, -0.02), p(-0.02, -0.02)], '#f0b93a', { isPlain: true, opacity: 0.85 })
      hand.form('glass', [p(-0.025, 0.1), p(0.03, 0.1), p(0.028, 0.075), p(-0.024, 0.075)], '#ffffff', { isDetail: true, opacity: 0.8 })
    },
  ],
  [
    'phone',
    /\b(?:phone|smartphone|texting|texts|selfie|scroll\w*|calls?|calling|mobile)\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      const p = at(near, u, 20)
      hand.form('phone', blob([p(-0.02, -0.03), p(0.028, -0.03), p(0.028, 0.07), p(-0.02, 0.07)], 3), DARK, { isPlain: true })
      hand.form('screen', [p(-0.014, -0.018), p(0.022, -0.018), p(0.022, 0.058), p(-0.014, 0.058)], '#bfe6f5', { isDetail: true })
    },
  ],
  ['guitar', /\b(?:guitars?|ukulele|banjo|lute|strum\w*)\b/, (posed) => stringed(posed, '#c8743a', 1)],
  [
    'violin',
    /\b(?:violin|fiddle|viola)\b/,
    (posed) => {
      const { hand, near, far, u } = grip(posed)
      const { neck } = posed.skeleton
      const chin = add(neck, [0.05 * u, 0.0])
      const turn = (heading(chin, far) * 180) / Math.PI
      const p = at(chin, u, turn)
      hand.form(
        'violin',
        blob(
          [
            p(-0.02, -0.04),
            p(0.03, -0.05),
            p(0.06, -0.03),
            p(0.1, -0.048),
            p(0.14, 0),
            p(0.1, 0.048),
            p(0.06, 0.03),
            p(0.03, 0.05),
            p(-0.02, 0.04),
          ],
          5,
        ),
        '#9c4f27',
      )
      hand.line('neck', [p(0.12, 0), far], '#3a2a26', 0.016)
      hand.line('bow', [add(near, [-0.02 * u, -0.02 * u]), add(p(0.08, 0.02), turned([0.12 * u, 0.1 * u], 0.6))], '#5a3a26', 0.007)
    },
  ],
  [
    'cello',
    /\b(?:cello|double bass|contrabass)\b/,
    (posed) => {
      const { hand, near, far, u } = grip(posed)
      const foot: Dot = [posed.skeleton.hip[0] + 0.3 * u, 0.02]
      const turn = (heading(foot, add(far, [0.0, 0.03])) * 180) / Math.PI
      const p = at(foot, u, turn)
      hand.line('pin', [p(0, 0), p(0.1, 0)], STEEL, 0.008)
      hand.form(
        'cello',
        blob(
          [
            p(0.09, -0.1),
            p(0.2, -0.125),
            p(0.28, -0.075),
            p(0.36, -0.1),
            p(0.44, 0),
            p(0.36, 0.1),
            p(0.28, 0.075),
            p(0.2, 0.125),
            p(0.09, 0.1),
          ],
          6,
        ),
        '#9c4f27',
      )
      hand.line('strings', [p(0.14, 0), p(0.8, 0)], '#2f2226', 0.02)
      for (const side of [-1, 1]) hand.line('hole', [p(0.2, side * 0.05), p(0.26, side * 0.045)], '#4a2416', 0.008)
      hand.form('scroll', round(p(0.82, 0), 0.022 * u), '#6b3519', { isPlain: true })
      const bow = add(near, [-0.03 * u, 0])
      hand.line('bow', [bow, add(bow, [0.4 * u, 0.03 * u])], '#5a3a26', 0.009)
    },
  ],
  [
    'horn',
    /\b(?:trumpet|saxophone|sax|clarinet|trombone|horn|bugle)\b/,
    (posed) => {
      const { hand, near, far, u } = grip(posed)
      const mouth = add(posed.skeleton.head, [posed.build.head * 0.75, -posed.build.head * 0.6])
      hand.line('horn', [mouth, near, far], '#e0ae3c', 0.022)
      const p = at(far, u, (heading(mouth, far) * 180) / Math.PI)
      hand.form('bell', [p(0, -0.012), p(0.08, -0.06), p(0.08, 0.06), p(0, 0.012)], '#eec256')
    },
  ],
  [
    'flute',
    /\b(?:flute|recorder|pipe|whistle)\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      const mouth = add(posed.skeleton.head, [posed.build.head * 0.78, -posed.build.head * 0.6])
      hand.line('flute', [mouth, add(far, [0.04 * u, 0])], '#c9d2db', 0.018)
    },
  ],
  [
    'drum',
    /\b(?:drums?|drummer|drumming)\b/,
    (posed) => {
      const { hand, both, near, far, u } = grip(posed)
      const p = at(add(both, [0.06 * u, -0.16 * u]), u)
      hand.form('drum', [p(-0.11, 0.06), p(0.11, 0.06), p(0.1, -0.08), p(-0.1, -0.08)], '#c8453c')
      hand.form('skin', round(p(0, 0.06), 0.11 * u, 0.03 * u), '#fff6e6', { isPlain: true })
      for (const from of [near, far]) hand.line('stick', [from, add(from, [0.07 * u, -0.06 * u])], WOOD, 0.012)
    },
  ],
  [
    'microphone',
    /\b(?:microphone|mic|sings?|singing|singer|karaoke)\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      const p = at(near, u, 40)
      hand.line('mic', [p(-0.05, 0), p(0.04, 0)], DARK, 0.02)
      hand.form('mic', round(p(0.06, 0), 0.026 * u), STEEL)
    },
  ],
  [
    'brush',
    /\b(?:paintbrush|brush|paint(?:s|ing|er)?|palette|easel|canvas|mural)\b/,
    (posed) => {
      const { hand, near, far, u } = grip(posed)
      const p = at(near, u, 12)
      hand.form('palette', blob([p(-0.1, -0.02), p(0, -0.05), p(0.1, -0.01), p(0.09, 0.05), p(0, 0.05), p(-0.08, 0.05)], 5), '#d9b07a')
      for (const [x, y, fill] of [
        [-0.05, 0.01, '#e4572e'],
        [0, 0.02, '#2f7f86'],
        [0.05, 0.02, '#f0b93a'],
        [0.02, -0.02, '#fff8ec'],
      ] as const)
        hand.form('paint', round(p(x, y), 0.014 * u), fill, { isDetail: true })
      hand.line('brush', [add(far, [-0.03 * u, -0.02 * u]), add(far, [0.09 * u, 0.05 * u])], WOOD, 0.012)
      hand.form('tip', round(add(far, [0.1 * u, 0.056 * u]), 0.018 * u, 0.011 * u, 0.5), '#e4572e', { isDetail: true })
    },
  ],
  [
    'rod',
    /\b(?:fishing|fishes|fisher(?:man|woman)|rod|angl(?:er|ing))\b/,
    (posed) => {
      const { hand, near, far, u } = grip(posed)
      const tip = add(far, [0.5 * u, 0.42 * u])
      hand.line('rod', [add(near, [-0.06 * u, -0.06 * u]), far, add(far, [0.28 * u, 0.28 * u]), tip], '#6b4a2c', 0.012)
      hand.line('line', [tip, add(tip, [0.05 * u, -0.35 * u]), [tip[0] + 0.06 * u, -0.12 * u]], '#ffffff', 0.004, 0.85)
      hand.form('float', round([tip[0] + 0.06 * u, -0.12 * u], 0.018 * u), '#e4572e', { isPlain: true })
    },
  ],
  [
    'oar',
    /\b(?:row(?:s|ing)?|oars?|paddl\w+|kayak\w*|canoe\w*)\b/,
    (posed) => {
      const { hand, near, far, u } = grip(posed)
      const end: Dot = add(far, [0.34 * u, -0.3 * u])
      hand.line('oar', [add(near, [-0.12 * u, 0.1 * u]), end], '#c98f52', 0.018)
      hand.form('blade', limb([end, add(end, [0.1 * u, -0.09 * u])], [0.02 * u, 0.032 * u]), '#c98f52')
    },
  ],
  [
    'umbrella',
    /\b(?:umbrella|parasol)\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      const p = at(near, u, -6)
      hand.line('stick', [p(0, -0.04), p(0, 0.44)], '#4a3a34', 0.012)
      const arch = Array.from(
        { length: 15 },
        (_, i): Dot => p(-0.3 * Math.cos((i / 14) * Math.PI), 0.36 + 0.2 * Math.sin((i / 14) * Math.PI)),
      )
      const scallops = [0.2, 0, -0.2].flatMap((x): Dot[] => [p(x + 0.1, 0.36), p(x + 0.05, 0.385), p(x, 0.39), p(x - 0.05, 0.385)])
      hand.form('umbrella', [...arch, ...scallops, p(-0.3, 0.36)], '#d1495b')
      hand.line('rib', [p(0, 0.56), p(-0.07, 0.48), p(-0.1, 0.37)], '#8f2f3c', 0.006)
      hand.line('rib', [p(0, 0.56), p(0.07, 0.48), p(0.1, 0.37)], '#8f2f3c', 0.006)
    },
  ],
  [
    'can',
    /\b(?:watering can|waters?|watering)\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      const p = at(near, u, -22)
      hand.line('spout', [p(0.04, -0.1), p(0.16, -0.02)], '#3b8b7a', 0.022)
      hand.form('rose', round(p(0.17, -0.01), 0.02 * u, 0.03 * u), '#2f6f62', { isPlain: true })
      hand.form('can', [p(-0.07, -0.04), p(0.05, -0.04), p(0.06, -0.15), p(-0.08, -0.15)], '#3b8b7a')
      hand.line('handle', [p(-0.06, -0.05), p(-0.03, 0.0), p(0.03, 0.0), p(0.05, -0.05)], '#2f6f62', 0.014)
      for (const k of [0, 1, 2, 3])
        hand.line('drop', [p(0.19 + k * 0.012, -0.04 - k * 0.035), p(0.195 + k * 0.02, -0.07 - k * 0.04)], '#9fd4ee', 0.007)
    },
  ],
  [
    'pan',
    /\b(?:fry\w*|pan|pancakes?|wok|saut\w+|omelet\w*|stir-?fr\w+)\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      const p = at(far, u)
      hand.line('handle', [p(-0.02, 0), p(0.08, 0.005)], DARK, 0.02)
      hand.form('pan', blob([p(0.06, 0.03), p(0.25, 0.03), p(0.22, -0.025), p(0.09, -0.025)], 4), '#3a3d48')
      hand.form('food', blob([p(0.09, 0.03), p(0.22, 0.03), p(0.18, 0.055), p(0.12, 0.055)], 4), '#f0b93a', { isPlain: true })
    },
  ],
  [
    'ladle',
    /\b(?:cook(?:s|ing)?|stirs?|stirring|soup|pasta|stew|kitchen|sauce|noodles|ramen|chef|simmer\w*)\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      hand.line('spoon', [add(far, [-0.03 * u, 0.05 * u]), add(far, [0.07 * u, -0.12 * u])], WOOD, 0.016)
    },
  ],
  [
    'knife',
    /\b(?:chop\w*|slic\w+|cut(?:s|ting)|knead\w*|dough|rolling pin)\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      const p = at(far, u, -30)
      hand.line('handle', [p(-0.02, 0), p(0.03, 0)], DARK, 0.02)
      hand.form('blade', [p(0.03, 0.014), p(0.14, 0.008), p(0.15, -0.02), p(0.03, -0.022)], '#d6dee5', { isPlain: true })
    },
  ],
  [
    'sword',
    /\b(?:swords?|sabre|blade|duel\w*|fenc(?:es|ing))\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      const p = at(far, u, 62)
      hand.form('blade', [p(0.03, 0.016), p(0.36, 0.01), p(0.4, 0), p(0.36, -0.01), p(0.03, -0.016)], '#dfe6ec')
      hand.line('guard', [p(0.03, 0.06), p(0.03, -0.06)], '#d9a93c', 0.02)
      hand.line('hilt', [p(-0.05, 0), p(0.03, 0)], '#5a3327', 0.022)
    },
  ],
  [
    'lance',
    /\b(?:lance|spear|joust\w*|trident|harpoon)\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      const p = at(near, u, 20)
      hand.line('lance', [p(-0.2, 0), p(0.62, 0)], '#c9a06a', 0.022)
      hand.form('tip', [p(0.6, 0.03), p(0.74, 0), p(0.6, -0.03)], STEEL)
    },
  ],
  [
    'wand',
    /\b(?:wands?|spells?|magic|casts?|conjur\w+)\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      const p = at(far, u, 30)
      hand.line('wand', [p(-0.03, 0), p(0.13, 0)], '#5a3a26', 0.013)
      for (const [x, y, r] of [
        [0.18, 0, 0.03],
        [0.24, 0.05, 0.018],
        [0.22, -0.06, 0.014],
        [0.3, -0.01, 0.012],
      ] as const)
        hand.form('spark', spark(p(x, y), r * u), '#ffd75e', { isPlain: true })
    },
  ],
  [
    'camera',
    /\b(?:camera|photograph(?:s|ing|er)|filming|videograph\w+)\b/,
    (posed) => {
      const { hand, both, u } = grip(posed)
      const p = at(both, u)
      hand.form('camera', blob([p(-0.06, -0.02), p(0.05, -0.02), p(0.05, 0.06), p(-0.06, 0.06)], 3), DARK)
      hand.form('lens', round(p(0.06, 0.02), 0.026 * u, 0.034 * u), '#5c6674')
    },
  ],
  [
    'telescope',
    /\b(?:telescope|spyglass|binoculars)\b/,
    (posed) => {
      const { hand, far } = grip(posed)
      const eye = add(posed.skeleton.head, [posed.build.head * 0.8, posed.build.head * 0.05])
      const end = add(far, turned([0.12, 0], heading(eye, far)))
      hand.form('telescope', limb([eye, far, end], [0.016, 0.022, 0.03]), '#b5813f')
    },
  ],
  [
    'flowers',
    /\b(?:flowers?|bouquet|roses?|tulips?|daisies|daisy|sunflowers?|lavender)\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      const p = at(near, u, -10)
      for (const [x, y] of [
        [-0.06, 0.13],
        [0, 0.16],
        [0.06, 0.13],
        [-0.03, 0.1],
        [0.035, 0.1],
      ] as const)
        hand.line('stem', [p(0, -0.06), p(x, y)], '#4f8a4f', 0.008)
      for (const [i, [x, y]] of (
        [
          [-0.06, 0.13],
          [0, 0.17],
          [0.06, 0.13],
          [-0.03, 0.1],
          [0.035, 0.1],
        ] as const
      ).entries()) {
        hand.form('flower', round(p(x, y), 0.03 * u), ['#e4572e', '#f0b93a', '#d1495b', '#f6b6a8', '#fff3dc'][i] ?? '#e4572e', {
          isPlain: true,
        })
        hand.form('heart', round(p(x, y), 0.011 * u), '#7a4a2a', { isDetail: true })
      }
      hand.form('wrap', [p(-0.045, 0.04), p(0.045, 0.04), p(0.015, -0.08), p(-0.015, -0.08)], '#f4e6cf')
    },
  ],
  [
    'letter',
    /\b(?:letter|envelope|note|postcard|paper|document|contract|mail|clipboard|checklist|blueprints?)\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      const p = at(near, u, 12)
      hand.form('letter', [p(-0.05, -0.02), p(0.06, -0.02), p(0.06, 0.1), p(-0.05, 0.1)], '#fffaf0')
      for (const y of [0.02, 0.045, 0.07]) hand.line('line', [p(-0.03, y), p(0.04, y)], '#b9a88f', 0.005)
    },
  ],
  [
    'map',
    /\bmaps?\b/,
    (posed) => {
      const { hand, both, u } = grip(posed)
      const p = at(both, u, 8)
      hand.form(
        'map',
        [p(-0.14, -0.05), p(-0.05, -0.02), p(0.04, -0.05), p(0.13, -0.02), p(0.13, 0.13), p(0.04, 0.1), p(-0.05, 0.13), p(-0.14, 0.1)],
        '#efe0b8',
      )
      hand.line('way', [p(-0.1, 0.0), p(-0.04, 0.05), p(0.03, 0.02), p(0.09, 0.08)], '#c8453c', 0.009)
    },
  ],
  [
    'laptop',
    /\b(?:laptop|notebook computer)\b/,
    (posed) => {
      const { hand, both, u } = grip(posed)
      const p = at(both, u)
      hand.form('laptop', [p(-0.08, -0.02), p(0.12, -0.02), p(0.12, -0.036), p(-0.08, -0.036)], '#8d98a5', { isPlain: true })
      hand.form('screen', [p(0.11, -0.02), p(0.17, 0.13), p(0.185, 0.13), p(0.125, -0.02)], '#aab6c2', { isPlain: true })
    },
  ],
  [
    'ball',
    /\b(?:ball|football|basketball|soccer|volleyball)\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      hand.form('ball', round(add(far, [0.05 * u, 0.03 * u]), 0.07 * u), '#f2762e')
      hand.line('seam', [add(far, [-0.01 * u, 0.06 * u]), add(far, [0.05 * u, 0.03 * u]), add(far, [0.1 * u, 0.07 * u])], '#7a3a1a', 0.006)
    },
  ],
  [
    'racket',
    /\b(?:racket|racquet|tennis|badminton)\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      const p = at(far, u, 40)
      hand.line('racket', [p(-0.02, 0), p(0.09, 0)], '#5a3327', 0.016)
      hand.line('head', [...round(p(0.17, 0), 0.08 * u, 0.06 * u, radians(40)), p(0.25, 0)], '#c8453c', 0.012)
      for (const x of [0.12, 0.15, 0.18, 0.21]) hand.line('string', [p(x, -0.05), p(x, 0.05)], '#fff6e6', 0.003)
    },
  ],
  [
    'weights',
    /\b(?:dumb ?bells?|barbell|weights?|weight ?lift\w*|deadlift\w*)\b/,
    (posed) => {
      const { hand, near, far, u } = grip(posed)
      const [a, b] = [add(near, [-0.22 * u, 0]), add(far, [0.22 * u, 0])]
      hand.line('bar', [a, b], STEEL, 0.014)
      for (const end of [a, b]) hand.form('weight', limb([add(end, [0, -0.07 * u]), add(end, [0, 0.07 * u])], [0.02 * u, 0.02 * u]), DARK)
    },
  ],
  [
    'broom',
    /\b(?:broom|sweep\w*|mop\w*|rake|raking|shovel\w*|dig(?:s|ging)?|spade|hoe)\b/,
    (posed) => {
      const { hand, near, far, u } = grip(posed)
      const down = add(far, turned([0.42 * u, 0], heading(near, far)))
      const end: Dot = [far[0] + (down[0] - far[0]) * 0.9, Math.max(0.03, down[1])]
      hand.line('stick', [add(near, turned([-0.12 * u, 0], heading(near, far))), end], WOOD, 0.014)
      hand.form(
        'broom',
        [add(end, [-0.03 * u, 0.05 * u]), add(end, [0.03 * u, 0.06 * u]), add(end, [0.1 * u, -0.03 * u]), add(end, [-0.05 * u, -0.03 * u])],
        '#e0b45a',
      )
    },
  ],
  [
    'hammer',
    /\b(?:hammer\w*|wrench|tools?|repairs?|repairing|fix(?:es|ing)|builds?|building a)\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      const p = at(far, u, 70)
      hand.line('handle', [p(-0.04, 0), p(0.12, 0)], WOOD, 0.016)
      hand.form('hammer', [p(0.1, -0.05), p(0.14, -0.05), p(0.14, 0.05), p(0.1, 0.05)], '#5c6674')
    },
  ],
  [
    'lantern',
    /\b(?:lantern|torch|flashlight|candle)\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      const p = at(far, u)
      hand.form('glow', round(p(0, -0.09), 0.16 * u), '#ffd76a', { isDetail: true, opacity: 0.3 })
      hand.form('lantern', blob([p(-0.035, -0.03), p(0.035, -0.03), p(0.042, -0.14), p(-0.042, -0.14)], 3), '#4a3a34')
      hand.form('flame', round(p(0, -0.085), 0.026 * u, 0.036 * u), '#ffd75e', { isDetail: true })
      hand.line('ring', [p(-0.02, -0.03), p(0, 0.01), p(0.02, -0.03)], '#4a3a34', 0.008)
    },
  ],
  [
    'balloon',
    /\bballoons?\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      for (const [x, y, fill] of [
        [-0.08, 0.5, '#f0b93a'],
        [0.1, 0.52, '#3f9c9c'],
        [0.01, 0.6, '#e4572e'],
      ] as const) {
        hand.line('string', [far, add(far, [x * u, (y - 0.09) * u])], '#ffffff', 0.004, 0.8)
        hand.form('balloon', round(add(far, [x * u, y * u]), 0.078 * u, 0.096 * u), fill)
      }
    },
  ],
  [
    'kite',
    /\bkites?\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      const p = at(add(far, [0.5 * u, 0.62 * u]), u, 30)
      hand.line('string', [far, add(far, [0.22 * u, 0.2 * u]), p(-0.08, 0)], '#ffffff', 0.004)
      hand.form('kite', [p(-0.12, 0), p(0, 0.09), p(0.1, 0), p(0, -0.09)], '#e4572e')
      hand.form('kite', [p(-0.12, 0), p(0, 0), p(0, -0.09)], '#f0b93a', { isDetail: true })
      hand.line('tail', [p(-0.12, 0), p(-0.2, 0.04), p(-0.26, -0.02), p(-0.34, 0.03)], '#3f9c9c', 0.012)
    },
  ],
  [
    'basket',
    /\b(?:basket|picnic|groceries|grocery|vegetables|harvest\w*|apples|picking)\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      const p = at(near, u)
      hand.line('handle', [p(-0.09, -0.06), p(0, 0.02), p(0.09, -0.06)], '#8a5a2c', 0.014)
      for (const [x, fill] of [
        [-0.05, '#d1495b'],
        [0, '#f0b93a'],
        [0.05, '#6d9a4a'],
      ] as const)
        hand.form('fruit', round(p(x, -0.05), 0.035 * u), fill, { isPlain: true })
      hand.form('basket', [p(-0.1, -0.06), p(0.1, -0.06), p(0.08, -0.16), p(-0.08, -0.16)], '#c08a4a')
      for (const y of [-0.09, -0.125]) hand.line('weave', [p(-0.09, y), p(0.09, y)], '#8a5a2c', 0.006)
    },
  ],
  [
    'box',
    /\b(?:box|boxes|parcel|package|gift|present|crate|delivery|delivers?)\b/,
    (posed) => {
      const { hand, both, u } = grip(posed)
      const p = at(both, u)
      hand.form('box', [p(-0.07, -0.06), p(0.12, -0.06), p(0.12, 0.11), p(-0.07, 0.11)], '#c9965a')
      hand.form('tape', [p(0.01, -0.06), p(0.04, -0.06), p(0.04, 0.11), p(0.01, 0.11)], '#e9cf9a', { isDetail: true })
    },
  ],
  [
    'suitcase',
    /\b(?:suitcase|luggage|briefcase|shopping bags?|handbag|tote)\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      const p = at(near, u)
      hand.line('handle', [p(-0.03, -0.04), p(-0.02, 0), p(0.02, 0), p(0.03, -0.04)], '#5a3327', 0.012)
      hand.form('case', blob([p(-0.1, -0.05), p(0.1, -0.05), p(0.1, -0.2), p(-0.1, -0.2)], 3), '#b5713a')
      hand.line('band', [p(-0.06, -0.05), p(-0.06, -0.2)], '#7a4522', 0.01)
    },
  ],
  [
    'tray',
    /\b(?:trays?|serv(?:es|ing)|waiter|waitress)\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      const p = at(far, u)
      hand.form('tray', round(p(0.03, 0.03), 0.13 * u, 0.02 * u), STEEL)
      hand.form('cup', [p(-0.03, 0.1), p(0.03, 0.1), p(0.025, 0.035), p(-0.025, 0.035)], '#fff8ec')
      hand.form('cup', [p(0.06, 0.12), p(0.11, 0.12), p(0.1, 0.035), p(0.07, 0.035)], '#f0b93a', { isPlain: true })
    },
  ],
  [
    'flag',
    /\b(?:flag|banner|protest\w*|sign|placard)\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      const p = at(far, u, -4)
      hand.line('pole', [p(0, -0.1), p(0, 0.46)], WOOD, 0.014)
      hand.form('flag', blob([p(0, 0.46), p(-0.14, 0.48), p(-0.3, 0.44), p(-0.29, 0.26), p(-0.14, 0.3), p(0, 0.27)], 5), '#e4572e')
    },
  ],
  ['leash', /\b(?:leash|lead\b|walk(?:s|ing)? (?:\w+ ){0,2}dogs?)/, (posed) => void posed],
  [
    'ice cream',
    /\bice[- ]creams?\b|\bgelato\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      const p = at(near, u)
      hand.form('cone', [p(-0.028, 0.05), p(0.03, 0.05), p(0, -0.05)], '#d9a05a')
      hand.form('ice', round(p(0, 0.075), 0.036 * u), '#f6b6c4', { isPlain: true })
      hand.form('ice', round(p(0, 0.115), 0.028 * u), '#fff3dc', { isPlain: true })
    },
  ],
  [
    'pen',
    /\b(?:pens?|pencil|writ(?:es|ing)|draw(?:s|ing)|sketch(?:es|ing)|sign(?:s|ing) )\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      hand.line('pen', [add(far, [-0.02 * u, 0.06 * u]), add(far, [0.03 * u, -0.035 * u])], '#e4572e', 0.011)
    },
  ],
  [
    'fork',
    /\b(?:eat(?:s|ing)|fork|dinner|lunch|breakfast|salad|noodles)\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      hand.line('fork', [add(near, [-0.03 * u, -0.03 * u]), add(near, [0.05 * u, 0.06 * u])], STEEL, 0.01)
    },
  ],
  [
    'globe',
    /\b(?:crystal ball|orb|potion|vial|test ?tube|flask|beaker|experiment)\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      const p = at(far, u)
      hand.form(
        'flask',
        blob([p(-0.02, 0.13), p(0.02, 0.13), p(0.02, 0.06), p(0.06, -0.01), p(-0.06, -0.01), p(-0.02, 0.06)], 4),
        '#d9f0ee',
        { isPlain: true, opacity: 0.9 },
      )
      hand.form('liquid', blob([p(-0.035, 0.03), p(0.035, 0.03), p(0.055, -0.005), p(-0.055, -0.005)], 4), '#6bbf59', { isDetail: true })
    },
  ],
]

const spark = (at0: Dot, r: number): Dot[] =>
  Array.from({ length: 8 }, (_, i) => add(at0, turned([i % 2 === 0 ? r : r * 0.32, 0], (i / 8) * Math.PI * 2)))

function stringed(posed: Posed, fill: string, size: number) {
  const { hand, near, far, u } = grip(posed)
  const turn = (heading(near, far) * 180) / Math.PI
  const p = at(add(near, [0.01 * u, -0.02 * u]), u * size, turn)
  hand.form(
    'guitar',
    blob(
      [
        p(-0.11, -0.02),
        p(-0.07, -0.1),
        p(0.02, -0.1),
        p(0.06, -0.055),
        p(0.12, -0.07),
        p(0.15, 0),
        p(0.12, 0.07),
        p(0.06, 0.055),
        p(0.02, 0.1),
        p(-0.07, 0.1),
      ],
      6,
    ),
    fill,
  )
  hand.form('hole', round(p(0.05, 0), 0.03 * u), '#4a2a1a', { isDetail: true })
  hand.line('neck', [p(0.08, 0), add(far, turned([0.05 * u, 0], radians(turn)))], '#5a3327', 0.024)
  hand.line('strings', [p(-0.05, 0), far], '#f4e6cf', 0.004)
  void mix
}

/** What somebody holds by what is said of their deed; null where nothing is named that hands could hold. */
export function heldIn(words: string): { name: string; draw: Holding } | null {
  const found = HELD.find(([, pattern]) => pattern.test(words))
  return found ? { name: found[0], draw: found[2] } : null
}
/** The thing of that name. */
export const heldNamed = (name: string): Holding | null => HELD.find(([one]) => one === name)?.[2] ?? null
