import type { Layer } from '../../scene/schema.ts'

/** Layers as a screen of a script that runs from the right has them: every box on the other side, lines set from there. Pictures stay as they are. */
export function mirrored(layers: readonly Layer[], width: number): Layer[] {
  return layers.map((layer): Layer => {
    const box = layer.box && { ...layer.box, x: width - layer.box.x - layer.box.w }
    const placed = { ...layer, ...(box && { box }) } as Layer
    if (placed.type === 'text')
      return { ...placed, align: placed.align === 'left' ? 'right' : placed.align === 'right' ? 'left' : placed.align }
    if (placed.type === 'art') return { ...placed, art: turned(placed.art) }
    return placed.type === 'group' && box && !isPicture(placed.layers) ? { ...placed, layers: mirrored(placed.layers, box.w) } : placed
  })
}

/** Scenery is made of paths and has no words. */
const isPicture = (layers: readonly Layer[]): boolean =>
  layers.every(({ type }) => type === 'shape') && layers.some((layer) => layer.type === 'shape' && layer.shape === 'path')

/** Arrows that mean forward and back. */
function turned(art: string): string {
  const match = /^(.*(?:chevron|arrow|move)-)(left|right)$/.exec(art)
  return match ? `${match[1]}${match[2] === 'left' ? 'right' : 'left'}` : art
}
