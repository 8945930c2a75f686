import { type Scene, sceneFromText } from '@easel/engine'
import { readOrigin } from '@easel/engine/provenance'

/** The scene of a scene file, or the one that a picture carries; null where there is none. */
export const carriedScene = (bytes: Uint8Array, file: string): Scene | null =>
  file.endsWith('.json') ? sceneFromText(new TextDecoder().decode(bytes)) : (readOrigin(bytes)?.scene ?? null)
