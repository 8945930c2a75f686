import type { Scene } from '../scene/index.ts'
import type { Container } from './container.ts'
import { fingerprint } from './fingerprint.ts'
import { openContainer } from './open.ts'
import { type Facts, readPacket } from './packet.ts'
import { unpackScene } from './scene-code.ts'
import { packetsOfSvg } from './svg.ts'

/** What a picture file says about itself: a claim, since whoever has the file can write it. */
export type Said = Pick<Facts, 'sourceType' | 'generator' | 'engine' | 'version'> & {
  scene: Scene | null
  /** The pixels are those that the scene was drawn to; false where there is no scene. */
  intact: boolean
  /** Why something that is there cannot be used. */
  problem: string | null
}

/** What any PNG, JPEG, WebP or SVG file says about itself; null when it says nothing. Only pixels carry a scene. Safe on hostile bytes; never throws. */
export function readOrigin(bytes: Uint8Array): Said | null {
  const container = openContainer(bytes)
  const packets = container?.packets ?? packetsOfSvg(bytes)
  if (packets.length === 0) return null
  const said: Said = { sourceType: null, generator: null, engine: null, version: null, scene: null, intact: false, problem: null }
  try {
    const { scene: packed, pixels, ...origin } = readPacket(onlyPacket(packets))
    Object.assign(said, origin)
    if (packed === null || !container) return said
    said.scene = unpackScene(packed)
    said.intact = pixels === fingerprint(container)
    return said
  } catch (error) {
    return { ...said, problem: error instanceof Error ? error.message : String(error) }
  }
}

/** The scene that a picture of ours carries; null when it carries none that can be used. Safe on hostile bytes; never throws. */
export async function readEmbedded(bytes: Uint8Array): Promise<{ scene: Scene; intact: boolean; version: string } | null> {
  const said = readOrigin(bytes)
  return said?.scene ? { scene: said.scene, intact: said.intact, version: said.version ?? said.scene.easel } : null
}

function onlyPacket(packets: Container['packets']): string {
  const [packet, ...others] = packets
  // Two packets may contradict each other, and readers disagree on which one counts.
  if (others.length > 0) throw new Error(`Expected one XMP packet in the picture but received ${packets.length}`)
  if (packet === null || packet === undefined) throw new Error('Expected an XMP packet of at most 2 MB but received a longer one')
  return packet
}
