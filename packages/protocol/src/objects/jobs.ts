import { z } from 'zod'
import { Usage } from '../bill/index.ts'
import { ErrorEnvelope } from '../errors/index.ts'
import { DRAWN_FORMATS } from '../models/index.ts'
import { WireWarning } from './warning.ts'

const UnixSeconds = z.int()

/** A picture of a job; its bytes are at `url`. */
const JobPicture = z.strictObject({
  id: z.string(),
  url: z.string(),
  index: z.int().min(0).describe('Which of the n pictures, from 0.'),
  preview: z.boolean().describe('Whether it is a coarse one, sent while the finished one was drawn.'),
  output_format: z.enum(DRAWN_FORMATS),
  size: z.string(),
  bytes: z.int().min(0),
  seed: z.int(),
  warnings: z.array(WireWarning),
})

const JOB_STATES = ['queued', 'running', 'succeeded', 'failed', 'cancelled'] as const

/** Answer of `GET /easel/v1/jobs/{id}`. */
export const JobObject = z.strictObject({
  id: z.string(),
  object: z.literal('easel.job'),
  kind: z.enum(['generate', 'edit']),
  state: z.enum(JOB_STATES),
  progress: z.number().min(0).max(1),
  attempts: z.int().min(0).describe('How often a worker has begun; more than 1 after a crash.'),
  model: z.string(),
  engine: z.string().describe('Id of the engine that drew it, or is to draw it.'),
  prompt: z.string(),
  size: z.string().describe('As asked: pixels, `auto` or `native`.'),
  created_at: UnixSeconds,
  started_at: UnixSeconds.nullable(),
  finished_at: UnixSeconds.nullable(),
  deadline_at: UnixSeconds.nullable().describe('When it ends unfinished (`easel.deadline_s`).'),
  error: ErrorEnvelope.shape.error.nullable(),
  usage: Usage.nullable(),
  cost_usd: z.number().min(0).nullable().describe('What OpenAI would have charged.'),
  batch: z.string().nullable().describe('Id of the batch whose line it is.'),
  rights: z.enum(['reminded', 'confirmed']).nullable().describe('What its sender said in `easel.rights`; null: nothing.'),
  pictures: z.array(JobPicture),
})
export type JobObject = z.infer<typeof JobObject>

export const JobDeleted = z.strictObject({ id: z.string(), object: z.literal('easel.job'), deleted: z.literal(true) })

export const JobListQuery = z.strictObject({
  state: z.enum(JOB_STATES).optional(),
  limit: z.int().min(1).max(100).optional().describe('Default: 20.'),
  after: z.string().optional().describe('Id of the last job of the page before.'),
})

/** The newest first. */
export const JobList = z.strictObject({
  object: z.literal('list'),
  data: z.array(JobObject),
  has_more: z.boolean(),
  first_id: z.string().nullable(),
  last_id: z.string().nullable(),
})

/** An event of a job's stream: the whole job first and last, and in between what happens to it. */
export const JobEvent = z.union([
  z.strictObject({ type: z.literal('job'), job: JobObject }),
  z.strictObject({ type: z.literal('job.progress'), stage: z.string(), progress: z.number().min(0).max(1) }),
  z.strictObject({ type: z.literal('job.preview'), picture: JobPicture }),
])
