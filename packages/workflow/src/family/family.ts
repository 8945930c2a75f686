import {
  type Brief,
  canvasFor,
  compose,
  type DrawRequest,
  mapStages,
  readBrief,
  type Scene,
  seedOf,
  stageOf,
  type Warning,
} from '@easel/engine'
import { FORMATS, VIEWS, type View } from './views.ts'

const SEEDS = 2 ** 32

/** One picture of a family: what to draw, and what it shows, in words. */
export type Member = { name: string; request: DrawRequest; brief: Brief; scene: Scene }
export type Family = { members: Member[]; warnings: Warning[] }

/**
 * The n pictures of a request as one family. Every member has the subject of the first: the same things with the same parts,
 * materials, labels and sizes; only how and where they are seen differs. A design without a stage keeps its words and differs
 * in its layout. `by` formats, the first picture is adapted to other ratios instead.
 */
export function familyOf(draw: DrawRequest, by: 'views' | 'formats' = 'views'): Family {
  const { given } = draw
  const brief = given && 'brief' in given ? given.brief : readBrief(draw.prompt).brief
  const seed = seedOf(draw)
  const { scene: first, warnings } =
    given && 'scene' in given ? { scene: given.scene, warnings: [] } : compose(brief, canvasFor(brief, draw), seed)
  const { n: _, ...request } = draw
  const members: Member[] = []
  const shown = new Set<string>()
  for (const view of viewsOf(first, by, draw.n)) {
    if (members.length === draw.n) break
    const seen = view.of(brief)
    const isFirst = members.length === 0
    const scene = isFirst ? first : sameSubject(composed(seen, view, draw, first, (seed + (view.seedStep ?? 0)) % SEEDS), first)
    // An angle that was asked for is there already.
    const picture = JSON.stringify({ ...scene, seed: 0 })
    if (shown.has(picture)) continue
    shown.add(picture)
    members.push({ name: view.name, brief: seen, scene, request: { ...request, n: 1, seed: scene.seed, given: { scene } } })
  }
  return { members, warnings }
}

/** The picture as asked and, in order, what may follow it. */
function* viewsOf(first: Scene, by: 'views' | 'formats', n: number): Generator<View> {
  const same = (brief: Brief) => brief
  yield { name: 'the picture as asked', of: same }
  if (by === 'formats') yield* FORMATS
  const hasStage = stageOf(first) !== null
  if (hasStage) yield* VIEWS
  // Enough for every n: another turn of the things, another layout of the words.
  for (let step = 1; step < 4 * n; step++)
    yield hasStage
      ? { name: `turned by ${17 * step}°`, of: same, turn: 17 * step }
      : { name: `layout ${step + 1}`, of: same, seedStep: step }
}

function composed(brief: Brief, view: View, draw: DrawRequest, first: Scene, seed: number): Scene {
  const size = view.size ?? { width: first.canvas.width, height: first.canvas.height }
  const { scene } = compose(brief, canvasFor(brief, { size, background: draw.background }), seed)
  const nearer = view.closer === undefined ? scene : closer(scene, view.closer)
  return view.turn === undefined ? nearer : turned(nearer, view.turn)
}

/** A longer lens: a part of the subject fills the picture. */
const closer = (scene: Scene, by: number): Scene =>
  mapStages(scene, (stage) => ({ ...stage, camera: { ...stage.camera, focalMm: Math.min(400, stage.camera.focalMm * by), shift: [0, 0] } }))

const turned = (scene: Scene, degrees: number): Scene =>
  mapStages(scene, (stage) => ({
    ...stage,
    objects: stage.objects.map((object) => ({ ...object, turn: [object.turn[0], object.turn[1] + degrees, object.turn[2]] })),
  }))

/** The things of the first picture in the places and turns of another. */
function sameSubject(scene: Scene, first: Scene): Scene {
  const things = new Map((stageOf(first)?.objects ?? []).map((object) => [object.name, object]))
  return mapStages(scene, (stage) => ({
    ...stage,
    objects: stage.objects.map((object) => {
      const same = things.get(object.name)
      return same ? { ...same, at: object.at, turn: object.turn } : object
    }),
  }))
}
