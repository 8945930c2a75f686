import { mix } from '../../color.ts'
import type { FigureView } from './figure.ts'
import { beard, pipe } from './figure-beard.ts'
import { type FaceMood, face, line } from './figure-face.ts'
import { hair, hat, ring26 } from './figure-hat.ts'
import type { FigureLook } from './figure-look.ts'
import { circle, type Pen, type Point } from './pen.ts'
import { star } from './sky.ts'

/** Its head alone, in a mood. */
export function head(pen: Pen, look: FigureLook, { x, y, r }: { x: number; y: number; r: number }, view: FigureView, mood: FaceMood) {
  const { fur, pale, dark } = look
  const at = (dx: number, dy: number): Point => [x + dx * r, y + dy * r]
  const poly = (part: string, points: readonly (readonly [number, number])[], fill: string, isDetail = false) =>
    pen.form(
      part,
      points.map(([dx, dy]) => at(dx, dy)),
      fill,
      { isDetail },
    )
  const isSide = view === 'side'
  if (look.hair.style === 'mane') pen.form('mane', star(x, y, r * 1.32, 15, 0.86), look.hair.color)
  if (look.hair.style === 'long')
    poly(
      'hair',
      [
        [-0.98, -0.3],
        [-1.04, 0.9],
        [-0.7, 1.14],
        [0.7, 1.14],
        [1.04, 0.9],
        [0.98, -0.3],
      ],
      look.hair.color,
    )
  if (look.hair.style === 'bun') pen.disc('bun', x + (isSide ? 0.5 * r : 0), y - 1.02 * r, r * 0.4, look.hair.color)
  ears(pen, look, { x, y, r }, view)
  // Skull.
  if (look.face === 'screen') pen.rect('head', x - r * 0.95, y - r * 0.82, r * 1.9, r * 1.6, fur, { radius: r * 0.3 })
  else if (look.face === 'cheeks' && !isSide)
    poly(
      'head',
      ring26((a) => [Math.cos(a) * (1 + 0.16 * Math.max(0, Math.sin(a + 0.2)) * Math.abs(Math.cos(a))), Math.sin(a) * 0.86 - 0.02]),
      fur,
    )
  else pen.form('head', circle(x, y, r * (isSide ? 0.92 : 1), 40, r * 0.88), fur)
  if (look.stripes && look.face !== 'patches')
    for (const dx of isSide ? [0.1, 0.4] : [-0.26, 0, 0.26])
      poly(
        'stripe',
        [
          [dx - 0.07, -0.86],
          [dx + 0.07, -0.86],
          [dx, -0.42],
        ],
        mix(fur, dark, 0.65),
        true,
      )
  if (view === 'back') {
    hair(pen, look, { x, y, r }, view)
    hat(pen, look, { x, y, r }, view)
    return
  }
  // Muzzle and cheeks.
  if (isSide) {
    if (look.face === 'cheeks') {
      poly(
        'muzzle',
        [
          [-0.5, -0.1],
          [-1.42, 0.3],
          [-1.36, 0.44],
          [-0.3, 0.72],
        ],
        fur,
      )
      poly(
        'muzzle',
        [
          [-1.4, 0.37],
          [-0.72, 0.26],
          [-0.34, 0.4],
          [-0.1, 0.62],
          [0.0, 0.84],
          [-0.4, 0.77],
          [-1.34, 0.46],
        ],
        pale,
        true,
      )
    } else if (look.face === 'snout') pen.form('muzzle', circle(x - r * 0.82, y + r * 0.32, r * 0.42, 24, r * 0.34), pale)
    else if (look.face === 'person')
      poly(
        'nose',
        [
          [-0.86, -0.08],
          [-1.06, 0.22],
          [-0.82, 0.26],
        ],
        fur,
      )
  } else if (look.face === 'cheeks') {
    for (const way of [-1, 1])
      poly(
        'cheek',
        [
          [0, 0.2],
          [way * 0.5, 0.02],
          [way * 1.1, 0.18],
          [way * 0.72, 0.62],
          [0, 0.84],
        ],
        pale,
        true,
      )
    poly(
      'muzzle',
      [
        [-0.3, 0.1],
        [0.3, 0.1],
        [0.16, 0.5],
        [-0.16, 0.5],
      ],
      fur,
      true,
    )
  } else if (look.face === 'snout') pen.form('muzzle', circle(x, y + r * 0.36, r * 0.46, 30, r * 0.36), pale, { isDetail: true })
  else if (look.face === 'flat') pen.form('muzzle', circle(x, y + r * 0.46, r * 0.4, 30, r * 0.26), pale, { isDetail: true })
  else if (look.face === 'patches')
    for (const way of [-1, 1]) pen.form('patch', circle(x + way * r * 0.4, y - r * 0.02, r * 0.27, 24, r * 0.33), dark, { isDetail: true })
  else if (look.face === 'screen')
    pen.rect('screen', x - r * 0.74, y - r * 0.56, r * 1.48, r * 1.06, dark, { radius: r * 0.22, isDetail: true })
  beard(pen, look, { x, y, r }, view)
  face(pen, look, { x, y, r }, isSide, mood)
  pipe(pen, look, { x, y, r }, view)
  hair(pen, look, { x, y, r }, view)
  if (look.glasses)
    for (const dx of isSide ? [-0.5] : [-0.4, 0.4])
      pen.path(
        'glasses',
        `M ${x + (dx - 0.27) * r} ${y} a ${r * 0.27} ${r * 0.27} 0 1 1 ${r * 0.54} 0 a ${r * 0.27} ${r * 0.27} 0 1 1 ${-r * 0.54} 0`,
        { stroke: { paint: line, width: Math.max(1, r * 0.06) } },
      )
  hat(pen, look, { x, y, r }, view)
}

function ears(
  pen: Pen,
  { ears: kind, fur, pale, dark, kind: name }: FigureLook,
  { x, y, r }: { x: number; y: number; r: number },
  view: FigureView,
) {
  if (kind === 'none') {
    if (name === 'frog') for (const dx of view === 'side' ? [-0.3] : [-0.5, 0.5]) pen.disc('eye', x + dx * r, y - r * 0.78, r * 0.32, fur)
    return
  }
  const inner = name === 'panda' ? dark : mix(pale, '#e88a86', 0.35)
  const outer = name === 'panda' ? dark : fur
  for (const way of view === 'side' ? [0.35] : [-1, 1]) {
    const s = view === 'side' ? 1 : way
    const at = (dx: number, dy: number): Point => [x + (view === 'side' ? 0.15 + (dx - 0.5) * 0.8 : s * dx) * r, y + dy * r]
    if (kind === 'pointed') {
      pen.form('ear', [at(0.2, -0.66), at(0.72, -1.42), at(0.98, -0.3)], outer)
      pen.form(
        'ear',
        name === 'fox' || name === 'wolf'
          ? [at(0.56, -1.18), at(0.72, -1.42), at(0.8, -1.04)]
          : [at(0.42, -0.7), at(0.7, -1.18), at(0.84, -0.5)],
        name === 'fox' ? dark : view === 'back' ? outer : inner,
        { isDetail: true },
      )
      if (view !== 'back' && name === 'fox') pen.form('ear', [at(0.44, -0.72), at(0.68, -1.1), at(0.82, -0.54)], inner, { isDetail: true })
    } else if (kind === 'round') {
      pen.disc('ear', ...at(0.7, -0.72), r * 0.36, outer)
      if (view !== 'back') pen.disc('ear', ...at(0.7, -0.7), r * 0.2, inner, { isDetail: true })
    } else if (kind === 'long') {
      const [ex, ey] = at(0.42, -1.34)
      pen.form('ear', circle(ex, ey, r * 0.25, 26, r * 0.72), outer)
      if (view !== 'back') pen.form('ear', circle(ex, ey + r * 0.04, r * 0.12, 22, r * 0.54), inner, { isDetail: true })
    } else pen.form('ear', [at(0.5, -0.8), at(0.98, -0.6), at(1.2, 0.22), at(0.98, 0.4), at(0.78, 0.05)], mix(fur, dark, 0.4))
  }
}
