import { FORBIDS } from '../../brief/design/rules.ts'
import type { WantedText } from '../../brief/schema.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { inset, type Kit, n, path, shape } from '../design/kit.ts'
import { markOf } from '../design/picture.ts'
import { type Block, stack } from '../design/stack.ts'

/** What is forbidden or bidden, by the words of the rule. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/smok|vap(?:e|ing)|cigarette/, 'cigarette-fill'],
  [/\bdiv(?:e|ing)|jump(?:ing)?\b/, 'person-simple-throw-fill'],
  [/shower|rinse/, 'shower-fill'],
  [/\brun(?:ning)?\b/, 'person-simple-run-fill'],
  [/swim/, 'person-simple-swim-fill'],
  [/walk|grass|pedestrian|enter|entry|trespass|access/, 'person-simple-walk-fill'],
  [/cycl|bike|bicycl/, 'bicycle-fill'],
  [/skat|scooter/, 'sneaker-move-fill'],
  [/dogs?|pets?\b|animals?|leash|lead\b/, 'dog-fill'],
  [/glass/, 'wine-fill'],
  [/alcohol|drink(?:s|ing)?\b|beer/, 'beer-bottle-fill'],
  [/food|eat(?:ing)?\b|picnic/, 'fork-knife-fill'],
  [/phones?|call(?:s|ing)?\b/, 'phone-fill'],
  [/photo|flash|camera|film(?:ing)?\b/, 'camera-fill'],
  [/video|record/, 'video-camera-fill'],
  [/music|loud|noise|radio|speaker/, 'speaker-high-fill'],
  [/quiet|silen/, 'ear-fill'],
  [/fire|barbecue|bbq|campfire|flame/, 'campfire-fill'],
  [/fish/, 'fish-fill'],
  [/hands?\b|wash|sanit/, 'hand-soap-fill'],
  [/touch/, 'hand-pointing-fill'],
  [/litter|rubbish|trash|waste|bins?\b/, 'trash-fill'],
  [/shoes?|boots?|footwear/, 'sneaker-fill'],
  [/ball games?|football|soccer|balls?\b/, 'soccer-ball-fill'],
  [/park(?:ing)?\b|\bcars?\b|vehicle/, 'car-profile-fill'],
  [/motor/, 'motorcycle-fill'],
  [/drones?/, 'drone-fill'],
  [/tent|camp(?:ing)?\b/, 'tent-fill'],
  [/masks?\b/, 'face-mask-fill'],
  [/vests?\b|high[- ]vis/, 't-shirt-fill'],
  [/helmet|hard hat/, 'hard-hat-fill'],
  [/goggles|glasses/, 'sunglasses-fill'],
  [/child|kids|supervis|adult/, 'users-fill'],
  [/horses?|rid(?:e|ing)\b/, 'horse-fill'],
  [/flags?\b/, 'flag-fill'],
  [/lock|door|gate|shut|close/, 'door-fill'],
  [/wait|queue/, 'hourglass-medium-fill'],
  [/report|ask|staff|reception/, 'chat-circle-dots-fill'],
]
const markFor = (rule: string): string => {
  const lower = rule.toLowerCase()
  const known = MARKS.find(([pattern]) => pattern.test(lower))?.[1]
  return known ? `ph:${known}` : (markOf(rule) ?? 'ph:hand-palm-fill')
}

const RED = '#c8141c'
const BLUE = '#0b4ea2'
const BLACK = '#16161a'

/** Whether what a sign says is a list of rules, each with a pictogram of its own. */
export const areRules = (texts: readonly WantedText[]): boolean =>
  texts.filter(({ text }) => FORBIDS.test(text)).length >= 2 || texts.filter(({ field }) => field === 'rule').length >= 2

/**
 * A board of rules: whose they are in a band above, then a field for each with its round sign: a red ring with a bar over
 * what is forbidden, a blue disc behind what is bidden.
 */
export function board(kit: Kit, texts: readonly WantedText[], sheet: Box): Layer[] {
  const title = texts.find(({ role, field, text }) => role === 'headline' && field !== 'rule' && !FORBIDS.test(text))
  const rules = texts.filter((text) => text !== title && (text.field === 'rule' || FORBIDS.test(text.text)))
  const rest = texts.filter((text) => text !== title && !rules.includes(text))
  const { side, inks, faces } = kit
  const pad = side * 0.04
  const white: Kit = { ...kit, inks: { ...inks, ground: '#ffffff', ink: BLACK } }
  const head: Block[] = title
    ? [
        {
          kind: 'text',
          name: 'headline',
          text: title.text,
          role: 'headline',
          size: side * 0.13,
          font: faces.display,
          weight: faces.displayWeight,
          color: inks.ink,
          lines: 2,
        },
      ]
    : []
  const low: Block[] = rest.map((text, i) => ({
    kind: 'text',
    name: `line-${i + 1}`,
    text: text.text,
    role: text.role,
    size: side * 0.045,
    weight: 500,
    color: inks.ink,
    gap: 0.4,
  }))
  const room = inset(sheet, pad * 1.4)
  const above = stack(kit, head, { ...room, h: sheet.h * 0.22 }, { align: 'left', valign: 'top' })
  const headH = head.length > 0 ? above.box.h + pad : 0
  const below = stack(kit, low, { ...room, y: room.y + room.h * 0.84, h: room.h * 0.16 }, { align: 'left', valign: 'bottom' })
  const lowH = low.length > 0 ? below.box.h + pad : 0
  const panel: Box = { x: sheet.x + pad, y: room.y + headH, w: sheet.w - pad * 2, h: room.h - headH - lowH + pad * 0.4 }
  return [
    ...above.layers,
    ...below.layers,
    shape('panel', panel, { fill: '#ffffff', radius: side * 0.035 }),
    ...cells(white, rules, inset(panel, pad * 0.8)),
  ]
}

function cells(kit: Kit, rules: readonly WantedText[], box: Box): Layer[] {
  const across = acrossFor(rules.length, box)
  const down = Math.ceil(rules.length / across)
  const gap = kit.side * 0.035
  const widest = (box.w - gap * (across - 1)) / across
  const full = (box.h - gap * (down - 1)) / down
  const isBeside = widest > full * 1.9
  // Fields are no higher than their sign and three lines of words, and stand together in the middle.
  const h = isBeside ? full : Math.min(full, widest * 1.42)
  const top = box.y + (box.h - h * down - gap * (down - 1)) / 2
  const d = isBeside ? Math.min(h * 0.92, widest * 0.34) : Math.min(widest * 0.86, h * 0.68)
  const label = (text: WantedText, i: number): Block[] => [
    {
      kind: 'text',
      name: `rule-${i + 1}`,
      text: text.text,
      role: 'label',
      size: isBeside ? d * 0.26 : d * 0.155,
      font: kit.faces.text,
      weight: 700,
      color: BLACK,
      leading: 1.16,
    },
  ]
  const placed = rules.map((rule, i) => {
    const row = Math.floor(i / across)
    // A last row with fewer fields stands in the middle.
    const inRow = Math.min(across, rules.length - row * across)
    const x = box.x + (box.w - inRow * widest - (inRow - 1) * gap) / 2 + (i % across) * (widest + gap)
    const cell: Box = { x, y: top + row * (h + gap), w: widest, h }
    const disc: Box = isBeside
      ? { x: cell.x, y: cell.y + (h - d) / 2, w: d, h: d }
      : { x: cell.x + (widest - d) / 2, y: cell.y, w: d, h: d }
    const words: Box = isBeside
      ? { x: cell.x + d * 1.2, y: cell.y, w: widest - d * 1.2, h }
      : { x: cell.x - gap * 0.4, y: cell.y + d + gap * 0.5, w: widest + gap * 0.8, h: Math.max(1, h - d - gap * 0.5) }
    return { rule, disc, words }
  })
  const scale = Math.min(1.1, ...placed.map(({ rule, words }, i) => stack(kit, label(rule, i), words, { most: 1.1 }).scale))
  return placed.flatMap(({ rule, disc, words }, i) => [
    ...sign(`sign-${i + 1}`, disc, rule.text),
    ...stack(kit, label(rule, i), words, { align: isBeside ? 'left' : 'center', valign: isBeside ? 'middle' : 'top', scale }).layers,
  ])
}

/** So many fields side by side that their signs are largest. */
function acrossFor(count: number, { w, h }: Box): number {
  let [best, widest] = [1, 0]
  for (let across = 1; across <= count; across++) {
    const down = Math.ceil(count / across)
    const size = Math.min((w / across) * 0.86, (h / down) * 0.68)
    if (size > widest * 1.12) [best, widest] = [across, size]
  }
  return best
}

function sign(name: string, box: Box, rule: string): Layer[] {
  const d = box.w
  const art = markFor(rule)
  const mark = inset(box, d * 0.24)
  if (!FORBIDS.test(rule))
    return [
      shape(`${name}.disc`, box, { kind: 'ellipse', fill: BLUE }),
      { type: 'art', name: `${name}.mark`, box: inset(box, d * 0.2), art, color: '#ffffff' },
    ]
  const width = d * 0.085
  const reach = d / 2 - width
  const [a, b] = [d / 2 - reach * Math.SQRT1_2, d / 2 + reach * Math.SQRT1_2]
  return [
    { type: 'art', name: `${name}.mark`, box: mark, art, color: BLACK },
    shape(`${name}.ring`, inset(box, width / 2), { kind: 'ellipse', stroke: { paint: RED, width } }),
    path(`${name}.bar`, box, `M ${n(a)} ${n(a)} L ${n(b)} ${n(b)}`, { stroke: { paint: RED, width: width * 0.9 } }),
  ]
}
