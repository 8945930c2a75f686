import { hexToOklch, mix, oklchToHex, withAlpha } from '../../color.ts'
import { type Easel, n } from './easel.ts'
import { hills, type Sky, sky, skyline, skyOf } from './landscape.ts'
import type { Scenery } from './topics/index.ts'

/** How each kind of scenery is drawn. */
export const PAINTERS: Record<Scenery, (draw: Easel) => void> = {
  lake(draw) {
    const look = skyOf(draw.random)
    const shore = 0.64
    const [sunX] = draw.focus
    sky(draw, look, sunX, shore - draw.random.between(0.13, 0.2))
    const shapes = hills(draw, look, shore, 4, 0.4, shore)
    // The water: the sky again, upside down and darker, with the hills mirrored in it.
    const deep = (color: string) => mix(color, look.near, 0.32)
    draw.band(shore, 1, [deep(look.sky.at(-1) as string), deep(look.sky[1] as string), deep(look.sky[0] as string)])
    for (const [i, heights] of shapes.entries()) {
      const depth = (i + 1) / shapes.length
      const color = mix(mix(look.far, look.near, depth ** 1.3), deep(look.sky[1] as string), 0.42)
      draw.path(draw.ridge(heights, shore, -0.4 * (1 - depth * 0.72) * 0.62, shore), withAlpha(color, 0.85))
    }
    draw.band(shore - 0.035, shore + 0.03, [withAlpha(look.sun, 0), withAlpha(look.sun, 0.4), withAlpha(look.sun, 0)])
    for (let i = 0; i < 12; i++) {
      const y = shore + 0.04 + (i / 12) ** 1.3 * 0.3
      const half = draw.random.between(0.02, 0.075) * (0.6 + i / 12)
      const x = sunX + draw.random.between(-0.05, 0.05)
      draw.path(`M ${n((x - half) * draw.w)} ${n(y * draw.h)} L ${n((x + half) * draw.w)} ${n(y * draw.h)}`, '', '', {
        stroke: { paint: withAlpha(look.sun, 0.42), width: Math.max(1, draw.h * 0.0035) },
      })
    }
  },
  dunes(draw) {
    const warm = draw.random.between(-10, 12)
    const color = (l: number, c: number, h: number) => oklchToHex({ l, c, h: h + warm })
    const look: Sky = {
      sky: [color(0.5, 0.1, 290), color(0.72, 0.12, 20), color(0.88, 0.1, 65)],
      far: color(0.74, 0.12, 50),
      near: color(0.38, 0.11, 25),
      sun: color(0.97, 0.06, 85),
      isNight: false,
    }
    sky(draw, look, draw.focus[0], 0.38)
    for (let i = 0; i < 5; i++) {
      const depth = i / 4
      const y = 0.52 + depth * 0.3
      const crest = Array.from({ length: 6 }, (_, k) => Math.sin(k * 1.25 + draw.random.between(0, 2) + i * 1.7) * 0.5 + 0.5)
      const top = mix(look.far, look.near, depth)
      draw.path(draw.ridge(crest, y, 0.13, 1), mix(top, look.sun, 0.22), mix(top, look.near, 0.35))
    }
  },
  ocean(draw) {
    const sampled = skyOf(draw.random)
    const look = sampled.isNight ? skyOf(draw.random) : sampled
    const horizon = 0.52
    const [sunX] = draw.focus
    sky(draw, look, sunX, horizon - 0.1)
    const sea = oklchToHex({ l: look.isNight ? 0.3 : 0.55, c: 0.1, h: 228 })
    hills(draw, { ...look, near: mix(look.near, sea, 0.3) }, horizon, 2, 0.2, horizon)
    draw.band(horizon, 1, [mix(look.sky.at(-1) as string, sea, 0.45), sea, mix(sea, look.near, 0.55)])
    for (let i = 0; i < 7; i++) {
      const t = i / 6
      const wave = skyline(draw.random, 12, 1)
      draw.path(draw.ridge(wave, horizon + 0.05 + t * 0.4, 0.02 + t * 0.04, 1), withAlpha(mix(sea, look.near, 0.15 + t * 0.6), 0.5))
    }
    for (let i = 0; i < 9; i++) {
      const y = horizon + 0.02 + i * 0.035
      const half = 0.02 + i * 0.006
      draw.path(`M ${n((sunX - half) * draw.w)} ${n(y * draw.h)} L ${n((sunX + half) * draw.w)} ${n(y * draw.h)}`, '', '', {
        stroke: { paint: withAlpha(look.sun, 0.5), width: Math.max(1, draw.h * 0.005) },
      })
    }
  },
  city(draw) {
    const look = skyOf(draw.random)
    sky(draw, look, draw.focus[0], 0.45)
    for (let row = 0; row < 3; row++) {
      const depth = (row + 1) / 3
      const color = mix(look.far, look.near, depth)
      let x = -0.02
      let d = ''
      const windows: string[] = []
      while (x < 1) {
        const width = draw.random.between(0.05, 0.11)
        const top = 0.42 + row * 0.14 + draw.random.between(0, 0.2)
        d += `M ${n(x * draw.w)} ${n(draw.h)} L ${n(x * draw.w)} ${n(top * draw.h)} L ${n((x + width) * draw.w)} ${n(top * draw.h)} L ${n((x + width) * draw.w)} ${n(draw.h)} Z `
        for (let wy = top + 0.03; wy < 0.95; wy += 0.035) {
          for (let wx = x + 0.012; wx < x + width - 0.012; wx += 0.018) {
            if (draw.random.next() < 0.3)
              windows.push(`M ${n(wx * draw.w)} ${n(wy * draw.h)} h ${n(0.007 * draw.w)} v ${n(0.014 * draw.h)} h ${n(-0.007 * draw.w)} Z`)
          }
        }
        x += width + draw.random.between(0, 0.02)
      }
      draw.path(d, color, mix(color, look.near, 0.4))
      if (row > 0) draw.path(windows.join(' '), withAlpha(look.sun, 0.75))
    }
  },
  forest(draw) {
    const h = draw.random.between(140, 190)
    const color = (l: number, c: number) => oklchToHex({ l, c, h })
    const look: Sky = {
      sky: [color(0.7, 0.07), color(0.85, 0.06), oklchToHex({ l: 0.94, c: 0.06, h: 95 })],
      far: color(0.68, 0.07),
      near: color(0.22, 0.05),
      sun: '#fff7dd',
      isNight: false,
    }
    sky(draw, look, draw.focus[0], 0.32)
    for (let row = 0; row < 5; row++) {
      const depth = row / 4
      const base = 0.55 + depth * 0.36
      let d = `M 0 ${n(draw.h)} `
      for (let x = -0.04; x < 1.06; ) {
        const width = draw.random.between(0.03, 0.055) * (0.7 + depth)
        const height = width * draw.random.between(2.4, 3.6) * (draw.w / draw.h) * 0.9
        d += `L ${n((x - width) * draw.w)} ${n(base * draw.h)} L ${n(x * draw.w)} ${n((base - height) * draw.h)} L ${n((x + width) * draw.w)} ${n(base * draw.h)} `
        x += width * draw.random.between(0.9, 1.4)
      }
      const tone = mix(look.far, look.near, depth)
      draw.path(`${d} L ${n(draw.w)} ${n(draw.h)} Z`, tone, mix(tone, look.sky[1] as string, 0.35 * (1 - depth)))
    }
  },
  abstract(draw) {
    const { palette } = draw.pen.sheet
    const start = hexToOklch(palette.accent).h + draw.random.between(-25, 25)
    const tone = (turn: number, l: number, c = 0.17) => oklchToHex({ l, c, h: start + turn })
    draw.backdrop([palette.accent, tone(35, 0.5), tone(-40, 0.42)], draw.random.between(20, 70))
    for (let i = 0; i < 4; i++)
      draw.glow(draw.random.next(), draw.random.next(), draw.random.between(0.4, 0.7), tone(i * 38 - 60, 0.75), 0.8)
    const [x, y] = [draw.random.between(0.55, 0.85), draw.random.between(0.55, 0.95)]
    for (let i = 0; i < 7; i++) {
      const r = (0.16 + i * 0.13) * Math.min(draw.w, draw.h)
      const [cx, cy] = [x * draw.w, y * draw.h]
      draw.path(`M ${n(cx - r)} ${n(cy)} a ${n(r)} ${n(r)} 0 1 1 ${n(2 * r)} 0 a ${n(r)} ${n(r)} 0 1 1 ${n(-2 * r)} 0 Z`, '', '', {
        stroke: { paint: withAlpha('#ffffff', 0.32 - i * 0.035), width: Math.max(1, draw.h * 0.006) },
      })
    }
  },
  dish(draw) {
    const tone = (l: number, c: number, h: number) => oklchToHex({ l, c, h })
    const table = draw.random.pick([
      tone(0.86, 0.05, 75),
      tone(0.82, 0.05, 165),
      tone(0.85, 0.05, 40),
      tone(0.4, 0.04, 250),
      tone(0.88, 0.04, 100),
    ])
    draw.backdrop([mix(table, '#ffffff', 0.25), mix(table, '#000000', 0.1)], 60)
    const [cx, cy] = draw.focus
    const r = 0.4
    draw.disc(cx + 0.015, cy + 0.04, r * 1.02, withAlpha('#2a1a10', 0.4), 0.03)
    const plate = draw.random.pick(['#fbf8f2', '#f3ece1', '#e9eef0', '#37404a'])
    draw.disc(cx, cy, r, plate)
    draw.disc(cx, cy, r * 0.86, mix(plate, '#000000', 0.08))
    const broth = draw.random.pick([
      tone(0.66, 0.18, 42),
      tone(0.72, 0.15, 130),
      tone(0.78, 0.15, 85),
      tone(0.6, 0.17, 28),
      tone(0.86, 0.07, 90),
    ])
    draw.disc(cx, cy, r * 0.8, mix(broth, '#000000', 0.14))
    draw.disc(cx, cy - 0.006, r * 0.785, broth)
    draw.glow(cx - 0.1, cy - 0.14, 0.25, '#ffffff', 0.3)
    const toppings = [tone(0.62, 0.2, 28), tone(0.7, 0.17, 135), tone(0.85, 0.13, 90), tone(0.93, 0.03, 90), tone(0.5, 0.13, 140)]
    for (let i = 0; i < 26; i++) {
      const [angle, reach] = [draw.random.between(0, Math.PI * 2), Math.sqrt(draw.random.next()) * r * 0.6]
      const side = Math.min(draw.w, draw.h)
      const [x, y] = [cx + (Math.cos(angle) * reach * side) / draw.w, cy + (Math.sin(angle) * reach * side) / draw.h]
      const size = draw.random.between(0.018, 0.05)
      const color = draw.random.pick(toppings)
      if (i % 3 === 0) leaf(draw, x, y, size * 1.9, draw.random.between(0, Math.PI * 2), tone(draw.random.between(0.5, 0.66), 0.15, 140))
      else {
        draw.disc(x + 0.004, y + 0.008, size, withAlpha('#2a1206', 0.28))
        draw.disc(x, y, size, color)
        draw.disc(x - size * 0.22, y - size * 0.25, size * 0.42, withAlpha('#ffffff', 0.35))
      }
    }
  },
  still(draw) {
    const h = draw.random.between(0, 360)
    const tone = (l: number, c: number, turn = 0) => oklchToHex({ l, c, h: h + turn })
    draw.backdrop([tone(0.93, 0.03), tone(0.84, 0.05)])
    draw.band(0.72, 1, [tone(0.8, 0.05, 10), tone(0.72, 0.06, 10)])
    draw.glow(0.28, 0.25, 0.6, '#ffffff', 0.6)
    const [w, hgt] = [draw.w, draw.h]
    const size = Math.min(w, hgt)
    // Neighbours in a grid are different things.
    const place = /-(\d+)$/.exec(draw.part)?.[1]
    const kind = place === undefined ? Math.floor(draw.random.next() * 3) : Number(place) % 3
    const x = w / 2
    const foot = hgt * 0.82
    draw.disc(0.53, 0.825, 0.24, withAlpha('#1d1208', 0.38), 0.025, 0.18)
    const body = tone(0.58, 0.11, draw.random.pick([0, 150, 40]))
    const at = (dx: number, dy: number) => `${n(x + dx * size)} ${n(foot - dy * size)}`
    const outline = [
      `M ${at(-0.1, 0)} C ${at(-0.26, 0.1)} ${at(-0.24, 0.34)} ${at(-0.07, 0.42)} L ${at(-0.08, 0.52)} L ${at(0.08, 0.52)} L ${at(0.07, 0.42)} C ${at(0.24, 0.34)} ${at(0.26, 0.1)} ${at(0.1, 0)} Z`,
      `M ${at(-0.17, 0)} L ${at(-0.19, 0.36)} C ${at(-0.19, 0.42)} ${at(0.19, 0.42)} ${at(0.19, 0.36)} L ${at(0.17, 0)} Z`,
      `M ${at(-0.11, 0)} L ${at(-0.11, 0.36)} C ${at(-0.11, 0.44)} ${at(-0.05, 0.43)} ${at(-0.05, 0.5)} L ${at(-0.05, 0.58)} L ${at(0.05, 0.58)} L ${at(0.05, 0.5)} C ${at(0.05, 0.43)} ${at(0.11, 0.44)} ${at(0.11, 0.36)} L ${at(0.11, 0)} Z`,
    ][kind] as string
    const box = { x: 0, y: 0, w, h: hgt }
    draw.layers.push(
      draw.pen.path(`${draw.part}.body`, box, outline, {
        fill: {
          gradient: 'linear',
          angle: 0,
          stops: [
            [0.25, mix(body, '#ffffff', 0.3)],
            [0.5, body],
            [0.72, mix(body, '#000000', 0.42)],
          ],
        },
      }),
    )
  },
}

function leaf(draw: Easel, x: number, y: number, size: number, angle: number, color: string) {
  const s = size * Math.min(draw.w, draw.h)
  const point = (dx: number, dy: number) => {
    const [px, py] = [Math.cos(angle) * dx - Math.sin(angle) * dy, Math.sin(angle) * dx + Math.cos(angle) * dy]
    return `${n(x * draw.w + px * s)} ${n(y * draw.h + py * s)}`
  }
  draw.path(`M ${point(-1, 0)} Q ${point(0, -0.7)} ${point(1, 0)} Q ${point(0, 0.7)} ${point(-1, 0)} Z`, color)
  draw.path(`M ${point(-0.9, 0)} L ${point(0.8, 0)}`, '', '', {
    stroke: { paint: withAlpha('#ffffff', 0.35), width: Math.max(0.6, s * 0.06) },
  })
}
