import type { Blobs, Draft } from './blobs.ts'

/** Blobs as one request sees them: what it puts is there for itself at once, and for everybody only when it is kept. */
export type Tray = Blobs & {
  /** Makes those of the hashes that were put here blobs for everybody. */
  keep(hashes: Iterable<string>): Promise<void>
  /** Throws away what was put here and not kept. */
  clear(): Promise<void>
}

/** A tray over the real blobs. Whoever makes one clears it at the end, whatever happened. */
export function createTray(blobs: Blobs): Tray {
  const drafts: Draft[] = []
  const draftOf = (hash: string) => drafts.find((draft) => draft.hash === hash)
  return {
    ...blobs,
    async put(source) {
      const draft = await blobs.stage(source)
      drafts.push(draft)
      return { hash: draft.hash, bytes: draft.bytes }
    },
    async get(hash) {
      return draftOf(hash)?.read() ?? blobs.get(hash)
    },
    async keep(hashes) {
      for (const hash of new Set(hashes)) {
        const index = drafts.findIndex((draft) => draft.hash === hash)
        const [draft] = index < 0 ? [] : drafts.splice(index, 1)
        await draft?.keep()
      }
    },
    async clear() {
      await Promise.all(drafts.map((draft) => draft.discard()))
    },
  }
}
