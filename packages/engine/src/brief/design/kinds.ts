import type { Genre } from '../genre.ts'
import type { Section } from '../labels.ts'

export type DesignGenre = Extract<
  Genre,
  | 'storyboard'
  | 'social-card'
  | 'slide'
  | 'card'
  | 'packaging'
  | 'logo'
  | 'cover'
  | 'calendar'
  | 'signage'
  | 'pattern'
  | 'sticker-sheet'
  | 'character-sheet'
  | 'map'
  | 'ad-poster'
>

const NUMBER = '(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve)'
/** A few words between an article and the noun: `a hand-drawn four-panel`. */
const WORDS = "(?:[\\p{L}\\d'’&:.-]+,? ){0,5}"
/** Things that hold wares, and wares that carry a label. */
const PACKS =
  '(?:(?:paper |coffee |tea |cereal |drink )?(?:bottle|jar|can|tin|bag|pouch|box|carton|tube|sachet|packet|pack|canister|crate|growler|dropper|drum))'
const WARES =
  '(?:wine|beer|ale|coffee|tea|candle|soap|jam|marmalade|honey|olive oil|hot sauce|sauce|food|supplement|skincare|cosmetics?|gin|rum|vodka|whisky|whiskey|mezcal|tequila|sake|cider|kombucha|juice|soda|water|milk|yogh?urt|cheese|granola|chocolate|spice|salsa|pickle|perfume|shampoo|lotion|serum|dog food|cookie|snack|cereal|vinyl)'
/** Words that ask for a page of lettering alone. */
const TYPE_ALONE =
  '\\b(?:quote|typograph\\p{L}*|text|type|lettering|motivational|words?)(?:[- ]only)?[- ](?:poster|print|flyer)|\\b(?:text|words|type)[- ]only\\b'
const ASKED = `^\\W*(?:please )?(?:(?:create|make|design|draw|generate|produce|render|give me|i want|i need|we need|need) )?(?:me |us )?(?:(?:an?|the|one|our|my|some|${NUMBER}|set of|full|complete) )*`

/** Kinds of design, each with the words that ask for it; the first that the opening names wins. */
const KINDS: readonly (readonly [DesignGenre, string, RegExp])[] = [
  [
    'character-sheet',
    'character-sheet',
    /\b(?:character|mascot|model|turnaround|expression) (?:design |model |reference |turnaround |concept )?(?:sheet|turnaround)\b|\bcharacter (?:design|reference)\b/u,
  ],
  [
    'sticker-sheet',
    'icon-set',
    new RegExp(
      `\\bicon (?:set|pack|sheet|family|collection)\\b|\\b\\d ?[x×] ?\\d (?:[\\p{L}-]+ ){0,2}(?:grid|collage|sheet|layout) (?:of|with|showing) (?:[\\p{L}-]+ ){0,4}(?:icons|logos|emojis)\\b|\\b(?:set|pack|sheet|collection|family) of (?:[\\p{L}\\d-]+ ){0,6}icons\\b|${ASKED}${NUMBER} (?:[\\p{L}-]+ ){0,5}icons\\b`,
      'u',
    ),
  ],
  [
    'sticker-sheet',
    'sticker-set',
    new RegExp(
      `\\bstickers? (?:set|pack|sheet|collection)\\b|\\b(?:set|pack|sheet|collection) of (?:[\\p{L}\\d-]+ ){0,6}stickers\\b|${ASKED}${NUMBER} (?:[\\p{L}-]+ ){0,5}stickers\\b`,
      'u',
    ),
  ],
  [
    'map',
    'map',
    new RegExp(
      `\\b(?:guide|walking|walk|sightseeing|treasure|pirate|fantasy|park|trail|hiking|campus|festival|illustrated|tourist|visitor|zoo|island|town|village|city|neighbou?rhood|wedding|venue|adventure|kingdom) map\\b|${ASKED}(?:[\\p{L}-]+ ){0,4}map of (?!the world|europe|africa|asia|america|the us)`,
      'u',
    ),
  ],
  [
    'storyboard',
    'contact-sheet',
    /\bcontact sheet\b|\b\d{1,2}[- ]grid (?:card|image|photo|picture|collage|layout)s?\b|\b\d ?[x×] ?\d (?:[\p{L}-]+ ){0,2}(?:grid|collage|sheet|layout) (?:of|with|showing)\b(?! (?:[\p{L}-]+ ){0,3}(?:icons?|stickers?|emojis?|logos?))|\b(?:photo|image|picture) (?:grid|collage)\b|\b(?:mood|look) ?boards?\b|\bsplit[- ]screen\b|\btriptych\b/u,
  ],
  ['storyboard', 'storyboard', /\bstory ?board\b/u],
  [
    'storyboard',
    'strip',
    new RegExp(`\\bcomic strip\\b|\\b${NUMBER}[- ](?:panels?|frames?) (?:comic |manga )?strip\\b|\\b${NUMBER}[- ]koma\\b`, 'u'),
  ],
  [
    'storyboard',
    'comic',
    new RegExp(
      `\\bcomic(?:[- ]book)? (?:strip|page|panels?)\\b|\\bcomic\\b[^.]{0,24}\\b${NUMBER} panels?\\b|^\\W*(?:an? )?(?:funny |short )?comic\\b|\\b${NUMBER}[- ](?:panels?|frames?) (?:comic|manga|strip|cartoon)\\b|\\b(?:manga|graphic novel|comic(?: book)?) (?:[\\p{L}-]+ ){0,2}(?:page|spread)\\b|\\bpage of (?:an? )?(?:[\\p{L}-]+ ){0,5}(?:manga|comics?)\\b|\\b(?:colou?r|manga|short|educational|bilingual|web) comic\\b|\\b${NUMBER}[- ]koma\\b`,
      'u',
    ),
  ],
  [
    'slide',
    'slide',
    new RegExp(`${ASKED}${WORDS}slide\\b(?! (?:show|deck of))|\\bslide (?:titled|with the title|about|for|showing)\\b`, 'u'),
  ],
  ['card', 'business-card', /\b(?:business|visiting|calling) cards?\b/u],
  [
    'card',
    'loyalty',
    /\b(?:loyalty|stamp|punch|rewards?|bonus|frequent \p{L}+|coffee club) (?:stamp )?cards?\b|\b(?:stempelkarte|bonuskarte|treuekarte|carte de fidélité|tarjeta de (?:fidelidad|sellos)|cartão (?:de )?fidelidade|carta fedeltà|tessera punti)(?!\p{L})/u,
  ],
  ['card', 'certificate', /\b(?<!\bgift )(?:certificate|diploma)\b/u],
  [
    'card',
    'ticket',
    /\b(?:event|concert|movie|cinema|train|theat(?:er|re)|festival|museum|admission|raffle|entry|gig|show|game|bus|opera|party|circus|zoo|ferry) tickets?\b|^\W*(?:an? )?tickets?\b(?= for| to|:)|\bboarding pass\b|\bticket (?:design|for|to|stub)\b|\bboarding pass style\b/u,
  ],
  ['card', 'coupon', /\b(?:coupon|gift (?:card|voucher|certificate)|voucher)\b/u],
  ['card', 'invitation', /\b(?:invitations?|invite|save[- ]the[- ]date)\b(?! (?:to the viewer|people|users))/u],
  [
    'card',
    'greeting',
    /\b(?:greeting|birthday|christmas|holiday|valentine'?s?|anniversary|thank[- ]you|get well|congratulations?|new year'?s?|easter|mother'?s day|father'?s day) cards?\b/u,
  ],
  [
    'packaging',
    'mockup',
    new RegExp(
      `\\b(?:${PACKS}|packag(?:e|ing)|label|product)s? mock-?ups?\\b|\\bmock-?up (?:of|for) an? (?:[\\w-]+ ){0,4}(?:${PACKS}|label|packaging)\\b`,
      'u',
    ),
  ],
  [
    'packaging',
    'label',
    new RegExp(
      `\\b(?:${PACKS}|${WARES}) (?:front )?(?:labels?|stickers?|sleeves?|wraps?)\\b(?! reading| that| with the words)|\\b(?:labels?|stickers?) (?:design |artwork )?for (?:an? |the |our |my )?(?:[\\w'’-]+ ){0,4}(?:${PACKS}|${WARES})s?\\b|\\b(?:product|food|front|packaging) labels?\\b|\\blabel (?:design|artwork)\\b|^\\W*label\\b`,
      'u',
    ),
  ],
  [
    'packaging',
    'pack',
    new RegExp(
      `${ASKED}(?:[\\p{L}-]+ ){0,3}(?:seed|tea|spice|candy|chewing gum|sugar|yeast|soup) (?:packet|sachet|envelope)\\b(?! (?:on|in|lying))|\\bpackag(?:e|ing)(?: (?:design|front|artwork|concept|for|label|art)\\b|:)|\\b(?:${PACKS}|${WARES}) packaging\\b|\\b(?:front of (?:an? )?pack|dieline)\\b|\\b(?:${PACKS}|wrapper) (?:design|artwork|front)\\b|${ASKED}(?:[\\p{L}-]+ ){0,3}wrapper\\b`,
      'u',
    ),
  ],
  ['cover', 'magazine', /\b(?:magazine|zine) cover\b|\bcover (?:of|for) (?:an? |the )?(?:[\w-]+ ){0,3}(?:magazine|zine)\b/u],
  [
    'cover',
    'album',
    /\b(?:album|record|single|ep|mixtape|vinyl|podcast|playlist) (?:cover|artwork|art|sleeve)\b|\bcover (?:art )?(?:of|for) (?:an? |the )?(?:[\w-]+ ){0,3}(?:album|podcast|playlist|single)\b/u,
  ],
  [
    'cover',
    'book',
    /\b(?:e-?book|book|novel|cookbook|paperback|journal|notebook) cover\b|\bcover (?:of|for) (?:an? |the )?(?:[\w-]+ ){0,4}(?:book|novel|thriller|memoir|cookbook|guide)\b/u,
  ],
  [
    'logo',
    'logo-sheet',
    /\b(?:logo|brand|identity|branding) (?:sheet|board|variations?|versions?|suite|system|presentation|set|kit)\b(?! for (?:an? )?(?:player|social))/,
  ],
  ['logo', 'app-icon', new RegExp(`\\bapp icon\\b|${ASKED}${WORDS}favicon\\b`, 'u')],
  ['logo', 'sticker', new RegExp(`${ASKED}${WORDS}stickers?\\b(?! sheet| pack| set)`, 'u')],
  ['logo', 'monogram', new RegExp(`${ASKED}${WORDS}monogram\\b`, 'u')],
  ['logo', 'emblem', new RegExp(`${ASKED}${WORDS}(?:emblem|badge logo|crest)\\b`, 'u')],
  ['logo', 'logo', new RegExp(`${ASKED}${WORDS}(?:logo(?:type|mark)?|word ?mark|brand mark)\\b`, 'u')],
  [
    'logo',
    'icon',
    new RegExp(`${ASKED}(?:[\\p{L}\\d'’&-]+ ){0,4}icon\\b(?! (?:set|pack|sheet|of))|${ASKED}(?:[\\p{L}-]+ ){0,3}icon of an?\\b`, 'u'),
  ],
  [
    'calendar',
    'timetable',
    /(?<!\b(?:screens?|apps?|dashboard|page|website|ui|interface|mock-?ups?|logo|icon|ad|poster) for (?:an? |my |our |the )?(?:\p{L}+ ){0,2})\b(?:time ?table|(?:weekly|class|school|course|lesson|daily|conference|event|festival|monthly) (?:\p{L}+ ){0,2}?(?:schedule|planner|programme|program|agenda)|(?:meal|week|chore|habit|study|workout|cleaning|homework) (?:planner|tracker|chart|schedule))\b(?! (?:app|screen|dashboard|website|ui))/u,
  ],
  ['calendar', 'month', new RegExp(`${ASKED}${WORDS}calendar\\b(?! (?:app|icon|widget|view))`, 'u')],
  [
    'pattern',
    'pattern',
    /\b(?:seamless|repeat(?:ing)?|tileable|geometric|surface|textile|fabric|wallpaper|wrapping paper|floral|terrazzo) (?:[\w-]+ ){0,3}?(?:patterns?|tile|print)\b|\bpattern (?:design|tile)\b/u,
  ],
  [
    'signage',
    'sign',
    new RegExp(
      `${ASKED}(?:[\\p{L}-]+ ){0,4}(?:way ?finding )?(?:signage|door sign|wall sign|shop sign|store sign|street sign|office sign|parking sign|warning sign|way ?finding sign|directional sign|information sign|open sign|no [\\p{L}]+ sign|sign)\\b(?! in | on an? | up| language)`,
      'u',
    ),
  ],
  [
    'social-card',
    'header',
    /\b(?:twitter|x|linkedin|facebook|youtube|channel|blog|email|newsletter|web(?:site)?|etsy|shop|store|github|discord|twitch|eventbrite|meetup)(?: event| page| group| channel| profile)? (?:header|banner|cover(?: photo| image)?)\b|\bleaderboard (?:ad|banner)\b|\bbanner for (?:an? |the |our |my )?(?:[a-z-]+ ){0,4}(?:web ?site|newsletter)\b/u,
  ],
  [
    'social-card',
    'thumbnail',
    /\b(?:youtube|video|podcast|course|webinar) thumbnail\b|\bthumbnail (?:image )?(?:for|of) (?:an? |the |my |our )?(?:[\w-]+ ){0,2}(?:youtube|video|podcast|course|channel|vlog|stream)\b/u,
  ],
  [
    'social-card',
    'card',
    /\bsocial (?:media )?(?:share |sharing |preview )?(?:card|banner|preview|share image)\b|\bopen ?graph\b|\bog[- ]image\b|\bannouncement (?:card|banner)\b|\bpromo(?:tional)? (?:card|banner)\b/u,
  ],
  [
    'ad-poster',
    'post',
    new RegExp(
      `${ASKED}${WORDS}(?:instagram|insta|facebook|linkedin|twitter|tiktok|pinterest|threads|whatsapp|social(?: media)?|ig|carousel|feed) (?:posts?|stor(?:y|ies)|carousels?|pins?|graphics?|tiles?|squares?|slides?|announcements?|ads?|cards?)\\b`,
      'u',
    ),
  ],
  [
    'ad-poster',
    'flyer',
    new RegExp(
      `^(?!.*${TYPE_ALONE})(?:.*[^\\p{L}-])?(?:flyers?|fliers?|leaflets?|handbills?|playbills?|brochure (?:front|title)(?: panel| page| side)?|front (?:panel|page|side) (?:of|for) an? (?:[\\w-]+ ){0,3}brochure)(?![\\p{L}-])`,
      'su',
    ),
  ],
  [
    'ad-poster',
    'poster',
    new RegExp(
      `^(?!.*${TYPE_ALONE})(?:.*[^\\p{L}-])?(?<!(?:resembling|like|inspired by|style of|reminiscent of) (?:an? |the )?(?:[\\w-]+ )?)posters?(?![\\p{L}-])(?! (?:frame|paint|mock))`,
      'su',
    ),
  ],
]

/** Pictures of the real world in which such a thing only stands or lies, and screens. */
/** What is asked for by name, and where in the prompt the words that ask for it end. */
export type Asked = { genre: DesignGenre; kind: string; headEnd: number }

const OTHER =
  /\b(?:photos?(?! (?:walk|tour|club|contest|competition|exhibition|booth|studio|workshop|course)s?\b)|photographs?|photography|photoreal\w*|cinematic still|film still|screenshot|dashboard|landing page|mock-?up (?:of|on)|lying on|hanging on|on an? (?:[a-z]+ ){0,2}(?:desk|table|wall|shelf|counter)|neon sign)\b/
/** What a label states: a mockup of a thing without it is a picture of the thing. */
const AMOUNT = /\b\d+(?:[.,]\d+)? ?(?:g|kg|ml|cl|l|oz|%)(?!\w)/
const OPENING = 220
/** `A mug with a logo`: what comes first is the picture, and the design only a part of it. */
const BEARER = /\b(?:with|holding|holds|on|next to|beside|bearing|wearing|inside|reading)\b(?! (?:the )?(?:title|words|text|headline))/
const endOf = (pattern: RegExp, words: string): number => {
  const match = pattern.exec(words)
  return match ? match.index + match[0].length : 0
}

/** `No parking sign`: what is forbidden here is the message, not a wish about the picture. */
const PROHIBITION = /^\W*(?:(?:create|make|design|draw|print|need|i need|we need) )?(?:an? )?["“]?no[- ]\w+(?: \w+)?["”]? (?:\w+ )?sign\b/i
/** `Design: wedding invitation`: a label before what is asked for. */
const FORMAT = /^\W*(?:design|type|format|asset(?: type)?|kind|genre|task|project|deliverable|item)s?:/

/** `Primary request: create a …` asks as an opening does. */
const REQUEST = /^(?:primary request|main request|request|prompt|task|brief)$/
const firstOf = (words: string): string => words.trim().split(/(?<=[.!?])\s|\n/)[0] ?? ''

/** Where the words end that ask for a sign that forbids something; 0 where the prompt asks for none. */
export const prohibitionEnd = (text: string): number => PROHIBITION.exec(text)?.[0].length ?? 0

/** The kind of design that a prompt's opening or its labelled use asks for; null where it asks for another picture. */
export function designKind(lower: string, text: string, sections: readonly Section[]): Asked | null {
  const forbids = prohibitionEnd(text)
  if (forbids > 0) return { genre: 'signage', kind: 'sign', headEnd: forbids }
  const named = lower.replace(FORMAT, (label) => ' '.repeat(label.length))
  const opening = (
    named
      .trimStart()
      .slice(0, OPENING)
      .split(/(?<=[.!?:])\s|\n/)[0] ?? ''
  ).replace(/¤ */g, '¤ ')
  const labelled = sections
    .filter(({ kind, label }) => kind === 'use' || kind === 'format' || REQUEST.test(label))
    .map(({ start, end, kind }) =>
      kind === 'subject'
        ? firstOf(lower.slice(start, Math.min(end, start + OPENING)))
        : lower.slice(start, Math.min(end, start + 90)).trim(),
    )
  for (const words of [opening, ...labelled]) {
    // A contact sheet is made of photographs by its nature, a cover or a slide may speak of one.
    const found = KINDS.find(([, , pattern]) => pattern.test(words) && !BEARER.test(words.slice(0, endOf(pattern, words))))
    if (!found) continue
    const [genre, kind] = found
    if (kind === 'mockup' ? !AMOUNT.test(lower) : OTHER.test(words) && genre !== 'storyboard') return null
    const head = endOf(found[2], named.slice(0, OPENING + 40))
    return { genre, kind, headEnd: words === opening ? head : 0 }
  }
  return null
}
