import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Diagram } from '../../brief/schema.ts'
import { contrast } from '../../color.ts'
import { flatWorld } from '../../paint/test/world.ts'
import { namesOf, Scene } from '../../scene/index.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { compose } from '../index.ts'
import { plainBrief, wanted } from '../test/brief.ts'
import { allTexts, faultsOfText, overlaps } from '../test/check.ts'
import { layered } from './layered.ts'

const world = flatWorld()
const LABELS = [
  'Go',
  'Check the order',
  'Ship it',
  'Datenschutzfolgenabschätzung prüfen',
  'Склад',
  'Ask somebody who knows more about it',
  'API',
  'Stop here',
]
const KINDS = ['flow', 'tree', 'network', 'mind', 'cycle', 'sequence'] as const

type Sample = {
  kind: (typeof KINDS)[number]
  labels: string[]
  links: [number, number, boolean][]
  size: [number, number]
  words: string[]
  seed: number
}
const samples: fc.Arbitrary<Sample> = fc.record({
  kind: fc.constantFrom(...KINDS),
  labels: fc.array(fc.constantFrom(...LABELS), { minLength: 3, maxLength: 9 }),
  links: fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.boolean()), { maxLength: 5 }),
  size: fc.constantFrom<[number, number]>([1024, 1280], [1392, 928], [1024, 1024]),
  words: fc.constantFrom<string[]>([], ['dark'], ['playful'], ['bold'], ['elegant'], ['blueprint']),
  seed: fc.nat(60),
})

/** A tree of the labels, with some more links where the kind may have them. */
function diagramOf({ kind, labels, links }: Sample): Diagram {
  const nodes = labels.map((label, i) => ({
    id: `n${i}`,
    label: `${label} ${i}`,
    shape: kind === 'flow' && i % 3 === 1 ? ('decision' as const) : ('step' as const),
    notes: [],
  }))
  const tree = nodes.slice(1).map(({ id }, i) => ({
    from: `n${kind === 'cycle' ? i : Math.floor(i / 2)}`,
    to: id,
    label: kind === 'flow' && i % 2 === 0 ? 'Yes' : null,
  }))
  const more =
    kind === 'flow' || kind === 'network' ? links.flatMap(([a, b, isLabelled]) => link(a % nodes.length, b % nodes.length, isLabelled)) : []
  const edges = [...tree, ...more].filter((edge, i, all) => all.findIndex(({ from, to }) => from === edge.from && to === edge.to) === i)
  return { kind, way: null, nodes, edges, axes: null }
}
const link = (a: number, b: number, isLabelled: boolean) =>
  a === b ? [] : [{ from: `n${a}`, to: `n${b}`, label: isLabelled ? 'No' : null }]

function sceneOf(sample: Sample): Scene {
  const [width, height] = sample.size
  const brief = plainBrief({
    genre: 'diagram',
    content: { menu: null, chart: null, points: null, diagram: diagramOf(sample) },
    texts: [wanted('How it goes', 'headline')],
    style: { family: null, words: sample.words, palette: [] },
  })
  return compose(brief, { width, height, background: 'opaque' }, sample.seed).scene
}

const isNode = ({ name, type }: Layer) => type === 'shape' && /^node-(?:\d+|root)$/.test(name)

test('every label stands in the diagram once, inside its box where it has one, and boxes keep apart', async () => {
  await fc.assert(
    fc.asyncProperty(samples, async (sample) => {
      const scene = sceneOf(sample)
      Scene.parse(scene)
      expect(new Set(namesOf(scene)).size).toBe(namesOf(scene).length)
      const shown = allTexts(scene.layers).map(({ text }) => text)
      for (const { label } of diagramOf(sample).nodes)
        expect(
          shown.filter((text) => text === label),
          `${sample.kind}: ${label}`,
        ).toHaveLength(1)
      expect(await faultsOfText(scene, world), sample.kind).toEqual([])
      expect(overlaps(scene.layers.filter(isNode)), sample.kind).toEqual([])
    }),
    { numRuns: 13, seed: 71 },
  )
})

const crosses = (a: { x: number; y: number }, b: { x: number; y: number }, { x, y, w, h }: Box) =>
  Math.max(a.x, b.x) > x + 0.6 && Math.min(a.x, b.x) < x + w - 0.6 && Math.max(a.y, b.y) > y + 0.6 && Math.min(a.y, b.y) < y + h - 0.6

test('edges run at right angles from border to border of the boxes they join and cross no other', () => {
  fc.assert(
    fc.property(samples, fc.constantFrom('down' as const, 'right' as const), (sample, way) => {
      const diagram = diagramOf({ ...sample, kind: 'flow' })
      const sizes = new Map(diagram.nodes.map(({ id, label }, i) => [id, { w: 60 + label.length * 3, h: 40 + (i % 3) * 14 }] as const))
      const plan = layered(diagram, {
        way,
        sizes,
        labelOf: ({ label }) => (label ? { w: 34, h: 18 } : null),
        rankGap: 40,
        nodeGap: 26,
        isDiamond: () => false,
      })
      for (const { from, to, points } of plan.routes) {
        const [a, b] = [plan.boxes.get(from) as Box, plan.boxes.get(to) as Box]
        const isOn = ({ x, y }: { x: number; y: number }, box: Box) =>
          x > box.x - 1 && x < box.x + box.w + 1 && y > box.y - 1 && y < box.y + box.h + 1
        expect(
          isOn(points[0] as { x: number; y: number }, a) && isOn(points.at(-1) as { x: number; y: number }, b),
          `${from} → ${to} meets both`,
        ).toBe(true)
        for (const [i, point] of points.entries()) {
          const before = points[i - 1]
          if (!before) continue
          expect(Math.min(Math.abs(before.x - point.x), Math.abs(before.y - point.y))).toBeLessThan(0.6)
          for (const [id, box] of plan.boxes) expect(crosses(before, point, box), `${from} → ${to} through ${id}`).toBe(false)
        }
      }
    }),
    { numRuns: 60, seed: 72 },
  )
})

test('labels in boxes have the contrast of WCAG AA with them', () => {
  fc.assert(
    fc.property(samples, (sample) => {
      const { layers } = sceneOf(sample)
      const filled = new Map(
        layers.flatMap((layer) => (layer.type === 'shape' && typeof layer.fill === 'string' ? [[layer.name, layer.fill] as const] : [])),
      )
      for (const text of allTexts(layers)) {
        const box = filled.get(text.name.replace(/\.label$/, ''))
        if (box && /^#[0-9a-f]{6}$/.test(box))
          expect(contrast(text.fill as string, box), `${text.name} on ${box}`).toBeGreaterThanOrEqual(4.5)
      }
    }),
    { numRuns: 15, seed: 73 },
  )
})

test('two and three sets overlap, and what they share is written once', async () => {
  for (const count of [2, 3]) {
    const nodes = ['Design', 'Code', 'Business']
      .slice(0, count)
      .map((label, i) => ({ id: `n${i}`, label, shape: 'step' as const, notes: [`Only ${label}`] }))
    const diagram: Diagram = {
      kind: 'venn',
      way: null,
      nodes,
      edges: [{ from: 'n0', to: count === 2 ? 'n1' : 'n0', label: 'Prototypes' }],
      axes: null,
    }
    const { scene } = compose(
      plainBrief({ genre: 'diagram', content: { menu: null, chart: null, points: null, diagram } }),
      { width: 1280, height: 1024, background: 'opaque' },
      count,
    )
    expect(await faultsOfText(scene, world)).toEqual([])
    expect(allTexts(scene.layers).filter(({ text }) => text === 'Prototypes')).toHaveLength(1)
    expect(overlaps(scene.layers.filter(isNode)).length).toBeGreaterThan(0)
  }
})
