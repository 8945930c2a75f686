import { mix } from '../../color.ts'
import type { Box } from '../../scene/schema.ts'
import type { Pen, Point } from '../illustration/index.ts'
import { GREENS, type Land, river, tree } from './land.ts'

/** Blocks of houses between streets, a park, a river. */
export function townLand(pen: Pen, box: Box, about: string): Land {
  const { w, h, side } = pen
  const random = pen.random('town')
  pen.wash('street', { x: 0, y: 0, w, h }, GREENS.road)
  const tints = [GREENS.block, '#f5efe3', '#ebe3d3']
  const columns = cuts(w, side * 0.2, random.next)
  const rows = cuts(h, side * 0.17, random.next)
  const gap = side * 0.011
  const park = [Math.floor(columns.length * 0.5), Math.floor(rows.length * 0.35)]
  columns.forEach(([x, cw], c) => {
    rows.forEach(([y, rh], r) => {
      const isPark = (c === park[0] || c === (park[0] as number) + 1) && r === park[1]
      pen.rect('block', x + gap, y + gap, cw - gap * 2, rh - gap * 2, isPark ? GREENS.lawn : (tints[(c * 2 + r) % 3] as string), {
        radius: side * 0.008,
      })
      if (isPark)
        for (let i = 0; i < 9; i++)
          tree(pen, x + gap * 2 + random.next() * (cw - gap * 4), y + gap * 3 + random.next() * (rh - gap * 5), side * 0.014)
      else
        for (let i = 0; i < 4; i++) {
          const [bw, bh] = [cw * random.between(0.16, 0.26), rh * random.between(0.18, 0.3)]
          pen.rect(
            'house',
            x + gap * 2 + (i % 2) * cw * 0.44 + random.next() * cw * 0.06,
            y + gap * 2 + Math.floor(i / 2) * rh * 0.44 + random.next() * rh * 0.06,
            bw,
            bh,
            mix('#d9ccb4', '#c9b7a0', random.next()),
            { radius: side * 0.003 },
          )
        }
    })
  })
  // One broad street each way, in the colour of main roads.
  const [main, across] = [columns[Math.floor(columns.length / 2)]?.[0] ?? w / 2, rows[Math.floor(rows.length / 2)]?.[0] ?? h / 2]
  for (const [width, paint] of [
    [0.03, '#e6c98a'],
    [0.024, '#fbe6b4'],
  ] as const)
    pen.path('avenue', `M ${main} 0 V ${h} M 0 ${across} H ${w}`, { stroke: { paint, width: side * width } })
  const hasRiver = /\b(?:river|canal|waterfront|bridge|harbou?r|sea|coast)\b/.test(about) || random.next() < 0.6
  // A river that the words put in the north flows there.
  const banks = hasRiver ? river(pen, box, /\bnorth[^,;.]*\b(?:river|canal)\b|\b(?:river|canal)\b[^,;.]*\bnorth/.test(about)) : []
  const lawns = [columns[park[0] as number], columns[(park[0] as number) + 1]].flatMap((column): Point[] => {
    const row = rows[park[1] as number]
    return column && row ? [[column[0] + column[1] / 2, row[0] - side * 0.01]] : []
  })
  return {
    beside: { river: banks, park: lawns },
    inside: () => true,
    corner: [box.x + box.w - side * 0.08, box.y + box.h - side * 0.09],
    ground: GREENS.block,
    inks: [],
    signs: [
      ...(hasRiver ? [{ color: GREENS.water, words: /\bcanal\b/.test(about) ? 'Canal' : 'River' }] : []),
      { color: GREENS.lawn, words: 'Green spaces' },
      { color: '#fbe6b4', words: 'Main roads' },
    ],
    adorn: () => {},
  }
}

/** Where a length is cut into pieces of about a size. */
function cuts(length: number, about: number, next: () => number): [number, number][] {
  const count = Math.max(3, Math.round(length / about))
  const shares = Array.from({ length: count }, () => 0.75 + next() * 0.5)
  const sum = shares.reduce((a, b) => a + b, 0)
  let at = 0
  return shares.map((share) => {
    const piece: [number, number] = [at, (share / sum) * length]
    at += piece[1]
    return piece
  })
}
