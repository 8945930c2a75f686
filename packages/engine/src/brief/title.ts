import { lowered, wholeWords } from './clean.ts'
import { cjkTitle, isCjkLook } from './languages/cjk-title.ts'
import { asSet } from './lists.ts'

/** What a page is called by those who ask for one; a schedule is its own name, a poster is not. */
const FORMAT =
  '(?:info-?graphics?|(?:(?:bar|line|pie|donut|doughnut|column|area|ring|stacked|horizontal|vertical|grouped|scatter) )*(?:charts?|graphs?|plots?)|posters?|flyers?|fliers?|leaflets?|banners?|hand-?outs?|one-pager|data visuali[sz]ation|explainer|diagrams?|cheat sheet|slides?|signs?|boards?|(?:(?:instagram|insta|facebook|linkedin|social(?: media)?|twitter|pinterest) )?(?:posts?|stor(?:y|ies)|carousels?|pins?)(?: (?:carousel|cover|slide|image|template|graphic|design|cover slide))*|graphics?)'
/** What stays a part of the name. */
const OWN =
  '(?:schedule|time ?table|programme|program|planner|agenda|line-?up|calendar|timeline|roadmap|checklist|comparison(?: table| chart| matrix)?|pros and cons|dos and don.?ts|guide|price list|menu|recipe|process|cycle|journey|diagram|flow ?chart)'
const ASK =
  /^\W*(?:please |can you |could you )?(?:(?:create|make|design|draw|generate|produce|render|give me|show(?: me)?|build|i want|i need|we need|need) )?(?:me |us )?(?:(?:an?|the|one|our|my|some) )?/
/** Words of the look before the matter: `modern flat infographic`. */
const LOOKS =
  /^(?:(?:modern|clean|simple|bold|minimal(?:ist|istic)?|elegant|vintage|retro|colou?rful|flat|dark|light|bright|playful|cute|fun|friendly|professional|printable|illustrated|hand-?drawn|vertical|horizontal|square|tall|wide|large|big|small|full-page|one-page|a[2-6]|educational|detailed|beautiful|high[- ]contrast|black|white|red|blue|green|yellow|pink|orange|purple|navy|teal|gold|and|,|weekly(?= (?:poster|flyer)))\s*)+/
const MATTER =
  '(?:about|of|on|for|showing|explaining|comparing|illustrating|titled|called|named|to show|that shows|that explains|presenting|with)'
/** Where the matter ends: at a mark, at its count of steps, or where the content or the look begins. */
const END =
  /\s*(?:[:.,;(!?\n¤]|[–—]\s|\s-\s|\b(?:in|with) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|simple|easy|a few)(?: [a-z]+)? (?:steps?|stages?|phases?|points?|facts|parts|tips|panels)\b|\b(?:with|showing|featuring|using|including|that|where|which|in (?:the )?style|for (?:an? |the |our |my )?(?:\w+ )?(?:graders?|beginners|class(?:room)?|students|kids|children|instagram|linkedin|blog|website|print|social media)|at (?=\d)|on (?=(?:the )?\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)))/u
const LONGEST = 64
/** A trade names no event and no house. */
const TRADE =
  /^(?:instagram|insta|facebook|youtube|tiktok|social (?:distribution|sharing)|linkedin|pinterest|social media|real estate|business|corporate|event|product|promotional|marketing|advertising|company|restaurant|informational|information|music|sports?|fitness|fashion|food|property|job|recruitment|hiring|bar|line|pie|donut|doughnut|column|area|ring|stacked|grouped|scatter)$/i

const PROGRAMME =
  /^\W*(?:(?:create|make|design|draw) )?(?:an? |the |our )?(?:(?:event|day|printed|evening|full|one-page|simple) )*(?:programme|program|schedule|agenda|line-?up|running order|time ?table) (?:for|of) (?:an? |the |our )?([\p{L}][\p{L} '’-]{3,50}?)(?=\s*[:,.;¤(\n]|\s(?:with|on|from|at)\s)/u
/** What a prompt says its page is about, with the capitals of a title; null where it says nothing of it. `lower` is the same text in lower-case English, with quotes masked. */
export function titleFrom(text: string, lower: string): string | null {
  // `Event programme for a village summer fair` is called by the fair.
  const run = PROGRAMME.exec(lower)
  if (run?.[1]) {
    const start = run[0].length - run[1].length
    const occasion = text.slice(start, start + run[1].length)
    if (occasion.length >= 5 && occasion.length <= LONGEST) return inCapitals(asSet(occasion))
  }
  const ask = ASK.exec(lower)?.[0].length ?? 0
  const from = ask + (LOOKS.exec(lower.slice(ask))?.[0].length ?? 0)
  const opening = lower.slice(from, from + 180)
  const unspaced = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text.slice(0, 40)) ? cjkTitle(text) : null
  if (unspaced || isCjkLook(text)) return unspaced
  const named = before(opening)
  const isEvent = named !== null && EVENT.test(opening.slice(...named))
  const ranges = isEvent ? [named, behind(opening), own(opening)] : [behind(opening), own(opening), named]
  for (const range of ranges.filter((span) => span !== null)) {
    const [start, end] = range
    // Letters of which the English holds nothing stand before what is understood: `ヨガ教室の時間割`.
    const whole = wholeWords(text, { start: UNSPACED.test(text.slice(0, from)) ? 0 : from + start, end: from + end })
    // The first half of a word that ends in the name of the page: `Konzertplakat` is no title.
    if (range === named && /\p{L}/u.test(text.slice(from + end, whole.end)) && !UNSPACED.test(text.slice(whole.start, whole.end))) continue
    const words = text.slice(whole.start, whole.end).replace(/\s+/g, ' ').trim()
    const title = asSet(words.replace(/^(?:an?|our|my|some) /i, ''))
    if (title.length >= 3 && title.length <= LONGEST && !TRADE.test(title) && /\p{L}{3}/u.test(title) && !/[¤"]/.test(title))
      return isEnglish(words, lower.slice(whole.start, whole.end)) ? inCapitals(title) : title
  }
  return null
}

/** Words of other languages differ from the English beside them; their titles have capitals only where the prompt has. */
const isEnglish = (words: string, lower: string): boolean => lowered(words).replace(/\s+/g, '') === lower.replace(/\s+/g, '')

const UNSPACED = /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uffa0\s]+$/

type Range = [start: number, end: number]

/** `Infographic: how a solar panel works`, `bar chart of tea drunk per person`. */
function behind(opening: string): Range | null {
  const lead = new RegExp(
    `^(?:[\\p{L}' -]{0,40}?\\b)?${FORMAT}(?:(?:\\s+in\\s+[^:.,;\\n]{2,40}|\\s+for\\s+[^:.,;\\n]{2,40}(?=:\\s+(?:(?:how|why|what|when)\\s|[^.:,;\\n]{4,50}\\.\\s)))?\\s*[:–—]\\s*|\\s+${MATTER}\\s+(?:how to use |the word )?|\\s+(?=(?:how|why|what)\\s))`,
    'u',
  ).exec(opening)
  if (!lead) return null
  const start = lead[0].length
  const until = start + (END.exec(opening.slice(start))?.index ?? opening.length - start)
  const end = until - (VENUE.exec(opening.slice(start, until))?.[0].length ?? 0)
  const said = opening.slice(start, end)
  // A day, an hour or a figure opens the content itself.
  // `2026 budget split` opens with a year and no figure.
  // `5 tips for better sleep` is one, too.
  if (
    /^\W*(?:\d{1,2}|three|four|five|six|seven|eight|nine|ten) (?:[a-z-]+ ){0,2}(?:tips|ways|reasons|things|steps|signs|habits|facts|mistakes|ideas|rules|tricks|hacks|foods|books|lessons|myths|questions|benefits)\b/.test(
      said,
    )
  )
    return [start, end]
  return /^\W*(?:(?!(?:19|20)\d\d [a-z])\d|[$€£]|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?! (?:roast|lunch|brunch|dinner|supper|market|club|school|service|league|choir|sessions?|matinee|special|quiz|social|blues|best|stroll)\b))/.test(
    said,
  ) || /\d\s?%?$/.test(said.replace(/(?:(?:19|20)\d\d|\bturns \d{1,3})$/, ''))
    ? null
    : [start, end]
}

/** Where it takes place stands apart from what it is called. */
const VENUE = /(?<= (?:\p{L}[\p{L}'’-]*) ?(?<=\S \S+)) at \S.*$/u

/** `Gym class schedule`, `timeline of the bicycle`: the words up to what is a name itself, with what it is of. */
function own(opening: string): Range | null {
  const named = new RegExp(
    `^(?:[\\p{L}\\d'’&-]+ ){0,5}?${OWN}\\b(?:\\s+(?:of|for|the|a|de|des|du|d['’]\\p{L}+|einer|eines|der|von|del|della|di|da|do|van|voor|لنادي|لمدرسة) [^,.:;\\n¤(]{3,44}?(?=\\s*[,.:;\\n¤(]|\\s+(?:with|showing|in|from)\\b|\\s+${FORMAT}\\b|$))?`,
    'u',
  ).exec(opening)
  return named ? [0, named[0].trimEnd().length] : null
}

/** What happens is the title, before whom it is for: `Job fair poster for Riverside College`. */
const EVENT =
  /\S (?:fair|sale|festival|market|night|day|workshop|concert|party|class|race|run|marathon|exhibition|conference|opening|fundraiser|camp|tournament|gala|auction|screening|tour|quiz|show|meetup|hackathon|summit|parade|picnic)$/

/** `Flea market flyer`: the words before its format. */
function before(opening: string): Range | null {
  const named = new RegExp(`^((?:[\\p{L}\\d'’&-]+,? ){1,5}?)${FORMAT}\\b`, 'u').exec(opening)
  return named?.[1] ? [0, named[1].trimEnd().length] : null
}

const SMALL = /^(?:a|an|the|of|in|on|at|for|and|or|to|by|with|per|vs\.?|from|into|as|is|your)$/i
/** `how a heat pump works` as it stands over a page: `How a Heat Pump Works`; what has capitals inside keeps them. */
export const inCapitals = (title: string): string =>
  title
    .split(' ')
    .map((word, i) => (i > 0 && SMALL.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ')
