import { mix, withAlpha } from '../../color.ts'
import { circle, type Pen } from '../illustration/index.ts'

/** Whether a story calls a thing larger than life. */
export const isGiant = (word: string, words: string): boolean =>
  new RegExp(`\\b(?:giant|huge|enormous|towering|massive|gigantic) (?:\\w+ )?${word.replace(/[^a-z ]/gi, '')}`, 'i').test(words)
export const UMBRELLA = /:umbrella/
export const BOAT = /:(?:canoe|sailboat|speedboat|motor-boat|ferry|ph:boat)/
export const ABOARD = /\b(?:in|on|aboard|rows?|rowing|paddl\w+|sails?|sailing)\b[^,.;]{0,24}\b(?:boat|rowboat|canoe|kayak|raft)\b/i
/** Small things that are carried rather than stood beside. */
export const HELD =
  /:(?:umbrella|closed-umbrella|umbrella-with-rain-drops|open-book|book|closed-book|notebook|paintbrush|artist-palette|magnifying-glass\S*|flashlight|hammer|wrench|screwdriver|axe|mobile-phone|camera|microphone|wrapped-gift|bouquet|tulip|rose|balloon|ice-cream|soft-ice-cream|lollipop|doughnut|sandwich|pizza|hot-beverage|teacup-without-handle|wine-glass|beer-mug|cup-with-straw|letter|envelope|love-letter|scroll|key|old-key|candle|magic-wand|toothbrush|soap|broom|guitar|violin|trumpet|saxophone|crystal-ball|trophy|sports-medal|telescope|test-tube|carrot|apple|red-apple|banana|bone|teddy-bear|shopping-bags|basket|lantern|red-paper-lantern|fishing-pole|laptop|clipboard|pencil|pen)$/

/** A thing in the hands of whoever leads, an umbrella over the head, a boat about the legs. */
export function carry(pen: Pen, art: string, { x, base, size }: { x: number; base: number; size: number }, isAboard: boolean) {
  if (isAboard) {
    // A boat about the hips, drawn here: a picture of one brings its own water.
    const [rim, half] = [base - size * 0.27, size * 0.62]
    const { tones } = pen
    pen.line(
      'oar',
      [
        [x + half * 0.1, rim - size * 0.1],
        [x + half * 1.25, rim + size * 0.3],
      ],
      mix(tones.light, tones.near, 0.45),
      size * 0.035,
    )
    pen.form(
      'boat',
      [
        [x - half, rim],
        [x + half, rim],
        [x + half * 0.72, rim + size * 0.27],
        [x - half * 0.72, rim + size * 0.27],
      ],
      tones.accent,
    )
    pen.form(
      'boat',
      [
        [x - half * 1.04, rim - size * 0.025],
        [x + half * 1.04, rim - size * 0.025],
        [x + half * 0.97, rim + size * 0.045],
        [x - half * 0.97, rim + size * 0.045],
      ],
      mix(tones.accent, tones.deep, 0.45),
      { isDetail: true },
    )
    pen.form('ripple', circle(x, rim + size * 0.275, half * 1.05, 30, size * 0.02), withAlpha(tones.light, 0.35), { isDetail: true })
  } else if (UMBRELLA.test(art)) {
    // Its handle ends in the hand that points.
    pen.art('held', { x: x - size * 0.17, y: base - size * 1.42, w: size, h: size }, art)
  } else {
    const s = size * 0.3
    pen.art('held', { x: x - s * 0.5, y: base - size * 0.37 - s * 0.62, w: s, h: s }, art)
  }
}
