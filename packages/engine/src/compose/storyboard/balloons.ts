import type { Panel } from '../../brief/schema.ts'
import { mostReadable } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { inset, type Kit, n, path, shape } from '../design/kit.ts'
import { type Block, stack } from '../design/stack.ts'
import { say } from '../page/page.ts'

/** The words of a panel in reading order: captions in strips, speech in balloons with their tails, sounds in large letters. */
export function lettering(kit: Kit, panel: Panel, frame: Box, name: string): Layer[] {
  const pad = Math.min(frame.w, frame.h) * 0.035
  const inner = inset(frame, pad)
  const sounds = panel.lines.filter(({ kind }) => kind === 'sound')
  const captions = panel.lines.filter(({ kind }) => kind === 'caption')
  const spoken = panel.lines.filter(({ kind }) => kind === 'speech' || kind === 'thought')
  const share = Math.min(0.62, 0.16 + 0.17 * (captions.length + spoken.length))
  const size = Math.min(kit.unit * 2.9, frame.w * 0.075, frame.h * 0.11)
  let top = inner.y
  const layers: Layer[] = []
  const room = () => Math.max(1, inner.y + inner.h * share - top)
  captions.forEach(({ text }, i) => {
    const made = strip(
      kit,
      `${name}.caption-${i + 1}`,
      text,
      { ...inner, y: top, h: room() / (captions.length - i + spoken.length) },
      size * 0.92,
    )
    layers.push(...made.layers)
    top = made.bottom + pad * 0.7
  })
  spoken.forEach(({ text, kind }, i) => {
    const made = balloon(kit, `${name}.balloon-${i + 1}`, text, { ...inner, y: top, h: room() / (spoken.length - i) }, size, {
      side: i % 2 === 0 ? -1 : 1,
      isThought: kind === 'thought',
    })
    layers.push(...made.layers)
    top = made.bottom + pad * 0.5
  })
  return [...layers, ...sounds.flatMap(({ text }, i) => sound(kit, `${name}.sound-${i + 1}`, text, inner, i))]
}

function strip(kit: Kit, name: string, text: string, box: Box, size: number): { layers: Layer[]; bottom: number } {
  const pad = size * 0.55
  const ground = kit.brief.content?.design?.kind !== 'contact-sheet' ? '#fff3b8' : kit.inks.ground
  const made = stack(kit, [block(kit, name, text, 'caption', size, '#16141a')], {
    x: box.x + pad,
    y: box.y + pad * 0.6,
    w: box.w * 0.86 - pad * 2,
    h: box.h - pad * 1.2,
  })
  const wide = widest(made.layers, box.w * 0.86 - pad * 2)
  const panel = { x: box.x, y: box.y, w: wide + pad * 2, h: made.box.h + pad * 1.2 }
  const color = mostReadable(ground, ['#16141a', '#ffffff'])
  return {
    layers: [
      shape(`${name}.strip`, panel, { fill: ground, stroke: { paint: '#16141a', width: Math.max(1, size * 0.08) } }),
      ...made.layers.map((layer) => narrowed({ ...layer, ...(layer.type === 'text' && { fill: color }) } as Layer, wide)),
    ],
    bottom: panel.y + panel.h,
  }
}

const block = (kit: Kit, name: string, text: string, role: string, size: number, color: string): Block => ({
  kind: 'text',
  name,
  text,
  role,
  size,
  font: kit.mood === 'comic' ? 'comic-neue' : kit.faces.text,
  weight: 700,
  color,
  leading: 1.22,
})

/** A one-line text needs no more room than its letters. */
function widest(layers: readonly Layer[], most: number): number {
  const text = layers.find((layer) => layer.type === 'text')
  if (text?.type !== 'text' || typeof text.size === 'number') return most
  const [, size] = text.size.fit
  const isOneLine = (text.box?.h ?? 0) < size * 1.7
  return isOneLine ? Math.min(most, text.text.length * size * 0.66 + size * 0.6) : most
}
const narrowed = (layer: Layer, w: number): Layer => (layer.box ? { ...layer, box: { ...layer.box, w } } : layer)

function balloon(
  kit: Kit,
  name: string,
  text: string,
  box: Box,
  size: number,
  { side, isThought }: { side: number; isThought: boolean },
): { layers: Layer[]; bottom: number } {
  const tail = Math.min(size * 1.5, box.h * 0.2)
  const pad = size * 0.72
  const most = Math.min(box.w * 0.8, Math.max(box.w * 0.5, size * 13))
  const made = stack(
    kit,
    [block(kit, name, text, 'speech', size, '#16141a')],
    { x: 0, y: box.y + pad * 0.75, w: most - pad * 2, h: Math.max(1, box.h - tail - pad * 1.5) },
    { align: 'center' },
  )
  const wide = widest(made.layers, most - pad * 2)
  const w = wide + pad * 2
  const x = side < 0 ? box.x : box.x + box.w - w
  const h = made.box.h + pad * 1.5
  const body = { x, y: box.y, w, h }
  const whole = { ...body, h: h + tail }
  const at = side < 0 ? 0.62 : 0.38
  const width = Math.max(1.5, size * 0.1)
  const outline = isThought ? null : bubble(w, h, tail, at, side)
  const r = Math.min(h / 2, size * 1.25)
  return {
    layers: [
      ...(outline
        ? [path(`${name}.body`, whole, outline, { fill: '#ffffff', stroke: { paint: '#16141a', width } })]
        : [
            shape(`${name}.body`, body, { fill: '#ffffff', radius: r, stroke: { paint: '#16141a', width } }),
            ...[0.5, 0.3].map((share, i) =>
              shape(
                `${name}.puff-${i + 1}`,
                { x: x + w * at + i * size * 0.5, y: body.y + h + tail * (0.05 + i * 0.55), w: tail * share, h: tail * share },
                { kind: 'ellipse', fill: '#ffffff', stroke: { paint: '#16141a', width } },
              ),
            ),
          ]),
      ...made.layers.map((layer) => ({ ...layer, box: { ...(layer.box as Box), x: x + pad, w: wide } }) as Layer),
    ],
    bottom: whole.y + whole.h,
  }
}

/** A rounded body with a tail that leans towards the middle. */
function bubble(w: number, h: number, tail: number, at: number, side: number): string {
  const r = Math.min(h / 2, w / 2, h * 0.46)
  const x = Math.min(w - r - tail * 0.7, Math.max(r + tail * 0.1, w * at))
  const lean = -side * tail * 0.5
  return `M ${n(r)} 0 H ${n(w - r)} A ${n(r)} ${n(r)} 0 0 1 ${n(w - r)} ${n(h)} H ${n(Math.max(x + tail * 0.35, r))} Q ${n(x + lean * 0.4 + tail * 0.2)} ${n(h + tail * 0.55)} ${n(x + lean + tail * 0.1)} ${n(h + tail)} Q ${n(x - tail * 0.15)} ${n(h + tail * 0.5)} ${n(Math.max(r, x - tail * 0.3))} ${n(h)} H ${n(r)} A ${n(r)} ${n(r)} 0 0 1 ${n(r)} 0 Z`
}

function sound(kit: Kit, name: string, text: string, inner: Box, i: number): Layer[] {
  const box = { x: inner.x + inner.w * (i % 2 === 0 ? 0.46 : 0.04), y: inner.y + inner.h * 0.68, w: inner.w * 0.5, h: inner.h * 0.26 }
  const layer = say(kit, name, box, text, {
    size: box.h * 0.9,
    font: 'bangers',
    weight: 400,
    color: '#ffd60a',
    role: 'sound',
    align: 'center',
    valign: 'middle',
    leading: 1,
    maxLines: 1,
  })
  return [{ ...layer, rotate: i % 2 === 0 ? -6 : 5, stroke: { paint: '#16141a', width: Math.max(2, box.h * 0.06) } }]
}
