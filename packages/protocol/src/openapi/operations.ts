import type { z } from 'zod'
import { UsageQuery } from '../objects/admin.ts'
import { FileListQuery } from '../objects/files.ts'
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
  /** Content type → schema. */
  body?: Partial<Record<'application/json' | 'multipart/form-data', SchemaName>>
  /** Content type → schema of the answer 200; null: bytes. Absent: the route only ever refuses. */
  answer?: Record<string, SchemaName | null>
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

export const TAGS: Readonly<Record<string, string>> = {
  Images: 'Pictures from words, and changes of pictures.',
  Files: 'Pictures that are sent once and named by id afterwards.',
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
    path: '/easel/v1/jobs/{id}',
    id: 'retrieveJob',
    tag: 'Jobs',
    summary: 'How far a job is; its id is in the header `x-easel-job` of an answer.',
    answer: { [JSON_TYPE]: 'Job' },
    errors: [...AUTH, 404],
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
