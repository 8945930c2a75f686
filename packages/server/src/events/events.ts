import type { JobState } from '../records/index.ts'

/** What happens to a job, small enough for any carrier: pictures go by their id. */
export type JobEvent =
  | { type: 'progress'; stage: string; done: number }
  | { type: 'preview'; pictureId: string; step: number }
  /** What was found or changed before a picture is shipped, as a sentence. */
  | { type: 'thought'; index: number; text: string }
  /** Thinking is over, and the picture is drawn as asked. */
  | { type: 'settled'; index: number }
  | { type: 'state'; state: JobState }

/** News about jobs. Nothing is kept: who was not listening reads the records. */
export interface Events {
  publish(jobId: string, event: JobEvent): Promise<void>
  /** Listens to one job until the returned function is called. */
  subscribe(jobId: string, listener: (event: JobEvent) => void): () => void
  close(): Promise<void>
}
