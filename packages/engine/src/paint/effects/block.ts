import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { AWAY } from '../../typeset/index.ts'
import { blend, blurred, clamped, type Mask, pictureOf, rgbOf, slopesAt } from './mask.ts'

const SHADOW = 0.34

/** The sides of letters that reach `depth` em into the page, each lit by where it faces, and the shadow that they throw. */
export function block(mask: Mask, depth: number, side: string): Canvas {
  const { width, height, em } = mask
  const reach = Math.max(1, Math.round(depth * em))
  const smooth = blurred(mask.letters, width, height, Math.max(1, em * 0.006))
  const [lit, dim] = [blend(rgbOf(side), [1, 1, 1], 0.2), blend(rgbOf(side), [0, 0, 0], 0.42)]
  const walls = pictureOf(mask, (i, x, y) => {
    const cover = mask.letters[i] ?? 0
    if (cover <= 0) return [0, 0, 0, 0]
    const [sx, sy] = slopesAt(smooth, mask, x, y)
    const slope = Math.hypot(sx, sy)
    // Slopes point into the letter; a wall faces the other way: right ones catch light from the side, lower ones lie in the shade.
    const down = slope < 1e-4 ? 0.5 : clamped(0.5 - (0.9 * sy - 0.45 * sx) / slope / 2)
    const [r, g, b] = blend(lit, dim, down)
    return [r, g, b, cover]
  })
  const swept = sweptOf(walls, reach)
  const whole = createCanvas(width, height)
  const context = whole.getContext('2d')
  context.save()
  context.filter = `blur(${(em * 0.05).toFixed(2)}px)`
  context.globalAlpha = SHADOW
  context.drawImage(shadowOf(swept), AWAY[0] * reach * 0.35, AWAY[1] * reach * 0.55)
  context.restore()
  context.drawImage(swept, 0, 0)
  return whole
}

/** A picture drawn at every step away, the nearest on top: twice as far with each drawing. */
function sweptOf(walls: Canvas, reach: number): Canvas {
  let drawn = walls
  for (let done = 1; done < reach; ) {
    const step = Math.min(done, reach - done)
    const next = createCanvas(walls.width, walls.height)
    const context = next.getContext('2d')
    context.drawImage(drawn, AWAY[0] * step, AWAY[1] * step)
    context.drawImage(drawn, 0, 0)
    drawn = next
    done += step
  }
  return drawn
}

function shadowOf(shape: Canvas): Canvas {
  const canvas = createCanvas(shape.width, shape.height)
  const context = canvas.getContext('2d')
  context.drawImage(shape, 0, 0)
  context.globalCompositeOperation = 'source-in'
  context.fillStyle = '#000000'
  context.fillRect(0, 0, shape.width, shape.height)
  return canvas
}
