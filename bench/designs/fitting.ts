/**
 * Which prompts of a file ask for a design of their own. A prompt fits when its label is one of a design, it is written in English and says itself what it
 * wants in at most twelve hundred characters; when it names a page or a mark to be made, by whatever noun; and when what it opens with is no photograph.
 * A poster that is to show people, a comic of a story that is not told or a chart without its numbers fit: hard is not unfitting.
 */
import { type Entry, entriesOf, OF_ANOTHER } from '../gathering/prompts.ts'

/** Kinds of prompts that ask for a design. */
const KINDS = /poster|infographic|^ui|logo|comic|menu|chart|typography|packaging|cover/
const [SHORTEST, LONGEST] = [40, 1200]

/** Prompts that are no request of their own: forms to be filled in, and changes of a picture that was sent along. */
const UNFINISHED =
  /[[\]{}]|\battach\w*|\bupload\w*|\breference\b|\b(?:this|the (?:provided|original|given|input)) (?:photo|picture|image|person|face)\b|\bred arrow\b/i
/** What lies elsewhere: in a text or drawing that was sent before, behind a link, in today's news. */
const ELSEWHERE =
  /\bthis (?:[\w-]+ )?(?:diagram|transcript|document|article|sketch|logo|product|file|data)\b|\bthese (?:\w+ )?characters\b|https?:\/\/|\bsearch the web\b|\bxx\b/i
/** Something laid out or drawn as a mark, by its noun. */
const PAGE =
  /\b(?:posters?|flyers?|leaflets?|info-?graphics?|diagrams?|flow ?charts?|charts?|graphs?|maps?|timelines?|tables?|menus?|brochures?|catalogs?|catalogues?|magazines?|newspapers?|logos?|icons?|emojis?|emblems?|badges?|stickers?|comics?|manga|story ?boards?|panels?|strips?|slides?|decks?|apps?|ui|interfaces?|dashboards?|web ?sites?|web ?pages?|landing pages?|screens?|screenshots?|mock-?ups?|thumbnails?|banners?|covers?|packaging|labels?|cards?|invitations?|certificates?|tickets?|sheets?|boards?|blueprints?|grids?|typograph\w+|lettering|text design|signs?|signage|patterns?|ads?|adverts?|advertis\w+|campaigns?|commercials?|billboards?|backdrops?|calendars?|schedules?|reports?|pages?)\b/i
/** `An amateur photo of …`: what a prompt opens with is a photograph, not a page that has one. */
const PHOTOGRAPH =
  /^\W*(?:(?:please )?(?:create|make|generate|take|show me|give me) )?(?:an? |the )?(?:[\w-]+,? ){0,6}?(?:photo|photograph|selfie|snapshot|portrait|shot|(?:film|movie) still)s?\b(?! (?:poster|ad|collage|album|app|card|grid|board|book|cover|magazine))/i

/** The prompts of a file whose label is one of a design, of any length and language. */
export const designsOf = (path: string): Entry[] =>
  entriesOf(path).filter(({ prompt, genre }) => KINDS.test(genre) && prompt.length >= SHORTEST && !OF_ANOTHER.test(prompt))

const fittingOf = (path: string): string[] =>
  designsOf(path)
    .filter(({ prompt, lang }) => lang === 'en' && prompt.length <= LONGEST && PAGE.test(prompt))
    .map(({ prompt }) => prompt)
    .filter((prompt) => !UNFINISHED.test(prompt) && !ELSEWHERE.test(prompt) && !PHOTOGRAPH.test(prompt))

/** Every so-manieth prompt that fits, so that the sample is spread over the file and always the same. */
export function sampleOf(path: string, size: number): string[] {
  const fitting = fittingOf(path)
  const step = Math.max(1, fitting.length / size)
  return Array.from({ length: Math.min(size, fitting.length) }, (_, i) => fitting[Math.floor(i * step)] ?? '')
}

/** The prompts that fit beside that sample. */
export function unseenOf(path: string, size: number): Entry[] {
  const seen = new Set(sampleOf(path, size))
  const fitting = new Set(fittingOf(path).filter((prompt) => !seen.has(prompt)))
  return designsOf(path).filter(({ prompt }) => fitting.delete(prompt))
}
