import { findArchetype } from '../catalog/index.ts'
import { placesIn } from '../catalog/sets.ts'
import { tidy } from './clean.ts'
import type { Genre } from './genre.ts'
import type { Section } from './labels.ts'
import { seenIn } from './request/seen.ts'
import type { Brief, Subject } from './schema.ts'
import type { Thing } from './thing.ts'
import { isObject } from './vocabulary.ts'

/** Pictures that are asked for as drawn. */
const DRAWN =
  /\b(?:illustrat\w+|poster|cover|anime|manga|chibi|cartoon\w*|comic|caricature|doodle|sketch|drawing|watercolou?r|line[- ]art|vector|pixel art|flat design|infographic|screenshot|sticker|mascot|character|collage|mood ?board|storybook|kawaii|hand-drawn|satirical|meme|logo|banner|flyer|ad|advertisement|campaign|key visual|blueprint|annotat\w+|concept sheet)\b/
const PAGE = /(?:^| )(?:sheet|page|board|blueprint|concept|shot|visual|spread)$/
const WORDS_ALONE =
  /\b(?:(?:typograph\w+|lettering|quote|type|text) (?:poster|design|art\w*|print|layout|composition|piece|card)|text[- ]only|words only|type[- ]only|wordmark|calligraph\w+)\b/

type Read = { genre: Genre; positive: string; sections: readonly Section[]; subjects: readonly Subject[]; things: readonly Thing[] }

/**
 * What a drawn picture is to show where the prompt names no kind of page: something that no stage has, such as people in
 * a place. Null where the stage or plain words do.
 */
export function picturedOf({ genre, positive, sections, subjects, things }: Read): NonNullable<Brief['content']> | null {
  if (genre === 'ui-mockup' || WORDS_ALONE.test(positive.slice(0, 240))) return null
  const isStaged = subjects.some(({ role, noun }) => role === 'hero' && isKnown(noun))
  const leads = things.filter(({ kind, noun }) => kind !== 'talk' && !PAGE.test(noun))
  const isAlive = isLiving(leads[0])
  // `An illustration of a girl reading a book`: she is what it is of, not the book.
  const does = isDeed(positive.slice(0, 160))
  const isOfSomebody = isAlive || (ILLUSTRATED.test(positive.slice(0, 320)) && (does || leads.slice(0, FIRST).some(isLiving)))
  const isDrawn = DRAWN.test(positive.slice(0, 320))
  if (genre === 'landscape' && !(isOfSomebody && isDrawn)) return null
  // Somebody who opens a prompt and does something is its matter, unless it asks for a photograph.
  const isAct = does && !PHOTOGRAPHED.test(positive)
  if (genre !== 'typographic' && isStaged && !(isOfSomebody && isDrawn) && !isAct) return null
  // What is sold by a campaign and has a near kin in the catalogue is photographed.
  const hasKin = subjects.some(({ role, noun }) => role === 'hero' && findArchetype(noun) !== null)
  const isSold = hasKin && !DRAWN.test(positive.slice(0, 320).replace(SOLD, ' '))
  if (genre !== 'typographic' && !isStaged && !isAlive && (!isDrawn || isSold) && !isAct) return null
  const shows = seenIn(positive, sections)
  if (shows === '' && genre !== 'typographic') return null
  return {
    menu: null,
    chart: null,
    points: null,
    design: {
      kind: 'poster',
      about: tidy(positive.slice(0, 240)).replaceAll('¤', ''),
      motif: null,
      shows,
      panels: [],
      columns: null,
      month: null,
    },
  }
}

const SOLD = /\b(?:ad|advertisement|campaign|key visual)\b/g
const FIRST = 3
/** `A developer working`, `a couple drinking wine`: whoever does something is somebody. */
const DOER =
  /\b(?:an?|the|two|three|four) (?:[\w-]+ ){0,3}[\w-]+ (?:and (?:an?|her|his|their) [\w-]+ )?(?:who is )?(?:play|drink|read|rid|hav|cook|bak|work|writ|typ|draw|paint|walk|runn?|danc|sing|sleep|eat|pour|fish|garden|climb|swimm?|surf|cycl|bik|jump|hugg?|wav|talk|chatt?|study|teach|pett?|feed|water|harvest|sweep|fix|repair|build(?!ing (?:block|brick|set)s?\b)|carv|knitt?|row|sail|ski|skat|meditat|stretch|celebrat|cheer|laugh|cry|chas|fight|cast|explor|hik|photograph|sell|mend|knead|chop|arrang|mak|sew|weav|blow|wash|clean|driv|pack|iron|shop|order|call|text|smil|yawn|greet|welcom|meet|relax|listen|point|present|explain|argu|hammer|knit|teach|study|search|sort|examin|serv|juggl|pick|plant|push|pull|throw|kick|look|watch|wait|practic|tak|giv|carry|sipp?|tast|fly|stargaz|dream|kiss|conduct|deliver)(?:ing)\b/
/** Whether somebody does something: the swimming of a pool and the watering of a can are no deeds. */
function isDeed(positive: string): boolean {
  const match = DOER.exec(positive)
  if (!match) return false
  const end = match.index + match[0].length
  const compound = `${/[a-z]+$/.exec(match[0])?.[0] ?? ''}${/^ [a-z]+/.exec(positive.slice(end))?.[0] ?? ''}`
  return !isObject(compound) && placesIn(compound).length === 0
}
const ILLUSTRATED =
  /\b(?:illustrat\w+|drawing|cartoon\w*|comic|anime|manga|story ?book|watercolou?r|gouache|vector|sketch|flat design|hand-drawn)\b/
const PHOTOGRAPHED =
  /\b(?:photo\w*|cinematic|realistic|hyper-?real\w*|render\w*|3d|studio|lens|bokeh|\d+ ?mm|product|packshot|film still|shot on|editorial photo|dslr)\b/
const isLiving = (thing: Thing | undefined): boolean => thing?.kind === 'person' || thing?.kind === 'animal'
const isKnown = (noun: string): boolean => !['none', 'hypernym'].includes(findArchetype(noun)?.level ?? 'none')
