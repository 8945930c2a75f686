import { draw, type Quality, type Scene } from '@easel/engine'
import { nodeWorld } from '@easel/engine/node'
import type { Config } from '@easel/server'
import type { DrawScene } from '@easel/workflow/video'
import { carriedScene } from '../carried-scene.ts'

/** The scene of a scene file, or the one that a picture carries; null where there is none with a stage that can be drawn here. */
export function sceneIn(bytes: Uint8Array, file: string): Scene | null {
  const scene = carriedScene(bytes, file)
  const types = scene ? typesOf(scene.layers) : new Set<string>()
  // Pictures that a scene holds are not in its file.
  return scene && types.has('stage') && !types.has('image') ? scene : null
}

const typesOf = (layers: Scene['layers']): Set<string> =>
  new Set(layers.flatMap((layer) => [layer.type, ...(layer.type === 'group' ? typesOf(layer.layers) : [])]))

/** Frames that are drawn as they are asked for, and threads that end with them. */
export async function* withDrawing(
  { threads }: Config,
  quality: Quality,
  film: (draw: DrawScene) => AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const world = nodeWorld({ threads })
  try {
    yield* film(async (scene) => {
      const { width, height } = scene.canvas
      const request = { prompt: '', n: 1, background: 'auto', format: 'png', compression: 100, embed: 'nothing', previews: 0 } as const
      return (await draw({ ...request, given: { scene }, size: { width, height }, quality }, 0, world)).bytes
    })
  } finally {
    await world.threads.close()
  }
}
