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

/** Answer of `GET /easel/v1/jobs/{id}`. */
export const JobObject = z.strictObject({
  id: z.string(),
  object: z.literal('easel.job'),
  state: z.enum(['queued', 'running', 'succeeded', 'failed', 'cancelled']),
  progress: z.number().min(0).max(1),
  attempts: z.int().min(0).describe('How often a worker has begun; more than 1 after a crash.'),
  model: z.string(),
  created_at: UnixSeconds,
  started_at: UnixSeconds.nullable(),
  finished_at: UnixSeconds.nullable(),
  error: ErrorEnvelope.shape.error.nullable(),
  usage: Usage.nullable(),
  pictures: z.array(JobPicture),
})
export type JobObject = z.infer<typeof JobObject>
