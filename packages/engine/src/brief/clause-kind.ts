import { lowered } from './clean.ts'
import { colorsIn } from './colors.ts'
import { CALL, PLACED, SHOWN, STRONG_LOOK } from './design/between.ts'
import { isColors, isLook, ORDER } from './design/cut.ts'
import type { Clause } from './stated.ts'
import { isSeen } from './visible.ts'

/**
 * What a clause is: told is to be read, `place` and `noted` too, the latter along with what is listed behind it; `seen` is to
 * be drawn, `look` an order, and of `unsure` only its words are known.
 */
export type ClauseKind = 'place' | 'told' | 'noted' | 'unsure' | 'seen' | 'look'

/** Whether words are an order about the picture or only name colours. */
export const isOrder = (words: string): boolean => {
  const lower = lowered(words)
  return ORDERS.test(lower) || PLACED.test(lower) || colorsIn(lower).length > 0 || /¤/.test(words)
}

/** What a clause tells; `isEnclosed` where facts stand on both sides, `bare` is the prompt without quotes. */
export function kindOfClause(clause: Clause, isEnclosed: boolean, bare: string): ClauseKind {
  const words = clause.text.replace(/\s+/g, ' ')
  const count = words.split(' ').length
  if (AT_DAY.test(words)) return 'told'
  if (words.includes('¤') || words.length < 4 || count > MOST_WORDS || !/\p{L}{3}/u.test(words)) return 'look'
  // `Palette: …`, `headline “…”`: only names what follows.
  if (/^\s*(?:[:：]|¤)/.test(bare.slice(clause.end))) return isWare(words, bare.slice(0, clause.start)) ? 'told' : 'look'
  const lower = lowered(words)
  if (isColors(lower) || ORDERS.test(lower) || PLACED.test(lower) || STRONG_LOOK.test(lower) || LOOKS.test(lower)) return 'look'
  if (OF_PROMPT.test(bare.slice(Math.max(0, clause.start - 32), clause.start))) return 'look'
  const isNoted = NOTED.test(bare.slice(Math.max(0, clause.start - 32), clause.start))
  if (isNoted) return 'noted'
  const told = INVITING.test(lower) || OFFERED.test(lower) || HOLDS_OFFER.test(lower)
  const own = lower.replace(LEADING, '')
  if (DEED.test(lower) && !isSeen(lower.split(' ').slice(0, 2).join(' '))) return 'told'
  if (told) return SEEN.test(lower) && !OFFERED.test(lower) && !HOLDS_OFFER.test(lower) ? 'seen' : 'told'
  if (clause.values.length > 0) return count <= MOST_AROUND && !isLook(withoutValues(clause)) ? 'told' : 'look'
  if (AT_HOUR.test(lower)) return 'told'
  if (VENUE.test(lower)) return 'place'
  // `for reading 20 books`: what somebody is honoured or thanked for.
  if (/^for \p{Ll}+ing\s/u.test(words)) return 'told'
  if (SHOWN.test(words) || ORDER.test(words) || isLook(words)) return 'look'
  if (isSeen(own)) return 'seen'
  if (count < 2) return isEnclosed && LISTED.test(lower) ? 'told' : 'look'
  if (isEnclosed) return 'told'
  if (colorsIn(lower).length > 0 || !/\p{Ll}/u.test(words)) return 'look'
  return count >= 3 ? 'unsure' : 'seen'
}
/** `Seed packet: Sunflower “Giant Tom”`: what it is, right before what it is called. */
const isWare = (words: string, before: string): boolean =>
  /^\p{Lu}\p{Ll}+(?: \p{L}+)?$/u.test(words) && /(?:packet|label|pack|packaging|bottle|jar|box): $/i.test(before)

/** `20:00` is no ratio here. */
const withoutValues = ({ text, values }: Clause): string => values.reduce((rest, value) => rest.replace(value.text, ' '), text)

const MOST_WORDS = 14
const MOST_AROUND = 9

/** `Goal: sell`: what is said to whoever draws. */
const OF_PROMPT =
  /(?:^|[.;\n]\s*)(?:goals?|audience|purpose|use(?: case)?|deliverable|(?:visual |art )?direction|style|tone|mood|palette|format|constraints?|brief|task|objective)\b[^:.\n]{0,16}:\s*$/i
/** `Remind pupils: …`: an order to say it. */
const NOTED =
  /\b(?:remind(?:er)?|note|mention|tip|n\.?b\.?|important|warning|attention|footnote|small print|also|plus|inside|highlights|programme|what['’]s on|questions?|contact|owners?|hosts?|teams?|speakers?|organi[sz]ers?|sponsors?|dress code|allergens|prizes?|on the day|we offer|on offer|services|activities|treatments|source|extras?)\b[^:.\n]{0,20}:\s*(?:that )?$/i
/** Small words before a clause that are not set with it. */
export const LEADING = /^(?:and|also|plus|with|featuring|including)\s+(?=\S)/i
/** One word among facts that names what is offered: `vaccinations`. */
const LISTED = /^\p{L}{4,}(?:s|ing|ions?|ments?)$/u
/** Orders to whoever draws. */
const ORDERS =
  /^(?:please |and |also )?(?:make|keep|use|add|leave|avoid|draw|design|create|render|include (?:an?|the|some)|show|put|place|set|write|ensure|give)\b/
/** What is called, `open` and its like aside, which also say how a page looks. */
const INVITING = new RegExp(
  CALL.source.replace(
    'bring|',
    'bring|just \\p{Ll}+$|ask for|pay|pick up|drop off|help|listen|sing|dance|vote|volunteer|park|starts?|ends?|wear|speak|talk to|e-?mail|text|dm|arrive|dress|prepare|cook|eat|drink|play|collect|share|tell|discover|explore|experience|celebrate|support|sponsor|check|swap|trade|sell|repair|fix|ride|swim|climb|solve|guess|choose your|subscribe|tap|click|download|stay|relax|take your|make your|includ(?:es|ing)|spaces|queue|speakers|in (?:support|aid|memory|honou?r) of|',
  ),
  'iu',
)
/** `Winner takes the cup`: somebody, and what is done by them or for them. */
const DEED =
  /^(?:the |all |our )?(?:\p{L}+ ){1,3}(?:takes?|leaves?|goes|go|gets?|wins?|pays?|starts?|ends?|opens?|closes?|sings?|speaks?|eats?|stays?|costs?|runs?|departs?|arrives?|returns?|meets?|must|can|may)\s/u
/** What is done for whoever comes, by whom and within which bounds. */
const OFFERED =
  /\b(?:served|provided|included|supplied|needed|required|necessary|guaranteed|available|possible|accessible|permitted|allowed|accepted|refundable|welcome|invited|hosted|organi[sz]ed|sponsored|supported|presented|run|led|taught|judged|cooked|followed|limited|reserved|donated|funded|encouraged|held) ?(?:$|(?:by|to|at|on|with|after|before|in|for|separately|upon|free)\b)|\bto follow$|\bon (?:request|site|sale|tap|the (?:door|night|day))$|\bfor sale$|\bonly$|\b(?:goes?|go) to\b/
const OFFERS =
  'remote|hybrid|full-time|part-time|salary|members?|beginners?|volunteers?|guests?|seniors?|adults?|under[- ]?\\d+s?|over[- ]?\\d+s?|prices?|payments?|cash|bookings?|reservations?|tickets?|entry|admission|registration|raffle|tombola|prizes?|parking|delivery|collection|pick-?up|shipping|warranty|refunds?|lessons?|class(?:es)?|courses?|sessions?|workshops?|talks?|lectures?|tours?|tastings?|demos?|demonstrations?|membership|subscription|trial|consultations?|appointments?|walk-?ins?|open mic|live (?:music|bands?|djs?|jazz|demos?)|djs?|refreshments|snacks|drinks|brunch|lunch|dinner|supper|buffet|food trucks?|street food|games|face painting|competitions?|contests?|auction|proceeds|donations?|sign-?up|deadline|places|spots left|age[sd]?|all levels|options|choices|free|half[- ]price|discounts?|two for one|gratis|doors|last orders|opening hours|weekends?|weekdays?|trophy|cup for|daily|weekly|monthly|every \\p{L}+day|until|till|charge|minutes|hours|everyone|everybody|whoever|of the (?:day|week|month|season)|for (?:all|children|kids|families|swimmers|runners|players|riders|walkers|visitors|participants|volunteers|helpers)'
/** Words of offers, of who may come and of what it costs. */
const HOLDS_OFFER = new RegExp(`(?<![\\p{L}-])(?:${OFFERS})(?![\\p{L}-])`, 'u')
/** Words of the look that the lists of designs lack. */
const LOOKS =
  /\b(?:silhouettes?|vibes?|feel|headline|title|subtitle|caption|logo|frames?|borders?|stripes|dots|shapes?|brush ?strokes?|paint|ink|grain\w*|halftone|collage|cut-?outs?|stamps?|doodles?|sketch\w*|cartoon\w*|mascot|retro|monochrome|accents?|tones?|poster|bauhaus|swiss|deco|nouveau|style|stylish|screen-?print\w*|letterpress|chalk\w*|handwrit\w+|hand lettering|rays|confetti|sunburst|sparkles?|glow\w*|shadows?|foreground|sky|full[- ]width|large type|type|readable|legible|eye-?catching|punchy|energetic|cosy|cozy|calm|joyful|friendly|professional|trustworthy|free of(?! charge)|carefree|image|video|like an?|as if|in the style)\b/
/** Who is seen doing something. */
const SEEN =
  /^(?:with )?(?:(?:an?|the|some|two|three|happy|smiling|young|old|little|cute) )+\p{L}+|\b(?:dancing|playing|laughing|running|sitting|standing|holding|smiling|floating|flying)\b/u
/** `The old fire station`: a house without a name, on a page that says when. */
const VENUE =
  /^(?:(?:at|in) )?(?:the|our) (?:[\p{L}’'-]+ ){0,3}(?:gym|hall|library|bandstand|stadium|arena|rink|pool|lido|quay|allotments?|common|meadow|beach|promenade|café|pub|club|church|cafeteria|canteen|auditorium|courtyard|playground|clubhouse|cent(?:er|re)|square|green|theat(?:er|re)|foyer|lobby|station|school|museum|gallery|pavilion|marina|pier|boathouse|barn|orchard|park|harbou?r|market|chapel|warehouse|brewery|winery|farm)$/u
/** A day by its place in time. */
export const AT_DAY =
  /^(?:tonight|today|tomorrow|this (?:week|weekend|\p{L}+day)|next (?:week|weekend|\p{L}+day)|(?:on )?(?:the |every |each )?(?:first|second|third|fourth|last|1st|2nd|3rd|4th) \p{L}+day (?:of|in) (?:the|every|each) month)$/iu
export const AT_HOUR = /^(?:at|from|until|till|by|before|after) (?:noon|midnight|dusk|dawn|sunset|sunrise|midday)$/
