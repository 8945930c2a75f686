import { canvasFor, compose, readBrief, stageOf } from '@easel/engine'
import { buildStage } from '../../packages/engine/src/stage/index.ts'
import type { TraceMaterial, TraceScene, Vec3 } from '../../packages/engine/src/trace/index.ts'

/** Prompts whose scenes are drawn: plastic, metal, glass, cloth and leather, a room, and a lens out of focus. */
const PROMPTS = {
  bottle: 'A matte black steel water bottle on a grey sweep, soft studio light',
  kettle: 'A polished chrome kettle and a brass candlestick on a grey studio floor, dramatic side light',
  tumbler: 'A clear drinking glass beside a white ceramic cup on a light grey studio floor',
  sneaker: 'A leather sneaker on a grey concrete podium, softbox light',
  desk: 'A stack of books, a mug and an apple on a wooden desk by a window',
  lens: 'Three ceramic bowls in a row on a table, close-up with a shallow depth of field',
} as const

/** A scene that both tracers draw alike. */
export type SharedScene = { name: string; scene: TraceScene }

/** The bench's scenes, each of what both tracers share: no textures, bumps or prints, lights with hard edges, one colour of sky. */
export async function sharedScenes(size: number): Promise<SharedScene[]> {
  return Promise.all(
    Object.entries(PROMPTS).map(async ([name, prompt]) => {
      const { brief } = readBrief(prompt)
      const { scene } = compose(brief, canvasFor(brief, { size: { width: 1024, height: 1024 }, background: 'auto' }), 7)
      const stage = stageOf(scene)
      if (!stage) throw new Error(`Expected a stage for "${prompt}" but the scene has none`)
      return { name, scene: shared(await buildStage(stage, { width: size, height: size, seed: 7 }), name === 'lens') }
    }),
  )
}

function shared(scene: TraceScene, isOutOfFocus: boolean): TraceScene {
  const { camera } = scene
  const distance = Math.hypot(...([0, 1, 2].map((i) => (camera.eye[i] as number) - (camera.target[i] as number)) as unknown as Vec3))
  return {
    ...scene,
    textures: [],
    materials: scene.materials.map(plain),
    lights: scene.lights.map((light) => ({ ...light, feather: 0, visible: false, links: 'all' })),
    environment: { zenith: scene.environment.horizon, horizon: scene.environment.horizon, nadir: scene.environment.horizon },
    camera: { ...camera, shift: [0, 0], lensRadius: isOutOfFocus ? distance / 60 : 0, focus: distance },
    plate: null,
    tone: { curve: 'filmic', exposure: 0 },
  }
}

const plain = (material: TraceMaterial): TraceMaterial => ({
  ...material,
  colorTexture: -1,
  detailTexture: -1,
  bumpDepth: 0,
  decal: null,
  transmission: material.transmission >= 0.5 ? 1 : 0,
})
