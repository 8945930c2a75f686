import type { Span } from '../clean.ts'
import { asSet } from '../lists.ts'
import { ONE_TO_TEN } from '../numbers.ts'
import type { Design } from '../schema.ts'
import type { Said } from './fields.ts'

const NUMBER = '(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'
const OFFER = new RegExp(
  `\\b(?:buy|collect|after|get|for|every|bei|achetez|compra|acquista|compre)\\s+${NUMBER}\\b[^.;:\\n¤]{0,60}?\\b(?:free|gratis|on us|on the house|gratuit\\p{L}*|gift|reward)\\b|\\b(?:every |the |your )?${NUMBER}(?:st|nd|rd|th)\\s[^.,;:\\n¤]{0,30}?\\b(?:free|gratis|on us|on the house)\\b`,
  'iu',
)
const PLACES = new RegExp(
  `\\b${NUMBER}\\s+(?:[\\p{L}-]+\\s+){0,3}?(?:stamps?|circles?|spots?|boxes|squares|slots|places|fields|punches|holes|stempel\\p{L}*|felder|tampons|cases|sellos|timbri|carimbos|(?=to (?:stamp|punch|tick|fill|mark)))`,
  'iu',
)
const USUAL = 10
const MOST = 24

/** How many places a stamp card has, the offer that fills them as the prompt puts it, and where it counts the places. */
export function stampsIn(text: string): { stamps: NonNullable<Design['stamps']>; said: Said[]; used: Span[] } {
  const offer = OFFER.exec(text)
  const places = PLACES.exec(text)
  const isGift = /\b(?:free|gratis|on us|on the house|gratuit\p{L}*|gift|reward)\b/iu.test(text)
  const ordinal = numberOf(offer?.[2] ?? /\b(\d{1,2})(?:st|nd|rd|th)\b/.exec(offer?.[0] ?? '')?.[1])
  const bought = numberOf(offer?.[1])
  const counted = numberOf(places?.[1])
  // `Buy 8, get the 9th free` has nine places, `ten circles` have ten, of which the last is the gift.
  const count = ordinal ?? (counted !== null && counted !== bought ? counted : bought !== null ? bought + 1 : counted) ?? USUAL
  return {
    stamps: { count: Math.min(MOST, Math.max(2, count)), isLastFree: isGift },
    said: offer ? [{ start: offer.index, end: offer.index + offer[0].length, field: 'value', text: asSet(offer[0]) }] : [],
    used:
      places && !/^[^.]*\bto (?:stamp|punch)/iu.test(text.slice(places.index))
        ? [{ start: places.index, end: places.index + places[0].length }]
        : [],
  }
}

const numberOf = (said: string | undefined): number | null => {
  if (said === undefined) return null
  const lower = said.toLowerCase()
  return { eleven: 11, twelve: 12 }[lower] ?? ONE_TO_TEN[lower] ?? (Number(lower) || null)
}
