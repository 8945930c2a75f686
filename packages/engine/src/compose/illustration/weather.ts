import { mix, withAlpha } from '../../color.ts'
import { circle, type Pen, type Point } from './pen.ts'
import { cloud, skyAt } from './sky.ts'

/** Heavy clouds under the calm part of a sky, the lower ones darker, and rain out of them. */
export function storm(pen: Pen, top: number, band: number, horizon: number) {
  const { w, tones, side } = pen
  const random = pen.random('storm')
  for (let row = 0; row < 3; row++) {
    const y = top + band * (0.06 + row * 0.1)
    const ground = skyAt(pen, y, horizon, top)
    const color = pen.isLined ? tones.paper : mix(ground, row === 2 ? tones.deep : tones.far, 0.28 + row * 0.14)
    for (let i = 0; i < 6; i++) {
      const wide = side * random.between(0.46, 0.66)
      cloud(pen, w * ((i - 0.5 + row * 0.35) / 4) + random.between(-0.05, 0.05) * w, y + random.between(-0.012, 0.012) * band, wide, color)
    }
  }
  rain(pen, top + band * 0.3, top + band, 0.32)
}

/** Slanted drops between two rows of a picture. */
export function rain(pen: Pen, from: number, to: number, opacity: number) {
  const { w, side, tones } = pen
  const random = pen.random('rain')
  const drops: string[] = []
  for (let i = 0; i < 110; i++) {
    const [x, y, long] = [random.between(-0.05, 1.15) * w, random.between(from, to), side * random.between(0.02, 0.05)]
    drops.push(`M ${x.toFixed(1)} ${y.toFixed(1)} l ${(-long * 0.32).toFixed(1)} ${long.toFixed(1)}`)
  }
  pen.path('rain', drops.join(' '), {
    stroke: { paint: withAlpha(pen.isLined ? pen.ink : tones.light, opacity), width: Math.max(0.8, side * 0.0018) },
  })
}

/** Rows of waves with pointed crests and foam, nearer ones taller. */
export function surf(pen: Pen, from: number, to: number) {
  const { w, tones, side } = pen
  const random = pen.random('surf')
  const rows = 5
  for (let row = 0; row < rows; row++) {
    const t = row / (rows - 1)
    const y = from + (to - from) * (0.06 + 0.86 * t ** 1.25)
    const long = side * (0.1 + 0.13 * t)
    const tall = side * (0.012 + 0.036 * t)
    const color = pen.isLined ? tones.paper : mix(mix(tones.mid, tones.skyLow, 0.12), tones.deep, 0.1 + 0.4 * t)
    const shift = random.next() * long
    const crest: Point[] = []
    const foam: Point[][] = []
    for (let x = -long - shift; x < w + long; x += long) {
      const peak = tall * random.between(0.7, 1.15)
      for (let i = 0; i < 8; i++) {
        const s = i / 8
        // Water climbs slowly to a crest and falls steeply behind it.
        crest.push([x + s * long, y - peak * (s < 0.72 ? (s / 0.72) ** 2.2 : 1 - ((s - 0.72) / 0.28) ** 0.6)])
      }
      foam.push([
        [x + long * 0.5, y - peak * 0.44],
        [x + long * 0.72, y - peak * 1.04],
        [x + long * 0.82, y - peak * 0.5],
        [x + long * 0.7, y - peak * 0.66],
      ])
    }
    pen.form('wave', [[-4, pen.h + 4], [-4, y], ...crest, [w + 4, y], [w + 4, pen.h + 4]], color)
    pen.forms('foam', foam, pen.isLined ? pen.ink : withAlpha(tones.light, 0.35 + 0.4 * t), { isDetail: true })
  }
}

/** Curtains of light over a night sky, brightest along their lower hems. */
export function aurora(pen: Pen, top: number, horizon: number) {
  const { w, tones, side } = pen
  if (pen.isLined) return
  const random = pen.random('aurora')
  const tall = horizon - top
  const colors = ['#5ff0b4', '#6fd6ff', '#b58cff', '#7dffcf']
  colors.forEach((color, i) => {
    const hem = top + tall * (0.22 + 0.14 * i)
    const reach = tall * random.between(0.42, 0.6)
    const [a, b] = [random.between(0, 6.28), random.between(0, 6.28)]
    const at = (t: number) => hem + tall * (0.07 * Math.sin(t * 5 + a) + 0.04 * Math.sin(t * 11 + b)) - tall * 0.12 * t
    const points = Array.from({ length: 61 }, (_, k): Point => [(k / 60) * w, at(k / 60)])
    const upper = points.map(([x, y]): Point => [x + side * 0.05, y - reach * (0.7 + 0.3 * Math.sin((x / w) * 9 + b))]).reverse()
    const d = [...points, ...upper].map(([x, y], k) => `${k === 0 ? 'M' : 'L'} ${x.toFixed(1)} ${y.toFixed(1)}`).join(' ')
    const low = Math.max(...points.map(([, y]) => y))
    const box = { x: 0, y: low - reach * 1.2, w, h: reach * 1.2 }
    pen.path('aurora', `${d} Z`, {
      fill: withAlpha(mix(color, tones.skyTop, 0.2), 0.02),
      shading: [
        {
          box,
          paint: {
            gradient: 'linear',
            angle: 90,
            stops: [
              [0, withAlpha(color, 0)],
              [0.55, withAlpha(color, 0.22)],
              [0.92, withAlpha(mix(color, '#ffffff', 0.25), 0.62)],
              [1, withAlpha(color, 0.3)],
            ],
          },
          grain: Math.max(1, side * 0.0022),
        },
      ],
    })
  })
}

/** Flakes of several sizes between two rows. */
export function snowfall(pen: Pen, from: number, to: number) {
  const { w, side, tones } = pen
  const random = pen.random('snowfall')
  const flakes = Array.from({ length: 130 }, () =>
    circle(random.next() * w, random.between(from, to), side * random.between(0.0022, 0.0075), 10),
  )
  pen.forms('flakes', flakes, withAlpha(pen.isLined ? pen.ink : mix(tones.paper, '#ffffff', 0.7), 0.9), { isDetail: true })
}
