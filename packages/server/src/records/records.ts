import type { DrawRequest, Picture } from '@easel/engine'
import type { ErrorKind, ModerationCategory, ModerationDetails, Quality, Returned, Size, Usage, WireWarning } from '@easel/protocol'
import type { Batch, BatchChange, BatchLine, BatchStatus } from '../batches/batch.ts'
import type { ContractVersion, StoredContract } from '../contracts/stored.ts'
import type { ExperimentChange, ExperimentState, StoredCell, StoredExperiment, StoredVote } from '../experiments/stored.ts'
import type { ApiKey, Project, Session } from '../keys/caller.ts'
import type { Conversation, StoredEvent, StoredItem, StoredResponse } from '../responses/response.ts'

export type JobState = 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled'

/** What was asked, complete enough to be drawn by another process after this one has died. */
type JobRequest = {
  /** Model id as the client named it. */
  model: string
  engine: string
  /** Engines that are asked in their turn where that one fails. */
  others?: string[]
  draw: DrawRequest
  /** As the wire names it; an engine knows fewer. */
  quality: Quality | 'auto'
  inputFidelity: 'low' | 'high' | null
  /** Pixels of each input picture, which its tokens are counted by. */
  inputs: Size[]
  /** What was said about the request before it was drawn. */
  warnings: WireWarning[]
  safetyIdentifier: string | null
  /** How much of what is drawn is blocked. */
  moderation: 'auto' | 'low'
  /** Of the HTTP request. */
  requestId: string | null
  /** What the answer's `easel` object holds beside the usual; absent or null when the answer has none. */
  returns?: Returned[] | null
  /** Each picture is drafted, inspected and mended first, within these limits. */
  think?: { rounds: number; deadlineMs: number }
  /** All pictures show one subject. */
  coherent?: boolean
  /** Pictures are held against their brief, and those that fail are drawn anew. */
  verify?: { attempts: number; budgetDollars: number | null }
  /** What its sender said of the rights of people and logos in the pictures that came with it. */
  rights?: 'reminded' | 'confirmed'
  /** Id of the batch whose line it is: drawn after what somebody waits for, at half the price. */
  batch?: string
}

export type JobError = {
  kind: ErrorKind
  message: string
  param: string | null
  moderation?: ModerationDetails
  /** When it may help to ask again, where an engine said so. */
  retryAfterSeconds?: number
}

/** A piece of work; times are milliseconds since 1970. */
export type Job = {
  id: string
  kind: 'generate' | 'edit'
  origin: 'api' | 'cli'
  project: string
  /** Id of the API key, where one was used. */
  key: string | null
  state: JobState
  request: JobRequest
  /** 0–1. */
  progress: number
  attempts: number
  error: JobError | null
  usage: Usage | null
  /** US dollars that OpenAI would have charged. */
  cost: number | null
  /** US dollars that count against its project's budget until it ends. */
  reserved: number
  createdAt: number
  updatedAt: number
  startedAt: number | null
  finishedAt: number | null
  /** Until when it is wanted; null: however long it takes. */
  deadlineAt: number | null
}

export type JobChange = Partial<Pick<Job, 'state' | 'progress' | 'attempts' | 'error' | 'usage' | 'cost' | 'startedAt' | 'finishedAt'>>

/** How an edit was understood, and what it did to the pixels. */
export type EditOutcome = Required<Pick<Picture, 'plan' | 'report'>>

/** A picture without its pixels: those lie in the blobs under `blob`. */
export type StoredPicture = Pick<Picture, 'format' | 'width' | 'height' | 'background' | 'seed' | 'warnings'> & {
  quality: Quality
  id: string
  jobId: string
  /** Which of the n pictures, from 0. */
  position: number
  /** 0, 1, 2 for coarse pictures of a stream; null for the finished one. */
  step: number | null
  blob: string
  bytes: number
  /** Id of the engine that drew it; null of pictures from before that was noted. */
  engine: string | null
  sceneBlob: string | null
  briefBlob: string | null
  /** Of an edit: how the instruction was understood, and what changed. */
  edit: EditOutcome | null
  createdAt: number
}

/** What a project may spend from a day on, in US dollars; `sinceDay` is `YYYY-MM-DD`. */
export type Budget = { limit: number; sinceDay: string }

/** A line of the usage ledger: what one finished job has used. */
export type UsageEntry = {
  jobId: string
  project: string
  key: string | null
  model: string
  /** `images/generations`, `images/edits`, or `draw` for the command. */
  endpoint: string
  images: number
  /** Coarse pictures that a stream sent. */
  partials: number
  textTokensIn: number
  imageTokensIn: number
  tokensOut: number
  /** US dollars that OpenAI would have charged. */
  cost: number
  /** From taking the job to its last picture. */
  engineMs: number
  /** Of its end, `YYYY-MM-DD` in UTC. */
  day: string
}

export const USAGE_GROUPS = ['key', 'model', 'day', 'project'] as const
export type UsageGroup = (typeof USAGE_GROUPS)[number]

/** Both days are included; a null project means all of them. */
export type UsageQuery = { project: string | null; fromDay: string; toDay: string; by: UsageGroup }

/** The ledger's lines of one key, model, day or project, added up; the key of those without one is null. */
export type UsageSum = Omit<UsageEntry, 'jobId' | 'project' | 'key' | 'model' | 'endpoint' | 'day'> & {
  group: string | null
  requests: number
}

/** An uploaded file without its bytes: those lie in the blobs under `blob`. */
export type StoredFile = {
  id: string
  project: string
  blob: string
  bytes: number
  filename: string
  purpose: string
  createdAt: number
  /** Null: never. */
  expiresAt: number | null
}

/** `after` is the last file of the page before; `at` is now: what has expired is left out. */
export type FileQuery = {
  project: string
  purpose: string | null
  after: StoredFile | null
  order: 'asc' | 'desc'
  limit: number
  at: number
}

/** A client's own name for a request, and what the request was, as a hash. */
export type Claim = { project: string; key: string; fingerprint: string }

/** `after` is the last job of the page before; a null state means all of them. */
export type JobQuery = { project: string; state: JobState | null; after: Job | null; limit: number }

export interface JobRecords {
  /**
   * False, and nothing is written, when its reservation does not fit into the budget. The claim is written with the job or
   * not at all; throws when the project has claimed that key before.
   */
  add(job: Job, budget?: Budget | null, claim?: Claim): Promise<boolean>
  /** The job that a key was claimed for less than a day ago, and the fingerprint of the claim. */
  claimed(project: string, key: string, at: number): Promise<{ job: Job; fingerprint: string } | null>
  /** How many jobs of a project have not begun, counted up to `most`. */
  waiting(project: string, most: number): Promise<number>
  /** Newest first. */
  list(query: JobQuery): Promise<Job[]>
  get(id: string): Promise<Job | null>
  /**
   * Changes a job that has not ended, and gives it as it is then; null when it has, or is unknown. An end is final, and the
   * ledger's entry that comes with it is written together with it or not at all.
   */
  change(id: string, change: JobChange, at: number, entry?: UsageEntry): Promise<Job | null>
  /** Unfinished jobs that nobody has touched since. */
  abandoned(untouchedSince: number): Promise<Job[]>
  /** Ids of unfinished jobs whose deadline has passed. */
  overdue(at: number): Promise<string[]>
  /** Unfinished jobs of the API that are older and in no line: their process died before it had put them there. */
  astray(createdBefore: number): Promise<Job[]>
  /** Forgets what a job was asked and what it has drawn; that it was, and its line in the ledger, stay. Gives the blobs that it named. */
  forget(id: string): Promise<string[]>
}

export interface PictureRecords {
  /**
   * Gives the one that is kept: where an earlier attempt has left one in its place, that one. `shown`: hashes of the
   * pictures that its scene shows, which are kept with its job.
   */
  add(picture: StoredPicture, shown?: readonly string[]): Promise<StoredPicture>
  get(id: string): Promise<StoredPicture | null>
  /** Pictures of a job in order, coarse ones before the finished one. */
  ofJob(jobId: string): Promise<StoredPicture[]>
  /** Hashes of the scenes of those of a project's finished pictures that lie under one of these hashes, by the picture's. */
  scenesOf(project: string, blobs: readonly string[]): Promise<Record<string, string>>
}

/** Whether a picture is as wide as high, within a tenth. */
export type Shape = 'square' | 'portrait' | 'landscape'

/** What a finished picture is found by. */
export type GalleryEntry = { picture: string; project: string; prompt: string; genre: string | null; shape: Shape; createdAt: number }

/** A finished picture with the job that has drawn it. */
export type ShownPicture = {
  picture: StoredPicture
  job: Job
  genre: string | null
  thumbnail: string | null
  /** Null: nobody has looked. */
  colors: string[] | null
  /** What its checks said last; null: nobody has asked them. */
  passed: boolean | null
}

/** What is noted of a picture after it was drawn: the hash of a small one, its colours, whether its checks have passed. */
type Noted = Partial<{ thumbnail: string; colors: readonly string[]; passed: boolean }>

/** `words` must all be in the prompt, whatever their case; `after` is the last picture of the page before. */
export type GalleryQuery = {
  project: string
  words: string[]
  genre: string | null
  shape: Shape | null
  after: { id: string; createdAt: number } | null
  limit: number
  /** Only pictures of these bytes. */
  blob?: string
  /** Only pictures that show this colour; null: only those at whose colours nobody has looked. */
  color?: string | null
  /** Only pictures whose checks have passed, or have not. */
  passed?: boolean
}

/** The finished pictures. */
export interface GalleryRecords {
  /** Once: a second entry of the same picture changes nothing. */
  add(entry: GalleryEntry): Promise<void>
  /** Newest first. */
  list(query: GalleryQuery): Promise<ShownPicture[]>
  /** In no order; unknown ids are left out. */
  find(ids: readonly string[]): Promise<ShownPicture[]>
  /** The genres of a project's pictures, the most frequent first. */
  genres(project: string): Promise<{ genre: string; count: number }[]>
  /** Ids of the pictures that this one was made from, and of those that were made from it. */
  kin(picture: StoredPicture, project: string): Promise<{ parents: string[]; children: string[] }>
  /** Adds to what is known of a picture. */
  note(id: string, noted: Noted): Promise<void>
}

export interface FileRecords {
  add(file: StoredFile): Promise<void>
  /** Expired ones too, as long as nobody has removed them. */
  get(id: string): Promise<StoredFile | null>
  /** By age. */
  list(query: FileQuery): Promise<StoredFile[]>
  /** Files of all projects whose time has come. */
  expired(at: number): Promise<StoredFile[]>
  /** False when it is unknown. */
  remove(id: string): Promise<boolean>
}

export interface KeyRecords {
  /** `hash` is the SHA-256 of the key, which itself is kept nowhere. */
  add(key: ApiKey, hash: string): Promise<void>
  get(id: string): Promise<ApiKey | null>
  find(hash: string): Promise<ApiKey | null>
  /** Oldest first, revoked ones included. */
  list(): Promise<ApiKey[]>
  /** Whether there has ever been a key. */
  any(): Promise<boolean>
  /** False when it is unknown. */
  change(id: string, change: Partial<Pick<ApiKey, 'revokedAt' | 'lastUsedAt'>>): Promise<boolean>
}

export interface SessionRecords {
  /** `hash` is the SHA-256 of the cookie's value. Sessions that have expired by then are forgotten. */
  add(session: Session, hash: string): Promise<void>
  find(hash: string): Promise<Session | null>
  remove(hash: string): Promise<void>
}

export interface ProjectRecords {
  /** Throws when the name is taken. */
  add(project: Project): Promise<void>
  get(id: string): Promise<Project | null>
  /** Oldest first; the default project is always there. */
  list(): Promise<Project[]>
  /** Writes everything that can change of the project with this id. */
  replace(project: Project): Promise<void>
}

export interface UsageRecords {
  sum(query: UsageQuery): Promise<UsageSum[]>
  /** US dollars: what the project has spent since that day, and what its unfinished jobs have reserved. */
  committed(project: string, sinceDay: string): Promise<number>
}

/** What engines that cost money have cost their operator. */
export interface EngineRecords {
  /** US dollars of pictures that were delivered, on a day `YYYY-MM-DD`. */
  spend(engine: string, day: string, dollars: number): Promise<void>
  /** US dollars from that day on. */
  spent(engine: string, sinceDay: string): Promise<number>
  /** Notes which job has the answer to an order; a later one takes its place. */
  remember(key: string, job: string): Promise<void>
  recall(key: string): Promise<string | null>
}

/** What was thought of a request; neither its words nor its pictures are kept. */
export type ModerationDecision = {
  at: number
  project: string
  /** Id of the API key, where one was used. */
  key: string | null
  /** Of the HTTP request. */
  requestId: string | null
  stage: 'input_text' | 'input_image' | 'output_image'
  isBlocked: boolean
  /** What it was called unsafe for. */
  categories: ModerationCategory[]
  /** What decided, e.g. `minors.sexual`; null when nothing was found. */
  rule: string | null
  /** SHA-256 of the prompt, so that the same words are known again. */
  promptHash: string
}

export interface ModerationRecords {
  add(decision: ModerationDecision): Promise<void>
  /** Newest first; a null project means all of them. */
  latest(query: { project: string | null; limit: number }): Promise<ModerationDecision[]>
}

export interface BatchRecords {
  add(batch: Batch): Promise<void>
  get(id: string): Promise<Batch | null>
  /** Newest first; `after` is the last batch of the page before. */
  list(query: { project: string; after: Batch | null; limit: number }): Promise<Batch[]>
  /** Those of all projects that have work left, oldest first. */
  unfinished(): Promise<Batch[]>
  /** Changes a batch that has one of those statuses, and adds the files that it has made; false, and nothing is written, when it has another. */
  change(id: string, from: readonly BatchStatus[], change: BatchChange, files?: StoredFile[]): Promise<boolean>
}

/** The ends of a batch's lines. */
export interface BatchLineRecords {
  /** Notes an end and counts it, once: a second end of the same line changes nothing. */
  add(line: BatchLine, tokens: { in: number; out: number }): Promise<void>
  /** In the order of the file. */
  list(query: { batch: string; after: number; limit: number }): Promise<BatchLine[]>
}

export type ResponseChange = Partial<Pick<StoredResponse, 'status' | 'decision' | 'outcome' | 'endedAt'>>

/** An event that is to be kept, under a name that no other event of the same answer has. */
export type NewEvent = Pick<StoredEvent, 'event' | 'pictures'> & { name: string }

export interface ResponseRecords {
  /** The answer, and the items that came with the request. */
  add(response: StoredResponse, items: StoredItem[]): Promise<void>
  get(id: string): Promise<StoredResponse | null>
  /** Those of all projects that have work left, oldest first. */
  unended(): Promise<StoredResponse[]>
  /** Changes an answer that has not ended; false when it has, or is unknown. */
  change(id: string, change: ResponseChange): Promise<boolean>
  /** Ends an answer, with its last event; when it has gone well, its conversation has its items from then on. False when it had ended. */
  end(id: string, change: ResponseChange, event: NewEvent | null): Promise<boolean>
  /** Forgets an answer, and those of its items that no conversation has. Gives the blobs that they named. */
  remove(id: string): Promise<string[]>
}

/** What has happened to answers, for whoever comes back. */
export interface ResponseEventRecords {
  /** Gives the event the next number, from 0; a second one of the same name changes nothing. */
  append(response: string, event: NewEvent): Promise<void>
  /** In order, after that number. */
  list(query: { response: string; after: number; limit: number }): Promise<StoredEvent[]>
}

/** Whose items: those that came with a request, those of its answer (`from` is the position of the first), or those of a conversation. */
export type ItemOwner = { response: string; direction: 'input' | 'output'; from: number } | { conversation: string }

/** `after` is the id of the last item of the page before. */
export type ItemQuery = {
  of: { response: string; direction: 'input' | 'output' } | { conversation: string }
  after: string | null
  order: 'asc' | 'desc'
  limit: number
}

export interface ItemRecords {
  /** An item of an answer that is there already stays as it is. */
  add(owner: ItemOwner, project: string, items: StoredItem[]): Promise<void>
  list(query: ItemQuery): Promise<StoredItem[]>
  /** The item of a project that has this id. */
  find(project: string, id: string): Promise<StoredItem | null>
  /** Takes an item out of a conversation. Gives the blobs that nobody may name any more; null when there is no such item. */
  remove(conversation: string, id: string): Promise<string[] | null>
}

export interface ConversationRecords {
  add(conversation: Conversation): Promise<void>
  get(id: string): Promise<Conversation | null>
  change(id: string, metadata: Record<string, string>): Promise<void>
  /** Forgets a conversation, and those of its items that no answer has. Gives the blobs that they named. */
  remove(id: string): Promise<string[]>
}

export interface ContractRecords {
  /** With its first version. */
  add(contract: StoredContract, version: ContractVersion): Promise<void>
  get(id: string): Promise<StoredContract | null>
  version(id: string, number: number): Promise<ContractVersion | null>
  /** Newest first; `after` is the last contract of the page before. */
  list(query: { project: string; after: StoredContract | null; limit: number }): Promise<StoredContract[]>
  /** False, and nothing is written, when it does not follow the latest one. */
  addVersion(version: ContractVersion, name: string): Promise<boolean>
  /** With all its versions. False when it is unknown. */
  remove(id: string): Promise<boolean>
}

export interface ExperimentRecords {
  add(experiment: StoredExperiment): Promise<void>
  get(id: string): Promise<StoredExperiment | null>
  /** Newest first; `after` is the last experiment of the page before. */
  list(query: { project: string; after: StoredExperiment | null; limit: number }): Promise<StoredExperiment[]>
  /** Those of all projects that have work left, oldest first. */
  unfinished(): Promise<StoredExperiment[]>
  /** Changes an experiment that has one of those states; false when it has another. */
  change(id: string, from: readonly ExperimentState[], change: ExperimentChange): Promise<boolean>
}

/** What has come of experiments: their cells, and what people say of them. */
export interface ExperimentResults {
  /** Notes the end of a cell, once: a second end of the same cell changes nothing. */
  addCell(cell: StoredCell): Promise<void>
  /** In order, those beyond the number `after`. */
  cells(experiment: string, after: number): Promise<StoredCell[]>
  addVote(vote: StoredVote): Promise<void>
  /** In the order in which they came. */
  votes(experiment: string): Promise<StoredVote['vote'][]>
}

/** What is found to be old enough to go; all times are milliseconds since 1970. */
export interface UpkeepRecords {
  /** Ids of jobs that ended before then, the oldest first. */
  endedJobs(before: number, limit: number): Promise<string[]>
  /** Forgets jobs with their pictures; what they have cost stays in the ledger. */
  removeJobs(ids: string[]): Promise<void>
  /** Ids of answers of no conversation that ended before then, the oldest first. */
  endedResponses(before: number, limit: number): Promise<string[]>
  /** How many coarse pictures of ended jobs are older. */
  countPreviews(before: number): Promise<number>
  /** Forgets them, and the events of answers that show them; how many pictures there were. */
  removePreviews(before: number): Promise<number>
}

/** What is known about jobs and pictures, and about who may ask for them. */
export interface Records {
  readonly jobs: JobRecords
  readonly pictures: PictureRecords
  readonly gallery: GalleryRecords
  readonly files: FileRecords
  readonly keys: KeyRecords
  readonly sessions: SessionRecords
  readonly projects: ProjectRecords
  readonly usage: UsageRecords
  readonly engines: EngineRecords
  readonly moderation: ModerationRecords
  readonly batches: BatchRecords
  readonly batchLines: BatchLineRecords
  readonly contracts: ContractRecords
  readonly experiments: ExperimentRecords
  readonly experimentResults: ExperimentResults
  readonly responses: ResponseRecords
  readonly responseEvents: ResponseEventRecords
  readonly items: ItemRecords
  readonly conversations: ConversationRecords
  readonly upkeep: UpkeepRecords
  /** Whether any record names this blob. */
  isBlobNamed(hash: string): Promise<boolean>
  /** Throws when the database does not answer. */
  check(): Promise<void>
  close(): Promise<void>
}
