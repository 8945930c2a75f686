import type { DrawRequest, Picture } from '@easel/engine'
import type { ErrorKind, ModerationDetails, Size, Usage, WireWarning } from '@easel/protocol'

export type JobState = 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled'

/** What was asked, complete enough to be drawn by another process after this one has died. */
type JobRequest = {
  /** Model id as the client named it. */
  model: string
  engine: string
  draw: DrawRequest
  /** Pixels of each input picture, which its tokens are counted by. */
  inputs: Size[]
  /** What was said about the request before it was drawn. */
  warnings: WireWarning[]
  safetyIdentifier: string | null
}

export type JobError = { kind: ErrorKind; message: string; param: string | null; moderation?: ModerationDetails }

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
  createdAt: number
  updatedAt: number
  startedAt: number | null
  finishedAt: number | null
}

export type JobChange = Partial<Pick<Job, 'state' | 'progress' | 'attempts' | 'error' | 'usage' | 'cost' | 'startedAt' | 'finishedAt'>>

/** A picture without its pixels: those lie in the blobs under `blob`. */
export type StoredPicture = Pick<Picture, 'format' | 'width' | 'height' | 'quality' | 'background' | 'seed' | 'warnings'> & {
  id: string
  jobId: string
  /** Which of the n pictures, from 0. */
  position: number
  /** 0, 1, 2 for coarse pictures of a stream; null for the finished one. */
  step: number | null
  blob: string
  bytes: number
  sceneBlob: string | null
  briefBlob: string | null
  createdAt: number
}

export interface JobRecords {
  add(job: Job): Promise<void>
  get(id: string): Promise<Job | null>
  /** Changes a job that has not ended; false when it has, or is unknown. An end is final. */
  change(id: string, change: JobChange, at: number): Promise<boolean>
  /** Unfinished jobs that nobody has touched since. */
  abandoned(untouchedSince: number): Promise<Job[]>
}

export interface PictureRecords {
  add(picture: StoredPicture): Promise<void>
  get(id: string): Promise<StoredPicture | null>
  /** Pictures of a job in order, coarse ones before the finished one. */
  ofJob(jobId: string): Promise<StoredPicture[]>
  /** Forgets the pictures of a job, before it is drawn anew. */
  clear(jobId: string): Promise<void>
}

/** What is known about jobs and pictures. */
export interface Records {
  readonly jobs: JobRecords
  readonly pictures: PictureRecords
  /** Throws when the database does not answer. */
  check(): Promise<void>
  close(): Promise<void>
}
