import { findArchetype } from '../catalog/index.ts'
import { tidy } from './clean.ts'
import type { Genre } from './genre.ts'
import type { Section } from './labels.ts'
import { seenIn } from './request/seen.ts'
import type { Brief, Subject } from './schema.ts'
import type { Thing } from './thing.ts'

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
  if (genre === 'ui-mockup' || genre === 'landscape' || WORDS_ALONE.test(positive.slice(0, 240))) return null
  const isStaged = subjects.some(({ role, noun }) => role === 'hero' && isKnown(noun))
  const leads = things.find(({ kind, noun }) => kind !== 'talk' && !PAGE.test(noun))
  const isAlive = leads?.kind === 'person' || leads?.kind === 'animal'
  if (genre !== 'typographic' && isStaged && !(isAlive && DRAWN.test(positive.slice(0, 320)))) return null
  if (genre !== 'typographic' && !isStaged && !isAlive && !DRAWN.test(positive.slice(0, 320))) return null
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

const isKnown = (noun: string): boolean => !['none', 'hypernym'].includes(findArchetype(noun)?.level ?? 'none')
