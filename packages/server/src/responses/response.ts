import type { Format } from '@easel/engine'
import type {
  ImageTool,
  Profile,
  ResponseEcho,
  ResponseItem,
  ResponseRequest,
  ResponseState,
  ResponseUsage,
  Usage,
  WireWarning,
} from '@easel/protocol'
import type { Decision, Settled } from '@easel/workflow/dialogue'
import type { InputPicture } from '../inputs/index.ts'
import type { JobError } from '../records/index.ts'

/** States of an answer that has work left. */
export const UNENDED: readonly ResponseState[] = ['queued', 'in_progress']

/** A picture of a conversation, without its bytes: those lie in the blobs. */
export type HeldPicture = {
  /** By which the conversation calls it: `ig_…` of one that was drawn, `img_…` of one that was brought. */
  id: string
  blob: string
  format: Format
  width: number
  height: number
  /** Id of the drawn picture that it is; null for one that was brought. */
  picture: string | null
  /** Hash of its scene document in the blobs, where it is kept. */
  scene: string | null
}

/** An item of a conversation. */
export type StoredItem = {
  id: string
  /** As the wire shows it, without the bytes of its pictures. */
  shown: ResponseItem
  /** Of a message, in the order of its pictures; of a call, the one that it has drawn. */
  pictures: HeldPicture[]
  /** Of a call: the pictures that its own was made from. */
  parents: string[]
}

/** What was asked, complete enough to be answered by another process after this one has died. */
type Asked = Pick<ResponseRequest, 'stream' | 'summary' | 'maxToolCalls' | 'maxOutputTokens'> & {
  /** The part of the answer that repeats the request. */
  echo: ResponseEcho
  choice: 'auto' | 'required' | 'none'
  /** Null: no picture may be drawn. */
  image: Pick<ImageTool, 'action' | 'template'> | null
  mask: (InputPicture & Pick<HeldPicture, 'format'>) | null
  /** Of the HTTP request. */
  requestId: string
  warnings: WireWarning[]
}

/** How it has ended. */
export type Outcome = {
  usage: ResponseUsage | null
  /** Of all its pictures together. */
  imageUsage: Usage | null
  error: JobError | null
  /** Why it is cut short; null: it is not. */
  incomplete: 'max_output_tokens' | null
  /** What must stay in later turns. */
  settled: Settled[]
  warnings: WireWarning[]
}

/** An answer of a conversation; times are milliseconds since 1970. */
export type StoredResponse = {
  id: string
  project: string
  /** Id of the API key, where one was used. */
  key: string | null
  profile: Profile
  status: ResponseState
  previous: string | null
  conversation: string | null
  asked: Asked
  /** What is to be drawn and said; null until the mind has decided. */
  decision: Decision | null
  outcome: Outcome | null
  createdAt: number
  endedAt: number | null
}

/** An event as it is kept: the bytes of a picture are named by the item that they belong to. */
export type StoredEvent = {
  sequence: number
  event: { type: string; [field: string]: unknown }
  /** Blobs by the id of the item. */
  pictures: Record<string, string>
}

/** A turn after turn that is kept by name. */
export type Conversation = {
  id: string
  project: string
  metadata: Record<string, string>
  /** What must stay, as settled so far. */
  settled: Settled[]
  createdAt: number
}

export const hasResponseEnded = ({ status }: StoredResponse) => !UNENDED.includes(status)
