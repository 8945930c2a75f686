import type { DrawRequest, Warning } from '../engine.ts'
import type { Scene } from '../scene/index.ts'
import { VERSION } from '../version.ts'
import { fingerprint } from './fingerprint.ts'
import { openContainer } from './open.ts'
import { type SourceType, writeFacts, writePacket } from './packet.ts'
import { packScene } from './scene-code.ts'

/** What a picture file shall say about itself. */
export type Origin = {
  embed: NonNullable<DrawRequest['embed']>
  sourceType: SourceType
  /** Id of the engine that drew it. */
  engine: string
  /** What it was drawn from, where there is such a thing. */
  scene?: Scene
}

/**
 * A PNG, JPEG or WebP file of ours with its origin, and its scene where `embed` asks for it, written into it. Neither
 * date nor prompt: the same picture gives the same bytes. A scene that does not fit is left out, with a warning.
 */
export function inscribe(file: Uint8Array, { embed, sourceType, engine, scene }: Origin): { bytes: Uint8Array; warnings: Warning[] } {
  if (embed === 'nothing') return { bytes: file, warnings: [] }
  const container = openContainer(file)
  if (!container) throw new Error('Expected a whole PNG, JPEG or WebP file to write its origin into')
  const origin = { sourceType, generator: `Easel ${VERSION}`, engine, version: VERSION, scene: null, pixels: null }
  const plain = { bytes: container.withPacket(Buffer.from(writePacket(origin))), warnings: [] }
  if (embed === 'origin' || !scene) return plain

  const packed = packScene(scene)
  const packet = packed === null ? null : Buffer.from(writePacket({ ...origin, scene: packed, pixels: fingerprint(container) }))
  if (!packet || packet.length > container.maxPacketBytes) return { ...plain, warnings: [TOO_LONG] }
  return { bytes: container.withPacket(packet), warnings: [] }
}

/** An SVG of ours with its origin written into it. It is all drawing: who has it needs no scene to change it. */
export function inscribeSvg(svg: string, { embed, sourceType, engine }: Omit<Origin, 'scene'>): Uint8Array {
  if (embed === 'nothing') return Buffer.from(svg)
  const facts = writeFacts({ sourceType, generator: `Easel ${VERSION}`, engine, version: VERSION, scene: null, pixels: null })
  return Buffer.from(svg.replace(/<svg [^>]*>/, (opening) => `${opening}<metadata>${facts}</metadata>`))
}

const TOO_LONG: Warning = {
  code: 'scene_left_out',
  message: 'The scene is too long for this file format, so the file carries only its origin: keep the scene beside it, or ask for png.',
}
