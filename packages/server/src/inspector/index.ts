import type { Brief } from '@easel/engine/brief'
import type { Reader, Report } from '@easel/inspect'
import type { Size } from '@easel/protocol'

export type InspectOptions = {
  size: Size | null
  signal: AbortSignal
  /** The picture that it was made from, for checks of what must stay. */
  reference?: Uint8Array
  /** Ids of the checks, where not all are wanted. */
  only?: readonly string[]
}

/** Holds a picture against its brief, and against its size where one was asked for. */
export type Inspect = (picture: Uint8Array, brief: Brief | null, asked: InspectOptions) => Promise<Report>

export interface Inspector {
  readonly inspect: Inspect
  /** Reads the words of a picture alone. */
  readonly read: Reader['read']
  close(): Promise<void>
}

/**
 * The built-in checks of a process, with its one reader of words: that starts with the first picture, and ends with `close`.
 * One picture at a time is held against its brief: each holds all pixels and reads all words.
 */
export function createInspector(load: () => Promise<Inspector> = builtIn): Inspector {
  let loading: Promise<Inspector> | null = null
  const loaded = () => {
    loading ??= load()
    return loading
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    inspect(picture, brief, asked) {
      const mine = last.then(async () => {
        asked.signal.throwIfAborted()
        return (await loaded()).inspect(picture, brief, asked)
      })
      last = mine.catch(() => {})
      return mine
    },
    read: async (...asked) => (await loaded()).read(...asked),
    async close() {
      await (await loading)?.close()
    },
  }
}

async function builtIn(): Promise<Inspector> {
  const { createReader, decodePicture, inspect, inspected } = await import('@easel/inspect')
  const { read, close } = createReader()
  return {
    async inspect(bytes, brief, { size, signal, reference, only }) {
      const { picture, file } = await decodePicture(bytes)
      const before = reference && (await decodePicture(reference)).picture
      const subject = inspected(picture, { file, brief, asked: size ? { size } : {}, ...(before && { reference: before }) })
      return inspect(subject, { tools: { read }, signal, ...(only && { only }) })
    },
    read,
    close,
  }
}
