import type { WantedText } from '../../brief/schema.ts'
import { headlineSetting } from '../../catalog/fonts/index.ts'
import { mostReadable } from '../../color.ts'
import type { Quad } from '../../projection.ts'
import type { Box, TextLayer } from '../../scene/schema.ts'
import type { Type } from '../stack.ts'
import type { FlatPlace } from './find.ts'
import { sidesOf } from './quad.ts'

/** Part of a face that stays free about its words, on each side. */
const MARGIN = 0.1
/** Words on a thing take on a little of its light. */
const OPACITY = 0.94

/** Words on a face as large as they fit, laid along it. */
export function writtenOn({ corners, color }: FlatPlace, { text, role, color: wish }: WantedText, type: Type): TextLayer {
  const inner = inset(corners)
  const box = boundsOf(inner)
  const [top, right, bottom, left] = sidesOf(inner)
  const height = Math.min((right + left) / 2, ((top + bottom) / 2) * 0.9)
  const setting = headlineSetting(type.faces.display, text)
  return {
    type: 'text',
    name: role === 'sign' ? 'sign' : 'label',
    role: role === 'sign' ? 'sign' : 'label',
    box,
    opacity: OPACITY,
    text,
    font: type.faces.display,
    weight: type.faces.displayWeight,
    size: { fit: [4, Math.max(4, height)] },
    leading: setting.leading,
    tracking: setting.tracking,
    align: 'center',
    valign: 'middle',
    balance: true,
    ...(type.language && { lang: type.language }),
    fill: wish?.hex ?? mostReadable(color, ['#1c1a19', '#faf8f4']),
    corners: inner.map(([x, y]) => [(x - box.x) / box.w, (y - box.y) / box.h]) as unknown as NonNullable<TextLayer['corners']>,
  }
}

/** The corners drawn in along the sides. */
function inset(corners: Quad): Quad {
  const at = (u: number, v: number) =>
    [0, 1].map((axis) => {
      const [a, b, c, d] = corners.map((corner) => corner[axis as 0]) as [number, number, number, number]
      return (1 - v) * ((1 - u) * a + u * b) + v * ((1 - u) * d + u * c)
    }) as unknown as Quad[number]
  const [near, far] = [MARGIN, 1 - MARGIN]
  return [at(near, near), at(far, near), at(far, far), at(near, far)]
}

function boundsOf(corners: Quad): Box {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, w: Math.max(1, Math.max(...xs) - x), h: Math.max(1, Math.max(...ys) - y) }
}
