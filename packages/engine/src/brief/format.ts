import type { Brief } from './schema.ts'

const RATIO =
  /(?<![\d.:#])(\d{1,3}(?:\.\d{1,2})?)\s?(:|：|∶|x|×|\/|by|-by-|to)\s?(\d{1,3}(?:\.\d{1,2})?)(?![\d:]|\.\d|\s?(?:am|pm|grid|panel|mm|cm|contact|layout|matrix|collage|square grid))/g
const PIXELS = /(?<!\d)(\d{3,5})\s?(?:px|pixels)?\s?(?:x|×|\*|by)\s?(\d{3,5})(?!\d)/
const KNOWN = new Set(
  '1:1 4:5 5:4 2:3 3:2 3:4 4:3 16:9 9:16 21:9 9:21 16:10 10:16 1:2 2:1 3:1 1:3 5:7 7:5 5:3 3:5 8:10 10:8 9:19 9:19.5 19.5:9 9:20 1.91:1 2.39:1 2.35:1 1.85:1 32:9 18:24 24:36 11:17 8.5:11 11:8.5 4:1'.split(
    ' ',
  ),
)
const NEAR_RATIO = /aspect|ratio|format|--ar|canvas|orientation|crop|frame|image|poster|inch|["”]/

/** Shapes that a kind of picture has by itself: [pattern, ratio]. Order matters: the first that matches wins. */
const FORMATS: [RegExp, string][] = [
  [
    /\b(?:instagram |insta |facebook |ig |whatsapp |social )?(?:story|stories|reels?)\b(?! ?(?:board|book|telling|line))|\b(?:tiktok|youtube shorts?|snapchat|phone wallpaper|mobile wallpaper|lock ?screen)\b/,
    '9:16',
  ],
  [/\ba[3-6] (?:landscape|horizontal)|(?:landscape|horizontal) a[3-6]\b/, '297:210'],
  [/\ba[3-6]\b(?! ?(?:sedan|car))/, '210:297'],
  [/\b(?:us )?letter[ -]size/, '17:22'],
  [/\bultra-?wide\b|\bcinemascope\b|\banamorphic (?:frame|ratio|crop)/, '21:9'],
  [/\b(?:linkedin|twitter|x|facebook|web|website|email|etsy) (?:banner|header|cover)\b|\bleaderboard\b|\bweb ?site banner\b/, '3:1'],
  [
    /\b(?:youtube |video |podcast |blog )thumbnail\b|\bwidescreen\b|\bslide\b|\bpresentation\b|\bdesktop wallpaper\b|\bkeynote\b|\bpowerpoint\b/,
    '16:9',
  ],
  [
    /\bsquare\b(?! (?:tiles?|box|bottle|plate|table|jar|face|shape|frame|edges|corners|neckline|pattern|meters?|feet|dial|case|tray))/,
    '1:1',
  ],
  [/\balbum cover\b|\balbum art\b|\bapp icon\b|\bprofile picture\b/, '1:1'],
  [/\b(?:business|loyalty|stamp|punch|bonus) (?:stamp )?card\b/, '7:4'],
  [/\b(?:instagram|insta|ig) (?:posts?|carousels?|graphics?|tiles?)\b/, '4:5'],
]

const WIDE =
  /[,;(] ?landscape(?=\s*[,.;)]|$)|\b(?:horizontal|wide format|wide banner|landscape (?:orientation|format|mode|layout|aspect|poster|banner|image|ad|flyer|canvas|composition|picture|photo|shot|frame)|in landscape\b(?! photo))/
const TALL =
  /[,;(] ?portrait(?=\s*[,.;)]|$)|\b(?:vertical|portrait (?:orientation|format|mode|layout|aspect|poster|banner|flyer|canvas|composition|crop)|in portrait\b|tall format|upright format)\b(?! (?:lines?|stripes?|gradient|grooves|slats|center|axis|stack|bars?|alignment|blinds|shadows?))/

const TRANSPARENT =
  /\b(?:transparent (?:background|bg|backdrop|canvas|png)|background (?:is |should be |must be )?transparent|alpha (?:channel|background)|no background|without (?:a |any )?background|remove(?:d)? background|cut-?out (?:png|on transparent)|die-?cut|background: transparent)\b/

/** The canvas that the prompt asks for; `lower` keeps its negatives, for `no background` means one. */
export function canvasOf(lower: string): Brief['canvas'] {
  return { aspect: aspectOf(lower), background: TRANSPARENT.test(lower) ? 'transparent' : 'auto' }
}

function aspectOf(lower: string): string | null {
  const pixels = PIXELS.exec(lower)
  if (pixels) {
    const [width, height] = [Number(pixels[1]), Number(pixels[2])]
    if (width >= 200 && height >= 200 && width / height <= 4 && height / width <= 4) return reduced(width, height)
  }
  for (const match of lower.matchAll(RATIO)) {
    const ratio = `${Number(match[1])}:${Number(match[3])}`
    const around = lower.slice(Math.max(0, match.index - 28), match.index + match[0].length + 24)
    const colon = match[2] === ':' || match[2] === '：' || match[2] === '∶'
    const [w, h] = [Number(match[1]), Number(match[3])]
    if (!(w > 0 && h > 0 && w / h <= 4 && h / w <= 4)) continue
    if (KNOWN.has(ratio) && (colon || NEAR_RATIO.test(around))) return ratio
    if (colon && /aspect|ratio|--ar/.test(around)) return ratio
  }
  const format = FORMATS.find(([pattern]) => pattern.test(lower))
  if (format) return format[1]
  if (TALL.test(lower)) return tall(lower)
  if (
    WIDE.test(lower) ||
    /\b(?:website|web|landing page|homepage) hero\b|\bhero (?:image|banner|shot) for (?:a |the |our )?(?:website|web ?site|landing page|home ?page|web)/.test(
      lower,
    )
  )
    return wide(lower)
  if (/\bcinematic (?:first |opening |still |wide )?(?:frame|shot)\b|\bfilm still\b|\bmovie still\b|\bbillboard\b/.test(lower))
    return '16:9'
  return null
}

/** An upright picture is as tall as its kind usually is. */
function tall(lower: string): string {
  if (/\b(?:app|phone|mobile|screen|wallpaper|story|short)\b/.test(lower)) return '9:16'
  return /\b(?:ad|advert|advertisement|social|post|instagram|feed)\b/.test(lower) ? '4:5' : '2:3'
}

function wide(lower: string): string {
  return /\b(?:video|cinematic|film|youtube|screen|desktop|slide|billboard|banner)\b/.test(lower) ? '16:9' : '3:2'
}

function reduced(width: number, height: number): string {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  const d = divisor(width, height)
  return `${width / d}:${height / d}`
}
