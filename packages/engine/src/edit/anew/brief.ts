import { type Brief, readBrief, type Subject } from '../../brief/index.ts'
import { isGeneric } from '../../brief/vocabulary.ts'
import type { Warning } from '../../engine.ts'

/** A thing that stands where a reference will: something of the catalogue with about its proportions. */
export type StandIn = { id: string; noun: string }

/** The brief of an instruction in which the stand-ins are the heroes, in the place of whatever it calls the thing on the pictures. */
export function briefWith(instruction: string, standIns: readonly StandIn[]): { brief: Brief; warnings: Warning[] } {
  const { brief, warnings } = readBrief(instruction)
  const shown = brief.subjects.filter((subject) => isReferred(subject, instruction))
  const [first] = standIns
  const heroes = standIns.map(({ id, noun }) => heroOf(id, noun, shown[0]))
  const others = brief.subjects
    .filter((subject) => !shown.includes(subject))
    .map((subject) => ({
      ...subject,
      role: subject.role === 'hero' ? ('prop' as const) : subject.role,
      relation: relationOf(subject, shown, first),
    }))
  const texts = brief.texts.filter(({ role }) => role !== 'label')
  return {
    // What is photographed is not set into a drawing.
    brief: { ...brief, content: null, genre: genreOf({ ...brief, texts }), subjects: [...heroes, ...others], texts },
    warnings: [...warnings.filter(({ code }) => code !== 'reference_not_used' && code !== 'product_chosen'), ...unprinted(brief)],
  }
}

/** `this product`, `both bottles`, `the attached mug`: what the pictures show. */
function isReferred({ id, noun, role }: Subject, instruction: string): boolean {
  if (role === 'surface') return false
  // A product of which no more is said has been given the look of some ware.
  if (isGeneric(noun) || isGeneric(id.replace(/-\d+$/, ''))) return true
  const head = (noun.split(' ').at(-1) ?? noun).replace(/[^\p{L}\p{N}]/gu, '.')
  return new RegExp(`\\b(?:this|these|both|our|my|attached|uploaded|provided|reference)\\b[^.,;\\n]{0,24}\\b${head}`, 'i').test(instruction)
}

const heroOf = (id: string, noun: string, like: Subject | undefined): Subject => ({
  id,
  noun,
  details: [],
  count: 1,
  role: 'hero',
  colors: [],
  material: null,
  finish: null,
  region: like?.region ?? null,
  relation: like?.relation ?? null,
  label: null,
  parts: [],
})

function relationOf({ relation }: Subject, shown: readonly Subject[], first: StandIn | undefined): Subject['relation'] {
  const isToShown = relation && shown.some(({ id, noun }) => relation.target === id || relation.target === noun)
  return isToShown && first ? { ...relation, target: first.id } : relation
}

/** Words make it a poster; without any it is a still, with or without a place round it. */
function genreOf({ genre, texts, setting }: Brief): Brief['genre'] {
  if (texts.length > 0) return 'ad-poster'
  if (genre === 'product-still' || genre === 'scene-still') return genre
  return setting.surface || setting.set ? 'scene-still' : 'product-still'
}

const unprinted = ({ texts }: Brief): Warning[] =>
  texts
    .filter(({ role }) => role === 'label')
    .map(({ text }) => ({
      code: 'label_not_printed',
      message: `What the pictures show keeps its own print: “${text}” was not put on it.`,
      words: text,
    }))
