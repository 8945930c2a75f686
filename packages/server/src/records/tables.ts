import type { Generated } from 'kysely'

/** Rows as they are stored. Times are milliseconds since 1970; documents are JSON text. */
export type Tables = {
  jobs: JobRow
  pictures: PictureRow
  queue: QueueRow
  files: FileRow
  job_blobs: { job_id: string; blob: string }
  projects: ProjectRow
  api_keys: KeyRow
  sessions: SessionRow
  usage: UsageRow
  moderation_decisions: Omit<ModerationRow, 'id'> & { id: Generated<number> }
  spending: SpendingRow
  batches: BatchRow
  batch_lines: BatchLineRow
  idempotency: { project: string; key: string; fingerprint: string; job_id: string; created_at: number }
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
  /** US dollars that count against the budget until it ends. */
  reserved: number
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
  edit: string | null
  created_at: number
}

export type FileRow = {
  id: string
  project: string
  /** Hash of its bytes in the blobs. */
  blob: string
  bytes: number
  filename: string
  purpose: string
  created_at: number
  expires_at: number | null
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

export type ProjectRow = {
  id: string
  name: string
  verified: number
  tier: number | null
  /** US dollars. */
  monthly_budget: number | null
  created_at: number
}

export type KeyRow = {
  id: string
  /** SHA-256 of the key. */
  hash: string
  /** What may be shown of it. */
  shown: string
  name: string
  project: string
  scopes: string
  profile: string
  created_at: number
  last_used_at: number | null
  revoked_at: number | null
  expires_at: number | null
}

export type SessionRow = {
  /** SHA-256 of the cookie's value. */
  hash: string
  key_id: string
  created_at: number
  expires_at: number
}

export type UsageRow = {
  job_id: string
  project: string
  key_id: string | null
  model: string
  endpoint: string
  images: number
  partials: number
  text_in: number
  image_in: number
  tokens_out: number
  /** US dollars. */
  cost: number
  engine_ms: number
  /** `YYYY-MM-DD`, UTC. */
  day: string
}

/** The sum of the ledger's costs, so that a budget is asked for without adding up a month of jobs. */
type SpendingRow = {
  project: string
  /** `YYYY-MM-DD`, UTC. */
  day: string
  /** US dollars. */
  cost: number
}

export type ModerationRow = {
  id: number
  at: number
  project: string
  key_id: string | null
  request_id: string | null
  stage: string
  /** 0 or 1. */
  blocked: number
  /** JSON list. */
  categories: string
  rule: string | null
  /** SHA-256. */
  prompt_hash: string
}

export type BatchRow = {
  id: string
  project: string
  key_id: string | null
  profile: string
  endpoint: string
  model: string | null
  status: string
  input_file: string
  /** Hash of the input file's bytes in the blobs. */
  input_blob: string
  output_file: string | null
  error_file: string | null
  /** JSON list: why the file was refused. */
  faults: string
  total: number
  completed: number
  failed: number
  tokens_in: number
  tokens_out: number
  metadata: string | null
  output_lifetime_s: number | null
  created_at: number
  expires_at: number
  /** JSON: when it got which status. */
  reached: string
}

export type BatchLineRow = {
  batch_id: string
  /** Of the line in the file, from 1. */
  number: number
  custom_id: string
  request_id: string
  /** Null when it was refused before it became a job. */
  job_id: string | null
  error: string | null
}
