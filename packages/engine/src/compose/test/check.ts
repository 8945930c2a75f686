import { layoutScene } from '../../paint/index.ts'
import type { Box, Layer, Scene, TextLayer } from '../../scene/schema.ts'
import { setText } from '../../typeset/index.ts'
import type { World } from '../../world.ts'

export const allTexts = (layers: readonly Layer[]): TextLayer[] =>
  layers.flatMap((layer) => (layer.type === 'text' ? [layer] : layer.type === 'group' ? allTexts(layer.layers) : []))

const apart = (a: Box, b: Box, slack = 0.5) =>
  a.x + a.w <= b.x + slack || b.x + b.w <= a.x + slack || a.y + a.h <= b.y + slack || b.y + b.h <= a.y + slack

/** Every way in which the words of a scene leave their place or lie on one another, in words; empty is good. */
export async function faultsOfText(scene: Scene, world: World): Promise<string[]> {
  const boxes = await layoutScene(scene, world)
  const inks: { name: string; ink: Box }[] = []
  const faults: string[] = []
  for (const layer of allTexts(scene.layers)) {
    const box = boxes.get(layer.name) as Box
    const set = setText(layer, box)
    const ink = { x: box.x + set.ink.x, y: box.y + set.ink.y, w: set.ink.w, h: set.ink.h }
    if (set.overflows) faults.push(`${layer.name} overflows: ${layer.text}`)
    if (ink.x < -0.5 || ink.y < -0.5 || ink.x + ink.w > scene.canvas.width + 0.5 || ink.y + ink.h > scene.canvas.height + 0.5)
      faults.push(`${layer.name} leaves the canvas`)
    for (const other of inks) if (!apart(ink, other.ink, 1)) faults.push(`${layer.name} lies on ${other.name}`)
    inks.push({ name: layer.name, ink })
  }
  return faults
}

/** Pairs of these layers whose boxes overlap. */
export function overlaps(layers: readonly Layer[]): string[] {
  const boxed = layers.flatMap((layer) => (layer.box ? [{ name: layer.name, box: layer.box }] : []))
  return boxed.flatMap((a, i) => boxed.slice(i + 1).flatMap((b) => (apart(a.box, b.box) ? [] : [`${a.name} on ${b.name}`])))
}
