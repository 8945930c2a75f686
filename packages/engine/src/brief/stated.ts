import { lowered, type Span } from './clean.ts'
import { colorsIn } from './colors.ts'
import { isLook as isLookOfDesign } from './design/cut.ts'
import { asSet, hidden, isFreeOf } from './lists.ts'
import type { Quote } from './quotes.ts'
import type { WantedText } from './schema.ts'
import { type Value, type ValueKind, valuesIn } from './values.ts'
import { isSeen } from './visible.ts'

/** Something that a prompt states without quotation marks: a date, a place, what it costs. */
export type Stated = Span & { field: string; role: WantedText['role']; text: string }

const FIELD: Readonly<Record<ValueKind, string>> = {
  email: 'email',
  web: 'web',
  handle: 'handle',
  date: 'date',
  time: 'time',
  price: 'price',
  percent: 'value',
  phone: 'phone',
  amount: 'line',
}
/** What is to be read on a page however long its prompt describes it. */
export const FIRM = /^(?:email|web|phone|date|price)$/
/** Words that speak of the look, or order something: around a value they are not set with it. */
const LOOK =
  /\b(?:style|styled|theme|look|mood|vibe|aesthetic|design|layout|background|backdrop|palette|colou?rs?|typography|typeface|fonts?|lettering|illustrat\w+|3-?d|render(?:ed|ing|s)?|drawing|gradient|texture|border|minimal\w*|modern|elegant|vintage|retro|rustic|playful|bold|photo\w*|picture|image|render\w*|cinematic|icons?|logo|poster|flyer|banner|infographic|menu|chart|graph|card|page|screen|app|slide|headline|title|tagline|subtitle|text|words|letters|corner|top|bottom|left|right|centered|aspect|ratio|portrait|landscape|vertical|horizontal|show|showing|include|including|add|use|place|create|make|featuring|reading|says?|with the|should|must)\b/
/** What offers and notices say, in the languages of posters. */
const NOTICE =
  /^(?:(?:serves|makes|feeds) \d{1,3}(?: \p{L}+)?|\d{1,3} (?:days?|nights?|weeks?|courses|speakers|artists|bands|stalls|stands|workshops|sessions|films)|free (?:trial|tasting|class|lesson|samples?|refills?|wifi|coffee|drinks?|workshop|event)|(?:free|no) (?:entry|admission|entrance|parking|shipping|delivery|cover)|admission free|entry free|by donation|donations welcome|this (?:weekend|week|month|saturday|sunday) only|today only|limited time(?: only| offer)?|while (?:stocks?|supplies) lasts?|open house|open (?:daily|late|every day)|all ages(?: welcome)?|rain or shine|everyone welcome|all welcome|bring your own \w+|tickets? (?:at|from) .{3,40}|doors open.{0,20}|buy one,? get one.{0,10}|new menu|now open|grand opening|sold out|entrée (?:libre|gratuite)|entrada (?:libre|gratuita|gratis|franca)|ingresso (?:libero|gratuito)|eintritt frei|freier eintritt|gratis toegang|toegang gratis|wstęp wolny|вход (?:свободный|бесплатный)|入場無料|入场免费|免费入场|免费|입장 ?무료|무료 ?입장|الدخول مجاني|cash only|rsvp|(?:all )?proceeds (?:go )?to .{3,40}|in aid of .{3,40})$/iu
const PROPER =
  /^(?:(?:at|in|near|@) )?(?:(?:bar|caf[eé]|club|salle|théâtre|cinéma|sala|teatro|cine|kino|galerie|galleria|galería|museo|musée|chez|parc|parque|parco|hotel|hôtel) )?(?:the )?(?:\d{1,4}[a-z]? )?\p{Lu}[\p{L}\d'’.&-]*(?:,? (?:(?:of|the|de|la|le|du|da|di|del|des|do|dos|von|van|der|and|&|y|et|in|on|zu|zum|am) ){0,2}[\p{Lu}\d][\p{L}\d'’.&-]*){0,5}$/u
const CUT =
  /\n+|[;|•·¤]+|[!?](?=\s|$)|(?<!\b(?:[Ss]tr|[Ss]t|[Nn]o|[Nn]r|[Dd]r|[Uu]l|[Aa]v|[Rr]d|[Ii]ncl|[Ee]xcl|[Aa]pprox|[Tt]el|[Mm]in|[Mm]ax))\.(?=\s|$)|,(?!\d)|:(?=\s)|\s[–—-]\s|[()]/gu
/** Nothing but what the page is called by those who ask for it. */
const FORMAT =
  /^(?:[\p{L}-]+ ){0,2}(?:poster|flyer|invitation|voucher|coupon|certificate|slide|wrapper|logo|cover|post|story|schedule|card|ticket|banner|infographic|menu|sign|label|cover|map|chart)$/u
const MOST_WORDS = 8
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/
const MOST = 12

/** Which clauses without a value count: none, those in a sentence with one, or names of places anywhere. */
export type Notices = 'none' | 'beside' | 'anywhere'

export type Clause = Span & { text: string; sentence: number; values: Value[] }

/**
 * What stands between the marks of a prompt and is to be read on its page: clauses with a value, and beside them places
 * and notices. `lower` is the prompt in lower-case English without what it refuses; `taken` has been read already.
 */
export function statedIn(text: string, lower: string, quotes: readonly Quote[], taken: readonly Span[], notices: Notices): Stated[] {
  const bare = hidden(text, quotes)
  const all = valuesIn(bare)
  const values = all.filter((value) => isFreeOf(taken, value) && lower.slice(value.start, value.end).trim() !== '')
  const clauses = clausesOf(bare, values)
  const found: Stated[] = []
  const isEvent = all.some(({ kind }) => kind === 'date' || kind === 'time')
  const eventful = new Set(
    clauses.filter(({ start, end }) => all.some((value) => value.start >= start && value.end <= end)).map(({ sentence }) => sentence),
  )
  for (const clause of clauses) {
    if (found.length >= MOST) break
    // English that is longer than the word beside it ends a little behind it.
    const words = lower.slice(clause.start, clause.end) + (/^[\p{L}\uffa0]*/u.exec(lower.slice(clause.end))?.[0] ?? '')
    // What the English beside a prompt leaves blank is refused, or a script of which it holds little.
    const isWanted = words.trim() !== '' || CJK.test(clause.text)
    if (clause.values.length > 0) found.push(...withValues(text, clause, words, taken))
    // `Band „Nordlicht“`: a word or two before a quote only say what is quoted.
    else if (/^\s*¤/.test(bare.slice(clause.end)) && clause.text.split(/\s+/).length <= 2) continue
    else if (notices !== 'none' && isWanted && isFreeOf(taken, clause))
      found.push(
        ...withoutValues(clause, words, {
          isEvent,
          isCried: text[clause.end] === '!',
          isBeside: notices === 'anywhere' || eventful.has(clause.sentence),
        }),
      )
  }
  return joined(found, text)
}

/** A clause without values: who plays, where it is, or a notice. */
type Around = { isEvent: boolean; isBeside: boolean; isCried: boolean }
function withoutValues(clause: Clause, lower: string, { isEvent, isBeside, isCried }: Around): Stated[] {
  const part = (field: string, words: string): Stated[] => [
    { start: clause.end - words.length, end: clause.end, field, role: 'caption', text: asSet(words) },
  ]
  const who = isEvent ? WITH.exec(` ${clause.text}`)?.[1] : undefined
  if (who) return part('artist', who)
  if (isEvent && isCried && CRIED.test(clause.text))
    return [{ ...clause, field: 'headline', role: 'headline', text: `${asSet(clause.text)}!` }]
  const place = isEvent ? AT.exec(clause.text)?.[1] : undefined
  if (place && !OF_STYLE.test(place)) return part('place', place)
  if (NOTICE.test(clause.text)) return part('line', clause.text)
  if (isAddress(clause.text) || (isBeside && !FORMAT.test(lower.trim()) && isPlace(clause.text, isEvent)))
    return part('place', clause.text.replace(/^(?:at|@) /i, ''))
  return isBeside && isSaid(clause.text) ? part('line', clause.text) : []
}

/** A clause is set as a whole where it only speaks of its values; else the values alone. */
function withValues(text: string, clause: Clause, words: string, taken: readonly Span[]): Stated[] {
  const { values } = clause
  const [first] = values
  const place = /\s(?:at|in|@)\s+((?:the |The )?\p{Lu}[\p{L}\d'’&-]*(?: [\p{Lu}\d&][\p{L}\d'’&-]*){0,4})$/u.exec(clause.text)
  const count = clause.text.split(/\s+/).length - values.reduce((sum, { text: said }) => sum + said.split(/\s+/).length, 0)
  const isWhole = count <= MOST_WORDS && !LOOK.test(words) && !isColors(words) && isFreeOf(taken, clause)
  if (first && isWhole && (place || clause.text.length <= 60)) {
    const said = clause.text.replace(/^(?:and|with|on|und|et|y|e|am|le|el|il|del?)\s+(?=\S)/iu, '')
    return [
      {
        start: clause.start,
        end: clause.end,
        field: FIELD[first.kind],
        role: first.kind === 'price' && said.length < 16 ? 'price' : 'caption',
        // An address of the net is written as it is.
        text: first.start === clause.start && /^(?:email|web|handle)$/.test(first.kind) ? said : asSet(said),
      },
    ]
  }
  return values.map((value) => ({
    start: value.start,
    end: value.end,
    field: FIELD[value.kind],
    role: value.kind === 'price' ? 'price' : 'caption',
    text: widened(text, value),
  }))
}

/** `40%` with `up to` before and `off` behind it, `12 June` with its weekday. */
function widened(text: string, { start, end }: Value): string {
  const before =
    /(?:\b(?:up to|from|only|until|since|over|save|tel\.?|phone|\p{L}+day,?|doors|row|seat)\s+)$/iu.exec(
      text.slice(Math.max(0, start - 16), start),
    )?.[0] ?? ''
  const behind =
    /^(?:\s+(?:off|discount|vol\.?|abv|cashback|per (?:month|year|night|person|kg|day|hour)|\/\s?(?:month|mo|year|night|person))(?![\p{L}]))/iu.exec(
      text.slice(end, end + 16),
    )?.[0] ?? ''
  return asSet(`${before}${text.slice(start, end)}${behind}`)
}

/** `a jazz night at The Blue Door`: a place behind its small word, in a clause without values. */
const AT =
  /\s(?:at|@|im|chez|en el|na|au|al)\s((?:the |The |\d{1,4}[a-z]? )?\p{Lu}[\p{L}\d'’&-]*(?: (?:(?:of|the|de|la|and|&) )?[\p{Lu}\d][\p{L}\d'’&-]*){0,4})$/u

/** `Renate wird 60!`: what is cried out is what the page is about. */
const CRIED = /^\p{Lu}.{4,38}$/u
/** `im Bauhaus-Stil` is no place. */
const OF_STYLE = /(?:stil|style|stijl|stile|estilo|look|manier)$/i

/** Who plays or speaks, behind the small word that leads to the name. */
const WITH =
  /\s(?:avec|mit|con|com|met|feat\.?|featuring|with (?:special )?guests?|with)\s(?:(?:dem|der|den|die|le|la|les|il|lo|el|o|a|the|het|de)\s)?(\p{Lu}[\p{L}'’.&-]*(?: (?:(?:and|et|und|y|e|&|de|von|van|the) )?\p{Lu}[\p{L}'’.&-]*){1,4})$/u
/** `60+ employers`, `teams of 6`, `first lesson free`: short clauses with a number or a word of offers. */
const SAID =
  /^(?=[^\d]{0,28}\d|.*\b(?:free|gratis|kostenlos|offert|gratuit\p{L}*|gratuito|included|inklusive|welcome|willkommen|ages|limited|batch)(?![\p{L}]))[\p{L}\d][\p{L}\d+’'., -]{3,36}$/u
const MOST_SAID = 5

const isSaid = (words: string): boolean =>
  SAID.test(words) && words.split(' ').length <= MOST_SAID && !LOOK.test(lowered(words)) && !isColors(lowered(words))

/** A name, or in a script without capitals a few words, beside the hours of an event. */
function isPlace(words: string, isEvent: boolean): boolean {
  if (!isEvent) return false
  if ((CJK.test(words) || /^[\u0410-\u042f\u0600-\u06ff]/.test(words)) && words.length <= 24) return true
  if (!words.includes(' ') && (isLookOfDesign(words) || isSeen(lowered(words)))) return false
  return words.length <= 48 && !/^a[0-6]$/i.test(words) && PROPER.test(words) && !isColors(lowered(words)) && !LOOK.test(lowered(words))
}

const isAddress = (text: string): boolean =>
  /^\d{1,4}[a-z]? (?:\p{Lu}[\p{L}'’.-]+ ){1,3}(?:street|st|road|rd|avenue|ave|lane|drive|square|place|boulevard|way|quay|court|row|terrace)\.?$/iu.test(
    text,
  ) ||
  /^(?:\p{Lu}[\p{L}'’.-]+ ?)+(?:[Ss]tr(?:\.|aße|asse)|gasse|weg|platz|allee) ?\d{0,4}$/u.test(text) ||
  /^(?:place|rue|avenue|boulevard|quai|calle|plaza|avenida|via|piazza|corso|rua|ul\.) .{3,36}$/iu.test(text)

/** Nothing but colours and the small words between them. */
function isColors(lower: string): boolean {
  const hits = colorsIn(lower)
  if (hits.length === 0) return false
  const covered = hits.reduce((sum, { start, end }) => sum + end - start, 0)
  return covered * 2 > lower.replace(/\s/g, '').length
}

/** The clauses of a prompt, between its marks, each with its values; `bare` is without quotes. */
export function clausesOf(bare: string, values: readonly Value[]): Clause[] {
  const clauses: Clause[] = []
  let [start, sentence] = [0, 0]
  const add = (end: number) => {
    const raw = bare.slice(start, end)
    const text = raw.trim()
    if (text === '') return
    const from = start + raw.indexOf(text)
    const span = { start: from, end: from + text.length }
    clauses.push({ ...span, text, sentence, values: values.filter((value) => value.start >= span.start && value.end <= span.end) })
  }
  for (const match of bare.matchAll(CUT)) {
    // A mark inside a value, as in `18. Juli`, ends nothing.
    if (values.some((value) => match.index > value.start - 1 && match.index < value.end)) continue
    add(match.index)
    start = match.index + match[0].length
    if (/[.!?\n]/.test(match[0])) sentence++
  }
  add(bare.length)
  return clauses
}

/** A date and its hour, side by side in the prompt, are one line. */
function joined(found: readonly Stated[], text: string): Stated[] {
  const lines: Stated[] = []
  for (const one of found) {
    const last = lines.at(-1)
    const between = last ? text.slice(last.end, one.start) : ''
    const isPair = last && /^(?:date|time)$/.test(last.field) && /^(?:date|time)$/.test(one.field) && /^[\s,]*$/.test(between)
    if (last && isPair && one.end - last.start <= 44)
      lines[lines.length - 1] = { ...last, end: one.end, text: asSet(text.slice(last.start, one.end)) }
    else lines.push(one)
  }
  return lines
}
