/** Rows as they are stored. Times are milliseconds since 1970; documents are JSON text. */
export type Tables = {
  jobs: JobRow
  pictures: PictureRow
  queue: QueueRow
}

export type JobRow = {
  id: string
  /** What kind of work, e.g. `generate`. */
  kind: string
  /** `api` or `cli`. */
  origin: string
  project: string
  key_id: string | null
  state: string
  request: string
  /** 0–1. */
  progress: number
  attempts: number
  error: string | null
  usage: string | null
  /** US dollars that OpenAI would have charged. */
  cost: number | null
  created_at: number
  updated_at: number
  started_at: number | null
  finished_at: number | null
}

export type PictureRow = {
  id: string
  job_id: string
  /** Which of the n pictures. */
  position: number
  /** 0, 1, 2 for the coarse pictures of a stream; null for the finished one. */
  step: number | null
  /** Hash of its bytes in the blobs. */
  blob: string
  bytes: number
  format: string
  width: number
  height: number
  quality: string
  background: string
  seed: number
  warnings: string
  /** Hashes of its scene and brief documents in the blobs. */
  scene_blob: string | null
  brief_blob: string | null
  created_at: number
}

type QueueRow = {
  id: string
  kind: string
  /** Higher goes first. */
  priority: number
  attempts: number
  added_at: number
  /** Not to be taken before. */
  available_at: number
  /** Who works on it, and until when it is theirs without renewal. */
  worker: string | null
  leased_until: number
  cancelled: number
}
