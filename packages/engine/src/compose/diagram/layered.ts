import dagre from '@dagrejs/dagre'
import type { Diagram } from '../../brief/schema.ts'
import type { Box } from '../../scene/schema.ts'

export type Point = { x: number; y: number }
export type Size = { w: number; h: number }
/** Boxes by node id, edges as corner points from border to border, labels by edge index. */
export type Plan = {
  size: Size
  boxes: Map<string, Box>
  routes: { from: string; to: string; points: Point[] }[]
  labels: Map<number, Box>
}

type Wish = {
  way: 'down' | 'right'
  sizes: ReadonlyMap<string, Size>
  /** Of the label of an edge; null where it has none. */
  labelOf: (edge: Diagram['edges'][number]) => Size | null
  /** Least distance between ranks and between neighbours, px. */
  rankGap: number
  nodeGap: number
  /** Shapes whose border gives way towards their corners. */
  isDiamond: (id: string) => boolean
}

type Bent = { from: string; to: string; isBack: boolean; bends: Point[]; label: Box | null }

/**
 * Places a graph in ranks and leads its edges at right angles: along the ranks only between them, across a rank only where
 * the layout keeps a lane free, so that no edge crosses a box.
 */
export function layered({ nodes, edges }: Pick<Diagram, 'nodes' | 'edges'>, wish: Wish): Plan {
  const isDown = wish.way === 'down'
  const turned = ({ w, h }: Size): Size => (isDown ? { w, h } : { w: h, h: w })
  const graph = new dagre.graphlib.Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'TB', ranksep: wish.rankGap, nodesep: wish.nodeGap, edgesep: wish.nodeGap * 0.7, marginx: 0, marginy: 0 })
  for (const { id } of nodes) {
    const { w, h } = turned(wish.sizes.get(id) ?? { w: 1, h: 1 })
    graph.setNode(id, { width: w, height: h })
  }
  edges.forEach((edge, i) => {
    const label = wish.labelOf(edge)
    const { w, h } = label ? turned(label) : { w: 0, h: 0 }
    graph.setEdge(edge.from, edge.to, { width: w, height: h, labelpos: 'c', minlen: 1, weight: 1 }, String(i))
  })
  dagre.layout(graph)

  const boxes = new Map<string, Box>()
  for (const { id } of nodes) {
    const { x, y, width, height } = graph.node(id) as { x: number; y: number; width: number; height: number }
    boxes.set(id, { x: x - width / 2, y: y - height / 2, w: width, h: height })
  }
  const labels = new Map<number, Box>()
  const bent = edges.map((edge, i): Bent => {
    const found = graph.edge(edge.from, edge.to, String(i)) as { points: Point[]; x?: number; y?: number; width: number; height: number }
    const [a, b] = [boxes.get(edge.from), boxes.get(edge.to)]
    const isBack = a !== undefined && b !== undefined && a.y + a.h / 2 > b.y + b.h / 2
    const inner = found.points.slice(1, -1)
    const hasLabel = found.width > 0 && found.x !== undefined && found.y !== undefined
    const label = hasLabel
      ? { x: (found.x ?? 0) - found.width / 2, y: (found.y ?? 0) - found.height / 2, w: found.width, h: found.height }
      : null
    if (label) labels.set(i, label)
    return { from: edge.from, to: edge.to, isBack, bends: isBack ? inner.reverse() : inner, label }
  })
  const routes = routed(boxes, bent, wish)
  if (isTurned(boxes, edges)) mirror(boxes, labels, routes)
  const { plan, dx, dy } = framed(boxes, labels, routes)
  const shifted = (point: Point): Point => ({ x: point.x - dx, y: point.y - dy })
  const out: Plan = {
    size: plan,
    boxes: new Map([...boxes].map(([id, box]) => [id, { ...box, ...shifted(box) }])),
    labels: new Map([...labels].map(([i, box]) => [i, { ...box, ...shifted(box) }])),
    routes: routes.map((route) => ({ ...route, points: route.points.map(shifted) })),
  }
  return isDown ? out : transposed(out)
}

/** Whether most brothers stand in the reverse of the order in which they are named. */
function isTurned(boxes: ReadonlyMap<string, Box>, edges: Diagram['edges']): boolean {
  let turned = 0
  for (const [i, a] of edges.entries())
    for (const b of edges.slice(i + 1)) {
      const [first, second] = [boxes.get(a.to), boxes.get(b.to)]
      if (a.from === b.from && first && second && Math.abs(first.y - second.y) < Math.max(first.h, second.h))
        turned += first.x > second.x ? 1 : -1
    }
  return turned > 0
}

function mirror(boxes: Map<string, Box>, labels: Map<number, Box>, routes: Plan['routes']): void {
  for (const [id, box] of boxes) boxes.set(id, { ...box, x: -box.x - box.w })
  for (const [i, box] of labels) labels.set(i, { ...box, x: -box.x - box.w })
  for (const route of routes) route.points = route.points.map(({ x, y }) => ({ x: -x, y }))
}

type Band = { from: number; to: number }

/** What stands in one rank shares a band; an edge changes its lane between bands only. */
function bandsOf(boxes: Iterable<Box>): Band[] {
  const bands: Band[] = []
  for (const { y, h } of [...boxes].sort((a, b) => a.y - b.y)) {
    const last = bands.at(-1)
    if (last && y < last.to - 0.5) last.to = Math.max(last.to, y + h)
    else bands.push({ from: y, to: y + h })
  }
  return bands
}

function routed(boxes: ReadonlyMap<string, Box>, edges: readonly Bent[], { isDiamond }: Wish): Plan['routes'] {
  const bands = bandsOf([...boxes.values(), ...edges.flatMap(({ label }) => label ?? [])])
  const bandAt = (y: number) => bands.findIndex(({ from, to }) => y >= from - 0.5 && y <= to + 0.5)
  // Lanes of each gap: edges from one box share a lane, others that would lie on each other do not.
  const gaps: { key: string; from: number; to: number; lane: number }[][] = bands.map(() => [])
  type Step = { band: number; x: number }
  const paths = edges.map((edge) => {
    const [upperId, lowerId] = edge.isBack ? [edge.to, edge.from] : [edge.from, edge.to]
    const [upper, lower] = [boxes.get(upperId) as Box, boxes.get(lowerId) as Box]
    const [first, last] = [bandAt(upper.y + upper.h / 2), bandAt(lower.y + lower.h / 2)]
    const between = edge.bends.map(({ x, y }): Step => ({ band: bandAt(y), x })).filter(({ band }) => band > first && band < last)
    const towards = between[0]?.x ?? edge.bends[0]?.x ?? upper.x
    const middle = upper.x + upper.w / 2
    // An edge that leads back leaves beside those that lead on.
    const aside = edge.isBack ? (towards >= middle ? 0.3 : -0.3) : 0
    const start: Step = { band: first, x: middle + upper.w * aside }
    const end: Step = { band: last, x: lower.x + lower.w / 2 + lower.w * aside }
    const steps = [start, ...between.filter(({ band }, i) => i === 0 || band !== between[i - 1]?.band), end]
    return { edge, upperId, lowerId, upper, lower, steps }
  })
  for (const { edge, upperId, steps } of paths)
    for (const [i, step] of steps.entries()) {
      const before = steps[i - 1]
      if (!before || Math.abs(before.x - step.x) < 0.5) continue
      const gap = gaps[before.band] as (typeof gaps)[number]
      const [from, to] = [Math.min(before.x, step.x), Math.max(before.x, step.x)]
      const key = `${edge.isBack ? 'back ' : ''}${i === 1 ? upperId : `${edge.from}>${edge.to}`}`
      const mates = gap.filter((other) => other.key === key)
      const taken = new Set(
        gap.filter((other) => other.key !== key && other.from <= to + 1 && other.to >= from - 1).map(({ lane }) => lane),
      )
      let lane = mates[0]?.lane ?? 0
      if (!mates[0]) while (taken.has(lane)) lane++
      gap.push({ key, from, to, lane })
    }
  const taken = gaps.map(() => 0)
  return paths.map(({ edge, upperId, lowerId, upper, lower, steps }) => {
    const [start, end] = [steps[0] as Step, steps.at(-1) as Step]
    const points: Point[] = [{ x: start.x, y: borderOf(upper, start.x, 1, isDiamond(upperId)) }]
    for (const [i, step] of steps.entries()) {
      const before = steps[i - 1]
      if (!before || Math.abs(before.x - step.x) < 0.5) continue
      const gap = gaps[before.band] as (typeof gaps)[number]
      const mine = gap[taken[before.band] as number]
      taken[before.band] = (taken[before.band] as number) + 1
      const lanes = Math.max(...gap.map(({ lane }) => lane)) + 1
      const [top, bottom] = [(bands[before.band] as Band).to, (bands[before.band + 1] as Band).from]
      const y = top + ((bottom - top) * ((mine?.lane ?? 0) + 1)) / (lanes + 1)
      points.push({ x: before.x, y }, { x: step.x, y })
    }
    points.push({ x: end.x, y: borderOf(lower, end.x, -1, isDiamond(lowerId)) })
    return { from: edge.from, to: edge.to, points: edge.isBack ? points.reverse() : points }
  })
}

/** Where a vertical line meets the lower (1) or the upper (−1) border. */
function borderOf(box: Box, x: number, side: 1 | -1, isDiamond: boolean): number {
  const middle = box.y + box.h / 2
  const away = isDiamond ? Math.abs(x - (box.x + box.w / 2)) / (box.w / 2) : 0
  return middle + side * (box.h / 2) * (1 - away)
}

function framed(
  boxes: ReadonlyMap<string, Box>,
  labels: ReadonlyMap<number, Box>,
  routes: Plan['routes'],
): { plan: Size; dx: number; dy: number } {
  const all = [...boxes.values(), ...labels.values()]
  const points = routes.flatMap((route) => route.points)
  const xs = [...all.flatMap(({ x, w }) => [x, x + w]), ...points.map(({ x }) => x)]
  const ys = [...all.flatMap(({ y, h }) => [y, y + h]), ...points.map(({ y }) => y)]
  const [dx, dy] = [Math.min(...xs), Math.min(...ys)]
  return { plan: { w: Math.max(...xs) - dx, h: Math.max(...ys) - dy }, dx, dy }
}

/** Ranks from left to right: across and down change places. */
function transposed({ size, boxes, labels, routes }: Plan): Plan {
  const turn = ({ x, y, w, h }: Box): Box => ({ x: y, y: x, w: h, h: w })
  return {
    size: { w: size.h, h: size.w },
    boxes: new Map([...boxes].map(([id, box]) => [id, turn(box)])),
    labels: new Map([...labels].map(([i, box]) => [i, turn(box)])),
    routes: routes.map((route) => ({ ...route, points: route.points.map(({ x, y }) => ({ x: y, y: x })) })),
  }
}
