import { findArchetype } from '../catalog/index.ts'
import type { Warning } from '../engine.ts'
import { ascribe, ascriptionsIn } from './ascribe.ts'
import { cameraOf } from './camera.ts'
import { genreOf, styleOf } from './classify.ts'
import { blanked, tidy } from './clean.ts'
import { colorsIn } from './colors.ts'
import { plainTextOf } from './copy.ts'
import { designOf, designWarnings, subjectsOfDesign, textsOfDesign } from './design/index.ts'
import { canvasOf } from './format.ts'
import { withWares } from './generic.ts'
import type { Genre } from './genre.ts'
import { isSaidBy, keepStated } from './kept.ts'
import type { Section } from './labels.ts'
import { landOf } from './land.ts'
import { cjkTitle } from './languages/cjk-title.ts'
import { languageWarnings, withoutFiller } from './languages/index.ts'
import { layoutOf } from './layout.ts'
import { LETTERING_GROUNDS } from './lettering.ts'
import { lightingOf } from './lighting.ts'
import { finishIn, materialIn } from './materials.ts'
import { meant } from './meant.ts'
import { pageOf } from './page.ts'
import { paletteOfPicture, withoutHues, withoutPageColors } from './page-colors.ts'
import { pageWarnings, textsOfPage, withoutContent } from './page-texts.ts'
import { designColors, looseColors } from './palette.ts'
import { phrasesOf } from './phrases.ts'
import { picturedOf } from './pictured.ts'
import { placesNotBuilt, placeWarnings, withoutGround, withoutPlace } from './places.ts'
import { printLabels, spokenByThings } from './printed.ts'
import { type Reading, readingOf, withoutSections } from './reading.ts'
import { deliverable } from './request/board.ts'
import { nameOfAsk } from './request/name.ts'
import { outlineOf } from './request/outline.ts'
import type { Brief, Subject, WantedText } from './schema.ts'
import { NOWHERE, settingOf } from './setting.ts'
import { stagedOf } from './staged.ts'
import { subjectsOf } from './subjects.ts'
import { textsOf } from './texts.ts'
import type { Thing } from './thing.ts'
import { thingsOf } from './things.ts'
import { titleFrom } from './title.ts'
import { uiOf } from './ui.ts'
import { effectWarnings, unmetOf } from './unmet.ts'
import { withoutWorn } from './worn.ts'

export type { Genre } from './genre.ts'
export { Brief, type NamedColor, type Region, type Subject, type WantedText } from './schema.ts'
export { type PromptSection, type PromptSentence, readSections } from './sections.ts'

/**
 * The brief of a prompt by rules alone: the same prompt always gives the same brief. Reads prose, the labelled form
 * (`Main subject: … Style: …`) and JSON; what cannot be drawn as asked comes back as warnings.
 */
export function readBrief(prompt: string): { brief: Brief; warnings: Warning[] } {
  const reading = readingOf(prompt)
  const { lower, positive, sections, negations } = reading
  const listed = pageOf(reading.text, positive, reading.quotes, sections)
  const designed = listed ? null : designOf(reading.text, positive, reading.quotes, sections)
  const isOpen = !listed && (negations.textPolicy ?? 'legible') === 'legible' && (!designed || designed.genre === 'ad-poster')
  const page = listed ?? (isOpen ? outlineOf(reading.text, positive, reading.quotes, sections) : null)
  const asked = page ? null : designed
  // A poster that sells what the catalogue has is a photograph with words over it.
  const design = asked?.genre === 'ad-poster' && isStaged(positive, sections) ? null : asked
  // What a design states is to be set and names neither things nor colours.
  const shown = design ? blanked(positive, design.claimed) : positive
  const { things: all, spoken } = understood(shown, sections)
  const things = withoutWorn(withoutPlace(all, shown, sections), shown)
  const { subjects: named, confidence } = subjectsOf(spoken, meant(things, spoken), sections)
  const { subjects: asSaid, warnings: chosen } = page || design ? { subjects: named, warnings: [] } : withWares(named, positive)
  const texts = textsOf(positive, reading.quotes, sections)
  if (!page && !design) spokenByThings(things, texts, positive, reading.quotes)
  const places = placesNotBuilt(shown, things, sections)
  const land = design || page ? null : landOf(shown)
  const setting = settingOf(shown, sections, asSaid, places)
  const standing = withoutGround(asSaid, setting.set)
  const { subjects, warnings: away } = page || design ? { subjects: standing, warnings: [] } : stagedOf(standing, positive)
  // The cover story of a magazine is no story of a feed.
  const canvas = canvasOf(design ? blanked(lower, design.claimed).replaceAll('cover story', 'cover lines') : lower)
  const form = page ?? design
  const { genre: guess, sure }: { genre: Genre; sure: number } = form
    ? { genre: form.genre === 'ad-poster' && subjectsOfDesign(subjects).length === 0 ? 'typographic' : form.genre, sure: 0.9 }
    : genreOf(
        positive,
        {
          subjects,
          texts,
          set: setting.set,
          hasLand: land !== null,
          isInScene: places.length > 0 || things.some(({ kind }) => kind === 'person'),
        },
        sections,
      )
  // What is told of an event or an offer is to be read, whatever stands in the picture.
  const isTold = asked !== null && !form && asked.stated.length > 0
  const pictured = form ? null : picturedOf({ genre: guess, positive, sections, subjects, things })
  // An advertisement without any words whose thing can be built is a photograph of it.
  const isWordless =
    guess === 'ad-poster' && !form && !pictured && texts.length === 0 && negations.textPolicy === 'none' && !DRAWN_AD.test(positive)
  const genre: Genre =
    (pictured && guess !== 'typographic') || (isTold && /-still$/.test(guess)) ? 'ad-poster' : isWordless ? 'scene-still' : guess
  const layout = layoutOf(positive, subjects.find(({ role }) => role === 'hero')?.noun ?? null)
  const ui = genre === 'ui-mockup' ? uiOf(reading.text, positive, sections, reading.quotes) : null
  printLabels(subjects, texts, positive, reading.quotes)
  const textPolicy = policyOf(negations.textPolicy, form?.genre ?? guess, texts)
  const hero = subjects.find((subject) => subject.role === 'hero')
  if (hero) {
    hero.region = layout.subjectRegion
    fromLabels(hero, positive, sections)
  }

  const look = page ? withoutContent(positive, reading.text, page) : shown
  const brief: Brief = {
    version: 1,
    genre,
    useCase: useCaseOf(reading),
    language: reading.language,
    canvas,
    subjects: ui || page ? [] : design || pictured ? subjectsOfDesign(subjects) : subjects,
    layout,
    ui,
    content: form?.content ?? pictured,
    setting: ui ? NOWHERE : { ...setting, ...(genre === 'landscape' && land && { land }) },
    lighting: lightingOf(positive, lower),
    camera: cameraOf(positive, sections),
    style: styleOf(
      look,
      subjects.length > 0 && !ui && !page && (!design || design.genre === 'storyboard')
        ? paletteOfPicture(look, genre === 'ad-poster', sections)
        : (design || ui ? designColors : looseColors)(look, sections, texts, setting),
    ),
    texts: distinct(
      page
        ? textsOfPage(page, texts, reading.quotes, reading.text, positive, textPolicy)
        : design
          ? textsOfDesign(design, texts, reading.quotes, reading.text, positive, textPolicy)
          : pictured && texts.length === 0 && negations.textPolicy === null
            ? titled(reading.text, positive, sections)
            : texts,
    ),
    textPolicy,
    constraints: { avoid: negations.avoid.slice(0, 60), preserve: negations.preserve.slice(0, 60) },
    confidence: ui || page || design ? sure : Math.min(sure, genre === 'typographic' ? sure : confidence),
  }
  // A page of which only its name is given bears that.
  const isPoster = genre === 'ad-poster' && !form && !pictured && /\b(?:posters?|flyers?)\b/.test(positive.slice(0, LONGEST_ASK))
  const isBare = BARE.has(genre) || isPoster || (ui !== null && deliverable(reading.text, sections) !== null)
  if (isBare && brief.texts.length === 0 && textPolicy === 'free') brief.texts = titled(reading.text, positive, sections)
  if (form && /\bdark\b/.test(look)) brief.style.words.push('dark')
  else if (form && LIGHT_PAGE.test(look)) brief.style.words.push('light')
  if (reading.lettering) {
    const { wish } = reading.lettering
    brief.style.lettering = wish
    const ground = wish.made && LETTERING_GROUNDS[wish.made.of]
    if (ground && !brief.setting.backdropColor && genre !== 'product-still' && genre !== 'scene-still') brief.setting.backdropColor = ground
  }
  if (genre === 'ad-poster' && !design) withoutPageColors(brief, look)
  // `…, coral.` names the colour, no reef.
  if (design) withoutHues(brief)
  const lost = keepStated(brief, reading.text, positive, reading.quotes, negations.textPolicy === 'listed')
  const empty: Warning[] =
    tidy(reading.text) === '' ? [{ code: 'empty_prompt', message: 'The prompt holds no words, so there is nothing to draw.' }] : []
  const unmet = page
    ? pageWarnings(positive, page)
    : design
      ? designWarnings(design)
      : ui
        ? unmetOf(positive, [])
        : [
            ...unmetOf(positive, things, pictured !== null),
            ...(genre === 'landscape' ? [] : placeWarnings(places)),
            ...(genre.endsWith('-still') ? effectWarnings(positive) : []),
          ]
  // What has found a place after all is not said to have none.
  const isSet = ({ code, words }: Warning) => code === 'words_not_placed' && isSaidBy(brief, words ?? '')
  const read = {
    brief,
    warnings: [
      ...empty,
      ...reading.warnings,
      ...chosen,
      ...away,
      ...languageWarnings(reading.language),
      ...unmet.filter((warning) => !isSet(warning)),
      ...lost,
    ],
  }
  return reading.language === 'en' ? read : withoutFiller(read)
}

/** The things that are named, with what is said behind their nouns; `spoken` is the text without those sayings. */
function understood(positive: string, sections: readonly Section[]): { things: Thing[]; spoken: string } {
  const readable = withoutSections(positive, sections)
  const sayings = ascriptionsIn(readable)
  const things = thingsOf(readable, phrasesOf(blanked(readable, sayings)))
  ascribe(things, sayings, positive)
  return { things, spoken: blanked(positive, sayings) }
}

const ILLUSTRATED =
  /\b(?:illustrat\w+|vintage|retro|deco|bauhaus|riso\w*|flat|vector|hand-?drawn|drawn|kawaii|cute|paper-?cut|lino-?cut|woodcut|screen-?print\w*|cartoon|watercolou?r|pixel|blueprint|line[- ]art|halftone|psychedelic|geometric|swiss|minimalist|pop art|doodle|mid-century|ukiyo-e|woodblock|silhouette|folk|synthwave|vaporwave|retrowave|neon|kids|children)\b/
const NEON_COLOR = /\bneon (?=green|pink|blue|yellow|orange|red|purple|accents?|colou?rs?)/g
const RENDERED = /\b(?:3-?d (?:render\w*|hero|product|model|object|style)|rendered in 3-?d|render of|product render|photo-?real\w*)\b/
const DRAWN =
  /\b(?:illustrat\w+|cartoon|flat (?:vector|design|style)|hand-?drawn|watercolou?r|pixel|line[- ]art|woodcut|screen-?print\w*)\b/
const OCCASION =
  /\b(?:festival|market|concert|gig|travel|tourism|fair|party|club|workshop|class|camp|school|movie|film|theat(?:er|re)|play|exhibition|fundraiser|bake sale|yard sale|open day|open mic|quiz|race|marathon|parade|picnic|tournament|ramadan|eid|diwali|christmas|halloween|easter|new year|hanukkah|carnival|safety|awareness|missing|lost|flyer|flier|leaflet|tour|singer|band|artist|album|musician|comedian|stand-up|charity|cinema|screening|planetarium|museum|grand opening|open day|challenge|library|animals|contest|competition|raffle)\b/
/** Whether all that a poster shows stands in the catalogue and nothing asks for a drawing: then it is photographed. */
function isStaged(positive: string, sections: readonly Section[]): boolean {
  // `Neon green` is a colour, and what is to be rendered is no drawing.
  const look = positive.replace(NEON_COLOR, ' ')
  if (RENDERED.test(look) ? DRAWN.test(look) : ILLUSTRATED.test(look)) return false
  const { things, spoken } = understood(positive, sections)
  const { subjects } = subjectsOf(spoken, things, sections)
  // A travel mug is no travel.
  if (OCCASION.test(subjects.reduce((words, { noun }) => words.replaceAll(noun, ' '), positive))) return false
  const shown = subjectsOfDesign(subjects).filter(({ role }) => role !== 'surface')
  return (
    shown.some(({ role }) => role === 'hero') &&
    shown.every(({ noun }) => !OUTDOORS.test(noun) && !['none', 'hypernym'].includes(findArchetype(noun)?.level ?? 'none'))
  )
}
const OUTDOORS =
  /\b(?:house|tree|palm|pine|cottage|castle|tower|lighthouse|boat|ship|mountain|temple|church|barn|bridge|tent|rock|moon|sun|star|cloud|planet)s?$/

function policyOf(said: Reading['negations']['textPolicy'], genre: Genre, texts: readonly WantedText[]): Brief['textPolicy'] {
  if (said && said !== 'legible') return said
  return genre === 'ui-mockup' || isPage(genre) || (genre === 'ad-poster' && texts.length === 0) ? 'free' : 'listed'
}

/** `Light UI`, `white background`: a page that is to be bright. */
const LIGHT_PAGE =
  /\b(?:light|bright|white|airy) (?:ui|mode|theme|background|palette|colou?rs?|look|design|interface|page|layout|and airy)\b/
const LONGEST_ASK = 160
const BARE: ReadonlySet<Genre> = new Set(['slide', 'typographic', 'social-card'])
const PICTURES: readonly Genre[] = ['product-still', 'scene-still', 'landscape', 'ad-poster', 'typographic', 'ui-mockup']
const isPage = (genre: Genre): boolean => !PICTURES.includes(genre)

/** Advertisements that are drawn and not photographed. */
const DRAWN_AD = /\b(?:poster|flyer|leaflet|banner|illustrat\w+|vector|cartoon|sticker|invitation|card|cover|brochure|thumbnail)\b/

/** `Material: brushed steel`, `Color: navy`: labels that speak of the hero. */
function fromLabels(hero: Subject, positive: string, sections: readonly Section[]) {
  for (const { label, start, end } of sections) {
    const words = positive.slice(start, end)
    if (/^materials?(?: |$)/.test(label)) hero.material ??= materialIn(words)
    if (/^(?:materials?(?: |$)|finish$)/.test(label)) hero.finish ??= finishIn(words)
    if (/^colou?rs?$/.test(label) && hero.colors.length === 0)
      hero.colors = colorsIn(words)
        .slice(0, 3)
        .map((hit) => hit.color)
  }
}

/** The one line of a page of which the prompt says only what it is about. */
function titled(text: string, lower: string, sections: readonly Section[]): WantedText[] {
  // A change of something that was sent along calls nothing by a name.
  if (/^\W*(?:please )?(?:convert|transform|turn|redesign|edit|recreate|change)\b/.test(lower)) return []
  const named = titleFrom(text, lower)
  // `a car poster with its price` is not called by what it has.
  const own = named && /^(?:its|their|his|her) /i.test(named) ? null : named
  const title = deliverable(text, sections) ?? own ?? cjkTitle(text) ?? nameOfAsk(text, lower, sections)
  return title ? [{ ...plainTextOf('headline', title), role: 'headline' }] : []
}

/** A text that the prompt quotes again is set once, in the role that says most. */
function distinct(texts: readonly WantedText[]): WantedText[] {
  const best = new Map<string, WantedText>()
  for (const text of texts) {
    const known = best.get(text.text)
    if (!known) best.set(text.text, text)
    else if (known.role === 'other') best.set(text.text, { ...text, region: text.region ?? known.region })
  }
  return [...best.values()]
}

const FORMAT_WORDS =
  'image|photo|photograph|picture|shot|ad|advert|advertisement|poster|flyer|banner|billboard|cover|mockup|screen|visual|graphic|thumbnail|frame|still|render|rendering|card|post|story|scene|illustration|composition|packshot|key visual|website hero|hero|page|dashboard|design'
const USE = new RegExp(
  `^\\W{0,4}(?:please )?(?:(?:create|make|generate|design|draw|render|produce|give me|i want|i need) )?(?:an? |the |one |some )?((?:[\\w:-]{1,24} ){0,6}?(?:${FORMAT_WORDS})(?: image| photo| screen mockup| mockup| frame| photography)?)\\b`,
)

/** What the picture is for: the labelled use case, or the format that the first sentence names. */
function useCaseOf({ lower, sections }: Reading): string | null {
  const section = sections.find(({ kind, label }) => kind === 'use' && label !== 'audience')
  const labelled = section && tidy(lower.slice(section.start, section.end).split(/\n|\.\s/)[0] ?? '')
  if (labelled) return labelled.slice(0, 120)
  return tidy(USE.exec(lower.slice(0, 300))?.[1] ?? '') || null
}
