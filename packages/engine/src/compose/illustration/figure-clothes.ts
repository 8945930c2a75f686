import { mix } from '../../color.ts'
import type { FigureView, Stand } from './figure.ts'
import type { FigureLook } from './figure-look.ts'
import type { Pen, Point } from './pen.ts'
import { star } from './sky.ts'

const GOLD = '#f0c04a'
const BRASS = '#e0b95a'

/** Someone who sews a cut on a figure: places are shares of the figure's height, from the middle of its feet. */
type Tailor = {
  look: FigureLook
  view: FigureView
  isFront: boolean
  shade: string
  deep: string
  /** Height of the coat's lower edge and half its width there. */
  hem: number
  foot: number
  /** A form through `x y` pairs between bars. */
  sew(part: string, outline: string, fill: string): void
  /** A band around the body, from one height to another. */
  band(part: string, top: number, bottom: number, fill: string): void
  button(dx: number, dy: number, radius: number, fill: string): void
  star(dx: number, dy: number, radius: number, points: number, depth: number, fill: string): void
  /** A round plate that is no mere detail. */
  plate(dx: number, dy: number, radius: number, fill: string): void
}

type Cut = FigureLook['coat']['cut']

/** What tells a cut from another: lapels, belts, buttons, bibs, plates. */
const CUTS: { readonly [cut in Cut]?: (tailor: Tailor) => void } = {
  trench: (tailor) => coat(tailor, true),
  coat: (tailor) => coat(tailor, false),
  robe: (tailor) => {
    gown(tailor)
    for (const [dx, dy] of [
      [-0.06, 0.22],
      [0.07, 0.16],
      [0.02, 0.27],
    ] as const)
      tailor.star(dx, dy, 0.018, 5, 0.45, GOLD)
  },
  dress: gown,
  hoodie({ sew, isFront, shade }) {
    sew('hood', '-.115 .55 | .115 .55 | .09 .49 | -.09 .49', shade)
    if (!isFront) return
    sew('pocket', '-.07 .33 | .07 .33 | .09 .26 | -.09 .26', shade)
    for (const dx of [-0.03, 0.03]) sew('cord', strip(dx, 0.004, 0.5, 0.42), '#ffffff')
  },
  shirt({ band, look }) {
    for (const dy of [0.46, 0.4, 0.34, 0.28]) band('stripe', dy, dy - 0.022, mix(look.coat.color, '#ffffff', 0.7))
  },
  suit({ sew, button, isFront, shade, deep }) {
    if (!isFront) return
    sew('shirt', '-.045 .535 | .045 .535 | 0 .38', '#ffffff')
    sew('tie', '-.014 .525 | .014 .525 | .01 .41 | 0 .395 | -.01 .41', '#b23a3a')
    for (const way of [-1, 1]) sew('lapel', `${way * 0.045} .54 | ${way * 0.09} .5 | 0 .37`, shade)
    button(0, 0.33, 0.009, deep)
  },
  overalls({ sew, button, isFront, shade, look }) {
    sew('shirt', '-.118 .53 | .118 .53 | .114 .42 | -.114 .42', mix(look.coat.color, '#ffffff', 0.5))
    for (const dx of [-0.065, 0.065]) sew('strap', strip(dx, 0.016, 0.54, 0.42), look.coat.color)
    if (!isFront) return
    sew('pocket', '-.045 .4 | .045 .4 | .04 .33 | -.04 .33', shade)
    for (const dx of [-0.065, 0.065]) button(dx, 0.425, 0.012, BRASS)
  },
  apron({ sew, isFront, shade, look }) {
    sew('shirt', '-.12 .53 | .12 .53 | .116 .36 | -.116 .36', mix(look.trousers, '#ffffff', 0.55))
    if (!isFront) return
    sew('apron', '-.07 .49 | .07 .49 | .12 .34 | .12 .2 | -.12 .2 | -.12 .34', look.coat.color)
    sew('pocket', '-.06 .31 | .06 .31 | .055 .25 | -.055 .25', shade)
  },
  armor({ sew, band, plate, star, isFront, look: { coat } }) {
    sew('plate', '-.1 .52 | .1 .52 | .08 .36 | -.08 .36', mix(coat.color, '#ffffff', 0.35))
    band('belt', 0.34, 0.305, '#6b4a2f')
    for (const dx of [-0.12, 0.12]) plate(dx, 0.495, 0.04, mix(coat.color, '#ffffff', 0.2))
    if (isFront) star(0, 0.44, 0.035, 4, 0.4, BRASS)
  },
  space({ sew, band, button, isFront }) {
    sew('pack', '-.07 .47 | .07 .47 | .07 .35 | -.07 .35', isFront ? '#c3ccd8' : '#8f9bab')
    if (isFront) {
      button(-0.035, 0.42, 0.012, '#e2574c')
      button(0, 0.42, 0.012, '#f2b53a')
      button(0.035, 0.42, 0.012, '#4c9be2')
    }
    band('stripe', 0.31, 0.29, '#e2574c')
  },
  cape({ sew, band, star, isFront, look }) {
    band('belt', 0.32, 0.29, GOLD)
    if (isFront) star(0, 0.43, 0.05, 5, 0.45, GOLD)
    sew('collar', '-.1 .55 | .1 .55 | .06 .5 | -.06 .5', look.coat.color)
  },
}

function coat(tailor: Tailor, isTrench: boolean) {
  const { sew, band, view, isFront, shade, deep, hem } = tailor
  if (isFront) coatFront(tailor, isTrench)
  else if (view === 'back') {
    sew('yoke', '-.11 .52 | .11 .52 | .08 .43 | 0 .41 | -.08 .43', shade)
    sew('vent', `-.004 .3 | .004 .3 | .012 ${hem} | -.012 ${hem}`, deep)
  } else sew('collar', '-.085 .555 | .075 .555 | .085 .505 | -.07 .49', shade)
  band('belt', 0.345, 0.31, deep)
  if (isFront) sew('buckle', '-.024 .352 | .024 .352 | .024 .303 | -.024 .303', BRASS)
}

function coatFront({ sew, button, look, shade, deep, hem }: Tailor, isTrench: boolean) {
  sew('shirt', '-.04 .535 | .04 .535 | 0 .43', isTrench ? '#f4efe6' : look.pale)
  if (isTrench) sew('tie', '-.012 .525 | .012 .525 | .008 .46 | -.008 .46', '#8a2f2a')
  for (const way of [-1, 1]) sew('lapel', `${way * 0.03} .545 | ${way * 0.105} .52 | ${way * 0.075} .43 | 0 .41`, shade)
  sew('seam', strip(0, 0.004, 0.42, hem), deep)
  for (const dy of [0.4, 0.36, 0.27]) for (const dx of isTrench ? [-0.04, 0.04] : [0.025]) button(dx, dy, 0.0085, deep)
}

function gown({ sew, band, isFront, look, hem, foot }: Tailor) {
  const { color } = look.coat
  band('sash', 0.35, 0.32, mix(color, GOLD, 0.75))
  sew('hem', `${-foot} ${hem + 0.03} | ${foot} ${hem + 0.03} | ${foot} ${hem} | ${-foot} ${hem}`, mix(color, GOLD, 0.6))
  if (isFront) sew('neck', '-.035 .535 | .035 .535 | 0 .46', mix(color, '#ffffff', 0.6))
}

const strip = (dx: number, half: number, top: number, bottom: number): string =>
  `${dx - half} ${top} | ${dx + half} ${top} | ${dx + half} ${bottom} | ${dx - half} ${bottom}`

/** Sews on a figure what its cut has beyond its outline. */
export function clothes(pen: Pen, look: FigureLook, { x, base, h }: Stand, view: FigureView, hem: number, foot: number) {
  const at = (dx: number, dy: number): Point => [x + dx * h, base - dy * h]
  const { color, cut } = look.coat
  const half = view === 'side' ? 0.09 : 0.118
  const sew: Tailor['sew'] = (part, outline, fill) => {
    const points = outline.split('|').map((pair) => {
      const [dx = 0, dy = 0] = pair.trim().split(' ').map(Number)
      return at(dx, dy)
    })
    pen.form(part, points, fill, { isDetail: true })
  }
  CUTS[cut]?.({
    look,
    view,
    isFront: view === 'front',
    shade: mix(color, '#1c1420', 0.2),
    deep: mix(color, '#1c1420', 0.5),
    hem,
    foot,
    sew,
    band: (part, top, bottom, fill) => sew(part, `${-half} ${top} | ${half} ${top} | ${half} ${bottom} | ${-half} ${bottom}`, fill),
    button: (dx, dy, radius, fill) => pen.disc('button', ...at(dx, dy), radius * h, fill, { isDetail: true }),
    star: (dx, dy, radius, points, depth, fill) =>
      pen.form('star', star(...at(dx, dy), radius * h, points, depth), fill, { isDetail: true }),
    plate: (dx, dy, radius, fill) => pen.disc('plate', ...at(dx, dy), radius * h, fill),
  })
}
