import type { Engine } from '@easel/engine'

/** The built-in engine on this machine's threads. Its fonts, geometry and codecs load only here. */
export async function loadEasel(options: { threads: number; asset: (hash: string) => Promise<Uint8Array | null> }): Promise<Engine> {
  const [{ createEasel }, { nodeWorld }] = await Promise.all([import('@easel/engine'), import('@easel/engine/node')])
  return createEasel(nodeWorld(options))
}
