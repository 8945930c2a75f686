import type { Brief } from '@easel/engine/brief'
import type { Report } from '@easel/inspect'
import type { Size } from '@easel/protocol'

/** Holds a picture against its brief, and against its size where one was asked for. */
export type Inspect = (picture: Uint8Array, brief: Brief | null, asked: { size: Size | null; signal: AbortSignal }) => Promise<Report>

/** The built-in checks. Their reader of words starts with the first picture, and ends with `close`. */
export function createInspector(): { inspect: Inspect; close(): Promise<void> } {
  let loading: Promise<{ inspect: Inspect; close(): Promise<void> }> | null = null
  async function load(): Promise<{ inspect: Inspect; close(): Promise<void> }> {
    const { createReader, decodePicture, inspect, inspected } = await import('@easel/inspect')
    const reader = createReader()
    return {
      async inspect(bytes, brief, { size, signal }) {
        const { picture, file } = await decodePicture(bytes)
        return inspect(inspected(picture, { file, brief, asked: size ? { size } : {} }), { tools: { read: reader.read }, signal })
      },
      close: () => reader.close(),
    }
  }
  return {
    async inspect(...asked) {
      loading ??= load()
      return (await loading).inspect(...asked)
    },
    async close() {
      await (await loading)?.close()
    },
  }
}
