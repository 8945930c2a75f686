import type { Brief, WantedText } from '../../brief/schema.ts'
import type { Mood } from '../../catalog/fonts/index.ts'
import { rng } from '../../random.ts'
import type { Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { frame, frameFor } from '../design/frames.ts'
import { inset, type Kit, kitOf, onGround, sceneOf, shape, split, Texts } from '../design/kit.ts'
import { isHead } from '../design/people.ts'
import { markOf, matterOf } from '../design/picture.ts'
import { type Block, stack } from '../design/stack.ts'
import { underlay } from '../design/style.ts'
import { tiles } from '../design/tiles.ts'
import { artIn, illustrate, mannerFor, tonesFor } from '../illustration/index.ts'
import { asksForFoliage, foliage } from './foliage.ts'

/** Moods by the occasion, where the style names none. */
const OCCASIONS: readonly (readonly [RegExp, readonly Mood[]])[] = [
  [/wedding|bridal|engagement|anniversary|save the date/, ['romantic', 'elegant']],
  [/gala|dinner|opening|exhibition|vernissage|award/, ['luxury', 'elegant', 'editorial']],
  [/kids|child|birthday|baby/, ['playful', 'friendly']],
  [/launch|conference|meetup|workshop|webinar|company/, ['modern', 'bold']],
]

function occasionOf({ useCase, texts, content }: Brief): readonly Mood[] {
  const words = [useCase ?? '', content?.design?.about ?? '', ...texts.map(({ text }) => text)].join(' ').toLowerCase()
  return OCCASIONS.find(([pattern]) => pattern.test(words))?.[1] ?? ['elegant', 'editorial', 'romantic']
}

/** An invitation: whose it is, large; what it is above; when and where below, and how to answer at the foot. */
export const invitation: Composer = (brief, canvas, seed) => {
  const about = `${brief.content?.design?.about ?? ''} ${brief.content?.design?.motif ?? ''}`
  // Leaves lie on paper, in the colours that are named.
  const kit = kitOf(brief, canvas, seed, { usual: occasionOf(brief), ground: asksForFoliage(about) ? 'paper' : 'full' })
  const texts = new Texts(brief)
  const headline = texts.take('headline')
  const names = texts.take('name', 'recipient')
  // Who only gives a party stands above its title.
  const isHost =
    headline !== null &&
    names !== null &&
    !/&|\band\b/.test(names.text) &&
    !/wedding|birthday|shower|graduation|engagement/.test(brief.content?.design?.about ?? '')
  const said = {
    lead: isHost ? headline : (names ?? headline),
    over: isHost ? names : ((names ? headline : null) ?? texts.take('occasion')),
    when: texts.all('date', 'time'),
    where: texts.all('place'),
    foot: texts.all('signature', 'rsvp', 'dress', 'web', 'email', 'phone', 'button', 'caption'),
  }
  const rest = texts.rest()
  const party = brief.textPolicy === 'free' && !said.lead && brief.language === 'en' ? partyIn(brief) : null
  const lead = said.lead ?? (party ? { ...PLAIN, text: party } : (rest.shift() ?? null))
  const isCentered = (kit.isCentered || rng(seed, 'axis').next() < 0.4) && picturesFor(kit).length === 0
  const words = { ...said, lead, rest }
  const under = underlay(kit.style, kit.inks, kit.sheet, seed)
  const isLeafy = asksForFoliage(about) && !kit.isClear
  if (!isLeafy && (!isCentered || frameFor(kit) === 'none'))
    return { scene: sceneOf(kit, [...under, ...posterLike(kit, words)]), warnings: [] }
  const { layers, room } = isLeafy
    ? { layers: foliage(kit, about), room: inset(kit.sheet, kit.side * 0.15, kit.side * 0.19) }
    : frame(kit, frameFor(kit), kit.sheet)
  const unit = kit.side / 100
  return {
    scene: sceneOf(kit, [
      ...under,
      ...(kit.isClear ? [] : layers),
      ...stack(kit, blocksOf(kit, words, unit, 'center'), room, { align: 'center', valign: 'middle', most: 1.3 }).layers,
    ]),
    warnings: [],
  }
}

type Words = {
  lead: WantedText | null
  over: WantedText | null
  rest: WantedText[]
  when: WantedText[]
  where: WantedText[]
  foot: WantedText[]
}

function blocksOf(kit: Kit, { lead, over, rest, when, where, foot }: Words, unit: number, align: 'left' | 'center'): Block[] {
  const { faces, inks } = kit
  const isFree = kit.brief.textPolicy === 'free'
  const says = (text: string, name: string, role: string, size: number, look: Partial<Extract<Block, { kind: 'text' }>> = {}): Block => ({
    kind: 'text',
    name,
    text,
    role,
    size,
    leading: 1.35,
    ...look,
  })
  const kicker = over?.text ?? (isFree && rest.length === 0 && kit.brief.language === 'en' ? kickerFor(kit.brief) : null)
  return [
    ...(kicker
      ? [
          says(kicker, over ? 'kicker' : 'kicker-plain', over?.role ?? 'label', unit * 3.6, {
            weight: 500,
            color: inks.quiet,
            tracking: 0.04,
          }),
        ]
      : []),
    ...(lead
      ? [
          says(lead.text, 'headline', 'headline', unit * 14, {
            font: faces.display,
            weight: faces.displayWeight,
            color: kit.isCentered ? inks.accent : inks.ink,
            leading: 1.08,
            gap: 0.42,
          }),
        ]
      : []),
    ...(when.length + where.length + rest.length > 0
      ? [
          {
            kind: 'rule' as const,
            name: 'rule',
            width: unit * (align === 'center' ? 26 : 10),
            thick: Math.max(1, unit * 0.22),
            color: inks.accent,
            gap: unit * 5,
            ...(align === 'center' && { shape: 'diamond' as const }),
          },
        ]
      : []),
    ...when.map((text, i) =>
      says(text.text, `when-${i + 1}`, text.role, unit * (i === 0 ? 5 : 4.2), { font: faces.text, weight: 600, gap: i === 0 ? 0.9 : 0.3 }),
    ),
    ...where.map((text, i) => says(text.text, `where-${i + 1}`, text.role, unit * 3.8, { color: inks.ink, gap: 0.55 })),
    ...rest.map((text, i) => says(text.text, `line-${i + 1}`, text.role, unit * 3.7, { gap: i === 0 ? 1.1 : 0.4, measure: 0.9 })),
    ...foot.map((text, i) =>
      says(text.text, `foot-${i + 1}`, text.role, unit * 3, { color: inks.quiet, gap: i === 0 ? 1.8 : 0.4, weight: 500 }),
    ),
  ]
}

const PARTY =
  /\b(?:save[- ]the[- ]date|(?:(?:\d{1,3}(?:st|nd|rd|th) )?birthday|baby shower|bridal shower|engagement|graduation|retirement|garden|dinner|anniversary|farewell|christmas|halloween|costume|cocktail|pool|launch|house ?warming|summer|office|tea|new year's eve)(?: (?:party|dinner|celebration|reception))|baby shower|bridal shower|house ?warming|open house|baptism|christening|bar mitzvah|bat mitzvah|quincea[nñ]era)\b/
/** What it is to, in the prompt's own words; null where they name nothing. */
function partyIn({ content }: Brief): string | null {
  const party = PARTY.exec(content?.design?.about ?? '')?.[0]
  return party ? party.charAt(0).toUpperCase() + party.slice(1) : null
}
const kickerFor = (brief: Brief): string =>
  (brief.texts.some(({ field, role }) => field === 'name' || role === 'headline') ? partyIn(brief) : null) ?? 'You are invited'
const PLAIN: WantedText = { id: 'headline', text: '', role: 'headline', region: null, typeface: null, weight: null, color: null }

/** Pictures for a party that is about something: its theme, or what a birthday has. */
function picturesFor({ brief, mood, seed }: Kit): string[] {
  const about = brief.content?.design?.about ?? ''
  const isPlayful = /kids|child|birthday|baby|theme/.test(about) || mood === 'playful'
  if (!isPlayful || brief.style.words.some((word) => /minimal|elegant/.test(word))) return []
  const theme = artIn(
    matterOf(brief)
      .toLowerCase()
      .replace(/\b(?:birthday|party|invite|(?:baby|bridal) shower)\b/g, ' '),
    seed,
  ).filter((art) => !isHead(art) && !art.startsWith('ph:'))
  if (theme.length === 0 && !/birthday/.test(about)) return []
  return [...theme.slice(0, 3), ...['balloon', 'birthday-cake', 'wrapped-gift'].map((name) => `fluent-emoji-flat:${name}`)].slice(0, 4)
}

/** Left-aligned words under or beside a field of forms. */
function posterLike(kit: Kit, words: Words): Layer[] {
  const isWide = kit.sheet.w > kit.sheet.h * 1.15
  const [field, rest] = isWide
    ? ([...split(kit.sheet, 0.62, 0, 'row')].reverse() as [typeof kit.sheet, typeof kit.sheet])
    : split(kit.sheet, 0.36, 0, 'column')
  const unit = kit.side / 100
  const pictures = picturesFor(kit)
  if (pictures.length > 0 && !kit.isClear) return pictured(kit, words, pictures, isWide)
  const all = [words.lead, words.over, ...words.rest].map((text) => text?.text ?? '').join(' ')
  const body = stack(kit, blocksOf({ ...kit, isCentered: false }, words, unit, 'left'), inset(rest, unit * 9, unit * 7), {
    align: kit.isRtl ? 'right' : 'left',
    valign: 'middle',
    most: 1.3,
  })
  return [...(kit.isClear ? [] : [tiles(kit, 'tiles', field, { across: isWide ? 4 : 5, mark: markOf(all) })]), ...body.layers]
}

/** The party's theme in a picture that fills the upper part or one side, the words on the paper under or beside it. */
function pictured(kit: Kit, words: Words, things: readonly string[], isWide: boolean): Layer[] {
  const { sheet, side, brief, seed } = kit
  const about = brief.content?.design?.about ?? ''
  const manner = mannerFor(`${brief.style.words.join(', ')}, ${brief.style.family ?? ''}, ${about}, birthday`, seed)
  const named = [...(brief.setting.backdropColor ? [brief.setting.backdropColor] : []), ...brief.style.palette].map(({ hex }) => hex)
  const tones = tonesFor({ words: about, named: [...new Set(named)], manner: manner.name, seed })
  const [first, second] = isWide ? split(sheet, 0.56, 0, 'row') : split(sheet, 0.46, 0, 'column')
  const [field, rest] = isWide ? [second, first] : [first, second]
  const at = onGround({ ...kit, inks: { ...kit.inks, accent: tones.accent } }, tones.paper)
  const unit = side / 100
  return [
    shape('paper', sheet, { fill: tones.paper }),
    illustrate('picture', field, { words: about, things: things.slice(0, 4), tones, manner, seed, open: { top: 0.05, bottom: 0 } }).layer,
    ...stack(at, blocksOf({ ...at, isCentered: true }, words, unit, 'center'), inset(rest, unit * 9, unit * 6), {
      align: 'center',
      valign: 'middle',
      most: 1.3,
    }).layers,
  ]
}
