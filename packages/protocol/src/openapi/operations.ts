import type { z } from 'zod'
import { UsageQuery } from '../objects/admin.ts'
import { BatchListQuery } from '../objects/batches.ts'
import { FileListQuery } from '../objects/files.ts'
import { JobListQuery } from '../objects/jobs.ts'
import type { SchemaName } from './schemas.ts'

/** One route, as the document tells it. */
export type Operation = {
  method: 'get' | 'post' | 'patch' | 'delete'
  /** With its variables in braces. */
  path: string
  id: string
  tag: string
  summary: string
  description?: string
  query?: z.ZodObject
  /** Request headers that change something, and what. */
  headers?: Readonly<Record<string, string>>
  /** Content type → schema. */
  body?: Partial<Record<'application/json' | 'multipart/form-data', SchemaName>>
  /** Content type → schema of the answer 200; null: bytes. Absent: the route only ever refuses. */
  answer?: Record<string, SchemaName | null>
  /** Schema of the answer 202, when the work goes on without the client. */
  accepted?: SchemaName
  /** Statuses of its refusals, beside 500. */
  errors: readonly number[]
  /** Whether anybody is answered, with a key or without. */
  open?: true
}

const AUTH = [401, 403] as const
const BODY = [400, 408, 413, 415] as const
const DRAWING = [...BODY, ...AUTH, 404, 409, 429, 503] as const
const JSON_TYPE = 'application/json'
const FORM_TYPE = 'multipart/form-data'
const STREAM_TYPE = 'text/event-stream'
const BYTES_TYPE = 'application/octet-stream'

const IMAGE_REQUEST_HEADERS = {
  prefer: 'With `respond-async` the answer is 202 with the job, at once; its routes tell the rest.',
  'idempotency-key':
    'Your own name for the request, at most 255 characters. For 24 hours the same name gets the answer of the same job; with another request it is refused with 409.',
}

export const TAGS: Readonly<Record<string, string>> = {
  Images: 'Pictures from words, and changes of pictures.',
  Files: 'Pictures that are sent once and named by id afterwards.',
  Batches: 'Files of requests that are drawn when nobody waits for anything else, at half the price.',
  Models: 'The ids that are answered.',
  Moderations: 'What a text or a picture might do harm with.',
  Jobs: 'The work behind a request, and its pictures.',
  Administration: 'Keys, projects and what they have used.',
  Health: 'Whether the server can work.',
}

export const OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/images/generations',
    id: 'createImage',
    tag: 'Images',
    summary: 'Draws pictures from words.',
    description: 'With `stream`, the answer is server-sent events: up to `partial_images` coarse pictures, then the finished one.',
    body: { [JSON_TYPE]: 'CreateImageRequest' },
    answer: { [JSON_TYPE]: 'ImagesResponse', [STREAM_TYPE]: 'GenerationEvent' },
    accepted: 'Job',
    headers: IMAGE_REQUEST_HEADERS,
    errors: DRAWING,
  },
  {
    method: 'post',
    path: '/v1/images/edits',
    id: 'editImage',
    tag: 'Images',
    summary: 'Changes a picture, or draws one from several.',
    description:
      'As a form with files, or as JSON that names files and addresses. The prompt calls the pictures "image 1", "image 2" in their order.',
    body: { [FORM_TYPE]: 'EditImageForm', [JSON_TYPE]: 'EditImageRequest' },
    answer: { [JSON_TYPE]: 'ImagesResponse', [STREAM_TYPE]: 'EditEvent' },
    accepted: 'Job',
    headers: IMAGE_REQUEST_HEADERS,
    errors: DRAWING,
  },
  {
    method: 'post',
    path: '/v1/images/variations',
    id: 'createImageVariation',
    tag: 'Images',
    summary: 'Retired, with the model that made them: edits do what variations did.',
    errors: [...AUTH, 404],
  },
  {
    method: 'post',
    path: '/v1/files',
    id: 'createFile',
    tag: 'Files',
    summary: 'Stores a file.',
    body: { [FORM_TYPE]: 'NewFileForm' },
    answer: { [JSON_TYPE]: 'File' },
    errors: [...BODY, ...AUTH],
  },
  {
    method: 'get',
    path: '/v1/files',
    id: 'listFiles',
    tag: 'Files',
    summary: 'One page of the files.',
    query: FileListQuery,
    answer: { [JSON_TYPE]: 'FileList' },
    errors: [400, ...AUTH, 404],
  },
  {
    method: 'get',
    path: '/v1/files/{id}',
    id: 'retrieveFile',
    tag: 'Files',
    summary: 'One file.',
    answer: { [JSON_TYPE]: 'File' },
    errors: [...AUTH, 404],
  },
  {
    method: 'delete',
    path: '/v1/files/{id}',
    id: 'deleteFile',
    tag: 'Files',
    summary: 'Deletes a file.',
    answer: { [JSON_TYPE]: 'FileDeleted' },
    errors: [...AUTH, 404],
  },
  {
    method: 'get',
    path: '/v1/files/{id}/content',
    id: 'retrieveFileContent',
    tag: 'Files',
    summary: 'The bytes of a file.',
    answer: { [BYTES_TYPE]: null },
    errors: [...AUTH, 404],
  },
  {
    method: 'post',
    path: '/v1/batches',
    id: 'createBatch',
    tag: 'Batches',
    summary: 'Starts to draw the requests of a file.',
    body: { [JSON_TYPE]: 'NewBatch' },
    answer: { [JSON_TYPE]: 'Batch' },
    errors: [...BODY, ...AUTH, 404],
  },
  {
    method: 'get',
    path: '/v1/batches',
    id: 'listBatches',
    tag: 'Batches',
    summary: 'One page of the batches, the newest first.',
    query: BatchListQuery,
    answer: { [JSON_TYPE]: 'BatchList' },
    errors: [400, ...AUTH, 404],
  },
  {
    method: 'get',
    path: '/v1/batches/{id}',
    id: 'retrieveBatch',
    tag: 'Batches',
    summary: 'How far a batch is.',
    answer: { [JSON_TYPE]: 'Batch' },
    errors: [...AUTH, 404],
  },
  {
    method: 'post',
    path: '/v1/batches/{id}/cancel',
    id: 'cancelBatch',
    tag: 'Batches',
    summary: 'Ends a batch early; what is drawn by then is kept.',
    answer: { [JSON_TYPE]: 'Batch' },
    errors: [400, ...AUTH, 404],
  },
  {
    method: 'get',
    path: '/v1/models',
    id: 'listModels',
    tag: 'Models',
    summary: 'Every model id.',
    answer: { [JSON_TYPE]: 'ModelList' },
    errors: AUTH,
  },
  {
    method: 'get',
    path: '/v1/models/{id}',
    id: 'retrieveModel',
    tag: 'Models',
    summary: 'One model.',
    answer: { [JSON_TYPE]: 'Model' },
    errors: [...AUTH, 404],
  },
  {
    method: 'post',
    path: '/v1/moderations',
    id: 'createModeration',
    tag: 'Moderations',
    summary: 'Judges words and pictures.',
    body: { [JSON_TYPE]: 'ModerationRequest' },
    answer: { [JSON_TYPE]: 'Moderation' },
    errors: [...BODY, ...AUTH, 429, 503],
  },
  {
    method: 'get',
    path: '/easel/v1/jobs',
    id: 'listJobs',
    tag: 'Jobs',
    summary: 'One page of the jobs, the newest first.',
    query: JobListQuery,
    answer: { [JSON_TYPE]: 'JobList' },
    errors: [400, ...AUTH, 404],
  },
  {
    method: 'get',
    path: '/easel/v1/jobs/{id}',
    id: 'retrieveJob',
    tag: 'Jobs',
    summary: 'How far a job is; its id is in the header `x-easel-job` of an answer.',
    answer: { [JSON_TYPE]: 'Job' },
    errors: [...AUTH, 404],
  },
  {
    method: 'post',
    path: '/easel/v1/jobs/{id}/cancel',
    id: 'cancelJob',
    tag: 'Jobs',
    summary: 'Stops a job; one that has ended stays as it is.',
    answer: { [JSON_TYPE]: 'Job' },
    errors: [...AUTH, 404],
  },
  {
    method: 'get',
    path: '/easel/v1/jobs/{id}/events',
    id: 'followJob',
    tag: 'Jobs',
    summary: 'A job as it happens, as server-sent events.',
    description:
      'Begins with the job as it is and the coarse pictures so far, and ends with the job as it has ended. Whoever was cut off asks again; leaving stops nothing.',
    answer: { [STREAM_TYPE]: 'JobEvent' },
    errors: [...AUTH, 404],
  },
  {
    method: 'get',
    path: '/easel/v1/jobs/{id}/result',
    id: 'retrieveResult',
    tag: 'Jobs',
    summary: 'What the request would have been answered had its client waited: the pictures, or the error. 202 before the end.',
    answer: { [JSON_TYPE]: 'ImagesResponse' },
    accepted: 'Job',
    errors: DRAWING,
  },
  {
    method: 'get',
    path: '/easel/v1/pictures/{id}',
    id: 'retrievePicture',
    tag: 'Jobs',
    summary: 'The bytes of a picture.',
    answer: { 'image/png': null, 'image/jpeg': null, 'image/webp': null },
    errors: [...AUTH, 404],
  },
  {
    method: 'post',
    path: '/easel/v1/keys',
    id: 'createKey',
    tag: 'Administration',
    summary: 'Makes an API key.',
    body: { [JSON_TYPE]: 'NewKey' },
    answer: { [JSON_TYPE]: 'CreatedKey' },
    errors: [...BODY, ...AUTH, 404],
  },
  {
    method: 'get',
    path: '/easel/v1/keys',
    id: 'listKeys',
    tag: 'Administration',
    summary: 'Every key.',
    answer: { [JSON_TYPE]: 'KeyList' },
    errors: AUTH,
  },
  {
    method: 'delete',
    path: '/easel/v1/keys/{id}',
    id: 'revokeKey',
    tag: 'Administration',
    summary: 'Ends a key at once.',
    answer: { [JSON_TYPE]: 'Key' },
    errors: [...AUTH, 404],
  },
  {
    method: 'post',
    path: '/easel/v1/projects',
    id: 'createProject',
    tag: 'Administration',
    summary: 'Makes a project: keys that share limits, a budget, files and bills.',
    body: { [JSON_TYPE]: 'NewProject' },
    answer: { [JSON_TYPE]: 'Project' },
    errors: [...BODY, ...AUTH],
  },
  {
    method: 'get',
    path: '/easel/v1/projects',
    id: 'listProjects',
    tag: 'Administration',
    summary: 'Every project.',
    answer: { [JSON_TYPE]: 'ProjectList' },
    errors: AUTH,
  },
  {
    method: 'patch',
    path: '/easel/v1/projects/{id}',
    id: 'changeProject',
    tag: 'Administration',
    summary: 'Changes what the body names and keeps the rest.',
    body: { [JSON_TYPE]: 'ProjectChange' },
    answer: { [JSON_TYPE]: 'Project' },
    errors: [...BODY, ...AUTH, 404],
  },
  {
    method: 'get',
    path: '/easel/v1/usage',
    id: 'retrieveUsage',
    tag: 'Administration',
    summary: 'Requests, pictures, tokens and dollars between two days, both included.',
    query: UsageQuery,
    answer: { [JSON_TYPE]: 'UsageReport' },
    errors: [400, ...AUTH],
  },
  {
    method: 'get',
    path: '/easel/v1/session',
    id: 'retrieveSession',
    tag: 'Administration',
    summary: 'Whether a browser must show a key, and who it is.',
    answer: { [JSON_TYPE]: 'Session' },
    errors: [403],
    open: true,
  },
  {
    method: 'post',
    path: '/easel/v1/session',
    id: 'openSession',
    tag: 'Administration',
    summary: 'Takes a key once and gives a cookie for it.',
    body: { [JSON_TYPE]: 'NewSession' },
    answer: { [JSON_TYPE]: 'Session' },
    errors: [...BODY, ...AUTH],
    open: true,
  },
  {
    method: 'delete',
    path: '/easel/v1/session',
    id: 'closeSession',
    tag: 'Administration',
    summary: 'Ends the session of the cookie.',
    answer: { [JSON_TYPE]: 'Session' },
    errors: [403],
    open: true,
  },
  {
    method: 'get',
    path: '/livez',
    id: 'isAlive',
    tag: 'Health',
    summary: 'The process answers.',
    answer: { [JSON_TYPE]: 'Alive' },
    errors: [403],
    open: true,
  },
  {
    method: 'get',
    path: '/readyz',
    id: 'isReady',
    tag: 'Health',
    summary: 'So does what it stands on.',
    answer: { [JSON_TYPE]: 'Ready' },
    errors: [403, 503],
    open: true,
  },
]
