import { createHash } from 'node:crypto'

/** Pictures by their hash, as a world asks for them. */
export function createAssets() {
  const assets = new Map<string, Uint8Array>()
  return {
    keep(bytes: Uint8Array): string {
      const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
      assets.set(hash, bytes)
      return hash
    },
    asset: async (hash: string) => assets.get(hash) ?? null,
  }
}
