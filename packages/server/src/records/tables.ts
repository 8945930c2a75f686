import type { Generated } from 'kysely'

/** Rows as they are stored. Times are milliseconds since 1970; documents are JSON text. */
export type Tables = {
  jobs: JobRow
  pictures: PictureRow
  gallery: GalleryRow
  queue: QueueRow
  files: FileRow
  job_blobs: { job_id: string; blob: string }
  projects: ProjectRow
  api_keys: KeyRow
  sessions: SessionRow
  usage: UsageRow
  moderation_decisions: Omit<ModerationRow, 'id'> & { id: Generated<number> }
  spending: SpendingRow
  engine_spending: { engine: string; day: string; dollars: number }
  engine_orders: { key: string; job_id: string }
  rate_buckets: { project: string; buckets: string }
  leases: { name: string; holder: string; held_until: number }
  batches: BatchRow
  batch_lines: BatchLineRow
  contracts: ContractRow
  contract_versions: ContractVersionRow
  experiments: ExperimentRow
  experiment_cells: ExperimentCellRow
  experiment_votes: { id: string; experiment_id: string; vote: string; created_at: number }
  responses: ResponseRow
  response_events: ResponseEventRow
  conversations: ConversationRow
  items: ItemRow
  item_blobs: { item: number; blob: string }
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
  /** Until when it is wanted. */
  deadline_at: number | null
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
  /** Id of the engine that drew it; null before engines were noted. */
  engine: string | null
  /** Hashes of its scene and brief documents in the blobs. */
  scene_blob: string | null
  brief_blob: string | null
  edit: string | null
  created_at: number
}

/** What finished pictures are found by. */
export type GalleryRow = {
  picture_id: string
  project: string
  /** The prompt in lower case. */
  words: string
  genre: string | null
  /** `square`, `portrait` or `landscape`. */
  shape: string
  created_at: number
  /** Hash of the small picture in the blobs, once somebody has asked for it. */
  thumbnail: string | null
  /** Names of its colours between spaces, such as ` blue white `, once it has been seen small. */
  colors: string | null
  /** 1 or 0: what its checks said last; null: nobody has asked them. */
  passed: number | null
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
  /** Whose it is, and when it is their turn. */
  owner: string
  turn: number
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
export type SpendingRow = {
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

export type ResponseRow = {
  id: string
  project: string
  status: string
  previous_id: string | null
  conversation_id: string | null
  /** Hash of the mask's bytes in the blobs. */
  mask_blob: string | null
  request: string
  decision: string | null
  outcome: string | null
  created_at: number
  ended_at: number | null
}

type ResponseEventRow = {
  response_id: string
  /** From 0. */
  sequence: number
  /** What makes it this event and no other of the same answer. */
  name: string
  event: string
  pictures: string
}

export type ConversationRow = { id: string; project: string; metadata: string; settled: string; created_at: number }

type ItemRow = {
  number: Generated<number>
  id: string
  project: string
  /** Null once its answer is deleted, and for what was put into a conversation by hand. */
  response_id: string | null
  /** `input` or `output`. */
  direction: string
  /** Among the items of its answer with the same direction, from 0. */
  position: number
  conversation_id: string | null
  /** In its conversation. */
  place: number | null
  item: string
}

export type ContractRow = {
  id: string
  project: string
  name: string
  /** Number of its newest version. */
  latest: number
  created_at: number
  updated_at: number
}

export type ContractVersionRow = {
  contract_id: string
  /** From 1. */
  version: number
  yaml: string
  key_id: string | null
  created_at: number
}

export type ExperimentRow = {
  id: string
  project: string
  key_id: string | null
  profile: string
  plan: string
  contract_id: string | null
  contract_version: number | null
  state: string
  stopped_by: string | null
  error: string | null
  cells_total: number
  estimate: string
  created_at: number
  ended_at: number | null
}

export type ExperimentCellRow = {
  experiment_id: string
  /** From 1. */
  number: number
  cell: string
  pictures: string
  finished_at: number
}
