import { mix, withAlpha } from '../../color.ts'
import { circle, type Pen, type Point } from './pen.ts'

/** What lies over a whole picture in its manner: grain, dots, washes, a grid, lines. */
export function texture(pen: Pen) {
  const { w, h, side, tones } = pen
  const random = pen.random('texture')
  const kind = pen.manner.texture
  if (kind === 'grain') {
    for (const [color, alpha] of [
      [tones.light, 0.1],
      [tones.deep, 0.07],
    ] as const) {
      const dots = Array.from({ length: 260 }, () => circle(random.next() * w, random.next() * h, side * random.between(0.0007, 0.0022), 6))
      pen.forms('grain', dots, withAlpha(color, alpha), { isDetail: true })
    }
  } else if (kind === 'halftone') {
    const step = side / 46
    const dots: Point[][] = []
    for (let y = h * 0.32, row = 0; y < h * 0.82; y += step * 0.86, row++)
      for (let x = row % 2 === 0 ? 0 : step / 2; x < w + step; x += step) {
        const r = step * 0.36 * Math.sin(((y / h - 0.32) / 0.5) * Math.PI) * (0.55 + 0.45 * Math.sin((x / w) * 3.1))
        if (r > 0.7) dots.push(circle(x, y, r, 9))
      }
    pen.forms('halftone', dots, withAlpha(pen.manner.name === 'popart' ? tones.accent : tones.near, 0.16), { isDetail: true })
  } else if (kind === 'wash') {
    for (let i = 0; i < 9; i++) {
      const [x, y, r] = [random.next() * w, random.next() * h, side * random.between(0.1, 0.28)]
      pen.blot({
        fill: withAlpha(i % 2 === 0 ? tones.paper : mix(tones.skyTop, tones.mid, 0.4), 0.16),
        box: { x: x - r, y: y - r * 0.7, w: r * 2, h: r * 1.4 },
        blur: r * 0.25,
      })
    }
  } else if (kind === 'grid') {
    const step = side / 24
    let [fine, main] = ['', '']
    for (let i = 0; i * step <= w; i++)
      if (i % 4 === 0) main += `M ${i * step} 0 V ${h} `
      else fine += `M ${i * step} 0 V ${h} `
    for (let i = 0; i * step <= h; i++)
      if (i % 4 === 0) main += `M 0 ${i * step} H ${w} `
      else fine += `M 0 ${i * step} H ${w} `
    pen.path('grid', fine, { stroke: { paint: '#ffffff12', width: Math.max(1, side * 0.0009) } })
    pen.path('grid', main, { stroke: { paint: '#ffffff24', width: Math.max(1, side * 0.0013) } })
  } else if (kind === 'scanlines') {
    let d = ''
    for (let y = 0; y < h; y += side * 0.007) d += `M 0 ${Math.round(y * 10) / 10} H ${w} `
    pen.path('scanlines', d, { stroke: { paint: '#0000001f', width: Math.max(0.8, side * 0.0016) } })
  }
}
