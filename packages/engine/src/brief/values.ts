import type { Span } from './clean.ts'
import { MONTHS } from './design/month.ts'
import { remembered } from './remembered.ts'

/** What a prompt states as a value, known by its form in any language. */
export type ValueKind = 'email' | 'web' | 'handle' | 'date' | 'time' | 'price' | 'percent' | 'amount' | 'phone'
export type Value = Span & { kind: ValueKind; text: string }

/** Names of the months in the languages whose dates are written `12 juin`, with their short forms. */
const ABROAD =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|januar|jänner|februar|märz|juni|juli|oktober|dezember|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|januari|februari|maart|mei|augustus|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря'
const MONTH = `(?:${MONTHS.join('|')}|${ABROAD}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)(?![\\p{L}])`
const DAY_NUMBER = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th|er|º|\\.)?'
const DAYS = `${DAY_NUMBER}(?:\\s?(?:[–-]|to|and|&|au|al|bis)\\s?${DAY_NUMBER})?`
const CLOCK = '(?:[01]?\\d|2[0-4])[:.h][0-5]\\d'
const HALF = '(?:1[0-2]|0?[1-9])(?:[:.][0-5]\\d)?'
const NUMBER = '\\d{1,3}(?:[.,\\u00a0\\u202f ]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?'
/** Top-level domains: those of everyone, those of trades and those of countries that are no English words. */
export const DOMAINS =
  '(?:com|org|net|edu|gov|info|biz|io|co|shop|store|studio|app|dev|design|art|cafe|club|example|agency|events|travel|photo|photography|restaurant|bar|pizza|yoga|fit|health|school|academy|band|music|live|tech|cloud|space|garden|farm|wine|beer|love|house|homes|property|realty|eu|asia|london|berlin|paris|nyc|dental|doctor|clinic|care|law|legal|guide|team|works|build|supply|kitchen|coffee|food|recipes|fitness|salon|spa|hotel|tours|estate|money|finance|news|blog|page|site|website|online|world|earth|today|press|media|video|film|games|community|social|charity|foundation|pet|vet|dog|cat|party|wedding|market|gallery|fashion|style(?=\\/)|ac|ad|ae|af|ag|ai|al|ar|at|au|az|ba|bd|be|bg|bh|bo|br|by|bz|ca|cc|cd|ch|ci|cl|cm|cn|cr|cu|cy|cz|de|dk|dz|ec|ee|eg|es|et|fi|fj|fm|fr|ge|gg|gh|gl|gr|gt|hk|hn|hr|ht|hu|id|ie|il|im|iq|ir|it|je|jm|jo|jp|ke|kg|kh|kr|kw|kz|la|lb|li|lk|lt|lu|lv|ly|ma|mc|md|me|mk|mn|mt|mu|mv|mx|mz|na|ng|ni|nl|np|nz|om|pa|pe|pf|ph|pk|pl|pr|pt|py|qa|ro|rs|ru|rw|sa|se|sg|si|sk|sn|sr|sv|sy|th|tj|tn|tr|tt|tv|tw|tz|ua|ug|uk|uy|uz|ve|vn|za|zm|zw)'
const TO = '\\s?(?:[–—-]|to|bis|à|a|al|till|until)\\s?'

const WEEKDAY =
  '(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom)(?:day|s?day|nesday|rsday|urday)?s?'
/** `Mon-Fri 8-18`: days of the week make hours of bare numbers. */
const OPENED = `(?<![\\p{L}\\d])${WEEKDAY}(?:\\s?(?:[–-]|to|&|and|bis)\\s?${WEEKDAY})?[.,:]?\\s+\\d{1,2}(?:[:.h]\\d{2})?(?:\\s?[ap]m)?\\s?(?:[–-]|to|bis)\\s?\\d{1,2}(?:[:.h]\\d{2})?(?:\\s?[ap]m)?(?![\\d:])`

const FORMS: readonly (readonly [ValueKind, RegExp])[] = [
  ['email', /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/gu],
  [
    'web',
    new RegExp(
      `\\b(?:https?:\\/\\/|www\\.)[^\\s,;"“”«»()<>]{3,80}[^\\s.,;:"“”«»()<>]|(?<![a-z\\d.@-])(?=[a-z\\d.-]{0,80}?[a-z]{2})[a-z\\d][a-z\\d-]{0,63}(?:\\.[a-z\\d-]{1,64}){0,4}\\.${DOMAINS}\\b(?![\\p{L}-])(?:\\/[\\w/-]*)?`,
      'giu',
    ),
  ],
  ['handle', /(?<![\w@.])@[a-z][\w.]{2,30}\b/giu],
  [
    'date',
    new RegExp(
      `(?<![\\p{L}\\d.,$€£¥])${DAYS}\\s?(?:of |de )?${MONTH}(?:,?\\s?(?:de |del )?\\d{4})?|(?<![\\p{L}])${MONTH}\\s${DAY_NUMBER}(?:\\s?[–-]\\s?${DAY_NUMBER})?(?![\\d:])(?:,?\\s\\d{4}(?!\\d))?|(?<![\\d.])\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})(?!\\d)|(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)|(?:\\d{4}年)?\\d{1,2}月\\d{1,2}[日号]|(?:\\d{4}년 ?)?\\d{1,2}월 ?\\d{1,2}일`,
      'giu',
    ),
  ],
  ['time', new RegExp(OPENED, 'giu')],
  [
    'time',
    new RegExp(
      `(?<![\\d.:,$€£¥])(?:${HALF}(?:\\s?[ap]\\.?m\\.?)?${TO}${HALF}\\s?[ap]\\.?m\\b\\.?|${HALF}\\s?(?:a\\.m\\.|p\\.m\\.|[ap]m\\b)|\\d{1,2}h(?:[0-5]\\d)?${TO}\\d{1,2}h(?:[0-5]\\d)?|(?:[01]?\\d|2[0-4])[:h][0-5]\\d(?:${TO}${CLOCK})?(?![\\d:])(?: ?(?:Uhr|h|hs|hrs|ч)(?![\\p{L}]))?|\\d{1,2}(?:${TO}\\d{1,2})?\\s?(?:Uhr|h)(?![\\p{L}\\d])|\\d{1,2}[時点时](?:\\d{1,2}分)?|\\d{1,2}시(?: ?\\d{1,2}분)?)`,
      'giu',
    ),
  ],
  [
    'price',
    new RegExp(
      `(?:[A-Z]{1,2}\\$|[$€£¥₹₽₩₺₫₴]|(?<![\\p{L}])(?:Rs\\.?|AED|CHF|USD|EUR|GBP|SAR|kr\\.?|zł))\\s?(?:${NUMBER})(?:\\s?(?:k|m|bn|million|billion)(?![\\p{L}]))?(?:[–-][$€£¥]?(?:${NUMBER})(?:k(?![\\p{L}]))?)?(?![\\d])|(?<![\\p{L}\\d.,])(?:${NUMBER})\\s?(?:[€£$¥₹₽₩₺₫₴](?!\\s?\\d)|(?:zł|kr|руб|zł|lei|Kč|Ft|euros?|dollars?|usd|eur|gbp|chf|aed|sar|rmb)(?![\\p{L}])|[元円원]|ريال|درهم|جنيه)`,
      'giu',
    ),
  ],
  ['percent', new RegExp(`(?<![\\d.,])(?:${NUMBER})\\s?[%٪]`, 'gu')],
  [
    'phone',
    /(?<=\b(?:phone|tel|tel\.|telephone|call|mobile|cell|whatsapp|telefon|tél\.?|teléfono)\s?:?\s)\+?\d{2,5}(?:[ .-]\d{2,6}){1,4}(?![\d%])/giu,
  ],
  [
    'phone',
    /(?<![\d.,$€£])(?:\+\d{1,3}[ .-]?)?(?:\(\d{1,4}\)[ -]?)?\d{2,4}(?:[ .-]\d{2,4}){2,4}(?![\d%])|(?<![\d.,$€£])\d{3}-\d{4}(?!\d)/gu,
  ],
  [
    'amount',
    new RegExp(
      `(?<![\\p{L}\\d.,])(?:${NUMBER})\\s?(?:kg|mg|g|ml|cl|l|oz|fl\\.? ?oz|lbs?|km|kcal|cal|kwh|mwh|gwh|twh|gw|mw|kw|°c|°f|mph|km\\/h|hours?|hrs?|minutes?|mins?|litres?|liters?|grams?|tonnes?|t(?![-\\p{L}'’])|calories|servings|thousand|million|billion|bn)(?![\\p{L}\\d])`,
      'giu',
    ),
  ],
]

/** Words beside a number that make it a measure of the picture: its lens, light, size, share of the frame or the age of who is shown. */
const OF_PICTURE_BEFORE =
  /\b(?:aspect(?: ratio)?|ratio|lens|focal(?: length)?|aperture|shutter|iso|resolution|opacity|scale|angle|crop|approximately|roughly|occup(?:y|ies|ying)|fills?|filling|takes? up|covers?|covering|about|around|size|margin|padding|radius|height|width|saturation|strength|weight of the|similarity|intensity)\W{0,3}(?:of |is |at |the |by |about |around |only |approximately |[a-z]+ )?$/i
const OF_PICTURE_BEHIND =
  /^\s*(?:of (?:the |its )?(?:frame|image|canvas|picture|width|height|screen|composition|page|area|visual|face|total|background|layout|negative|view|space|design)|(?:[\w-]+ )?(?:lens|resolution|opacity|opaque|negative space|empty|white ?space|grey|gray|transparen\w+|frame|height|width|larger|smaller|zoom|from the (?:left|right|top|bottom|camera)|accurate|accuracy|identical|match|same|preserv\w+|consistent|face|likeness|similarity|original|reference|real\w*|turn|rotation|prime|f\/|wide|film|exposure|safe|margin|scale|size|saturation|strength|white|black|background|left|right)\b)/i

/** The values that stand in a text, in their order, none inside another. What speaks of the picture itself is none of them. */
export const valuesIn: (text: string) => Value[] = remembered(readValues)

function readValues(text: string): Value[] {
  const found: Value[] = []
  for (const [kind, pattern] of FORMS)
    for (const match of text.matchAll(pattern)) {
      // The stop behind `4 pm` ends its sentence.
      const words = match[0].replace(/[\s,;]+$/, '').replace(/(?<=\s?[ap]m)\.$/i, '')
      const span = { start: match.index, end: match.index + words.length }
      if (found.some(({ start, end }) => span.start < end && span.end > start) || isOfPicture(text, span, kind)) continue
      found.push({ ...span, kind, text: words })
    }
  return found.sort((a, b) => a.start - b.start)
}

function isOfPicture(text: string, { start, end }: Span, kind: ValueKind): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  const behind = text.slice(end, end + 40)
  if (kind === 'time') return isRatio(text.slice(start, end), before, behind)
  if (kind !== 'percent' && kind !== 'amount' && kind !== 'phone') return false
  if (kind === 'phone')
    return (
      /[x×#]\s?$/.test(before) || /^\s?(?:[x×]\s?\d|px)/.test(behind) || /^(?:1\d|20)\d\d[ -](?:1\d|20)\d\d$/.test(text.slice(start, end))
    )
  return OF_PICTURE_BEFORE.test(before) || OF_PICTURE_BEHIND.test(behind)
}

/** `16:10` beside words of format is no hour. */
const isRatio = (words: string, before: string, behind: string): boolean =>
  /^\d{1,2}:\d{2}$/.test(words) &&
  (/^(?:9:16|16:10|10:16|9:19|9:20|9:21|19:10)$/.test(words) ||
    /(?:aspect|ratio|format|--ar|canvas|vertical|horizontal|portrait|landscape)\b[^.\n]{0,14}$/i.test(before) ||
    /^\W{0,2}(?:aspect|ratio|format|vertical|horizontal|portrait|landscape|canvas|image|poster|screen|widescreen|cinematic|frame|composition)/i.test(
      behind,
    ))
