import { z } from 'zod'
import { Usage } from '../bill/index.ts'
import { ErrorEnvelope } from '../errors/index.ts'
import { createImageBody } from '../images/create.ts'
import { EaselKeys } from '../images/easel-keys.ts'
import { editFormBody, editImageBody, ImageRef } from '../images/edit.ts'
import { ANY_MODEL } from '../images/fields.ts'
import { ModelList, ModelObject } from '../models/index.ts'
import * as admin from '../objects/admin.ts'
import * as batches from '../objects/batches.ts'
import * as directory from '../objects/directory.ts'
import { EngineList, EngineObject } from '../objects/engines.ts'
import * as files from '../objects/files.ts'
import { EaselAnswer, EditEvent, GenerationEvent, ImagesResponse } from '../objects/image-answers.ts'
import { JobDeleted, JobEvent, JobList, JobObject } from '../objects/jobs.ts'
import { LibraryEntry, LibraryList } from '../objects/library.ts'
import { Moderation, ModerationRequest } from '../objects/moderations.ts'
import * as pictures from '../objects/pictures.ts'
import * as quality from '../objects/quality.ts'
import { ServerObject } from '../objects/server.ts'
import { WireWarning } from '../objects/warning.ts'
import * as conversations from '../responses/conversations.ts'
import { CreateResponseBody } from '../responses/create.ts'
import { ResponseEvent } from '../responses/events.ts'
import { ImageToolBody } from '../responses/image-tool.ts'
import { ResponseInputItem } from '../responses/input.ts'
import { ResponseItem, ResponseItemList } from '../responses/items.ts'
import { InputTokens, ResponseDeleted, ResponseObject } from '../responses/response.ts'
import { WORKFLOW_SCHEMAS } from './workflow-schemas.ts'

export type JsonSchema = { [key: string]: unknown; properties?: Record<string, JsonSchema>; required?: string[] }

/** Every object of the wire under the name that the document gives it. Bodies are those of all models together. */
const NAMED = {
  CreateImageRequest: createImageBody(ANY_MODEL),
  EditImageRequest: editImageBody(ANY_MODEL),
  EditImageForm: editFormBody(ANY_MODEL),
  EaselKeys,
  ImageRef,
  ImagesResponse,
  GenerationEvent,
  EditEvent,
  EaselAnswer,
  Usage,
  Warning: WireWarning,
  Error: ErrorEnvelope,
  Model: ModelObject,
  ModelList,
  Engine: EngineObject,
  EngineList,
  NewFileForm: files.NewFileFields,
  File: files.FileObject,
  FileList: files.FileList,
  FileDeleted: files.FileDeleted,
  ModerationRequest,
  Moderation,
  NewBatch: batches.NewBatch,
  BatchLine: batches.BatchLine,
  Batch: batches.BatchObject,
  BatchList: batches.BatchList,
  CreateResponseRequest: CreateResponseBody,
  CountTokensRequest: CreateResponseBody.partial(),
  ImageTool: ImageToolBody,
  ResponseInputItem,
  Response: ResponseObject,
  ResponseItem,
  ResponseItemList,
  ResponseEvent,
  ResponseDeleted,
  InputTokens,
  NewConversation: conversations.NewConversationBody,
  ConversationChange: conversations.ConversationChange,
  NewItems: conversations.NewItemsBody,
  Conversation: conversations.ConversationObject,
  ConversationDeleted: conversations.ConversationDeleted,
  ConversationTurns: conversations.ConversationTurns,
  PictureLineage: conversations.PictureLineage,
  Job: JobObject,
  JobDeleted,
  JobList,
  JobEvent,
  Picture: pictures.PictureObject,
  PictureList: pictures.PictureList,
  PictureDetails: pictures.PictureDetails,
  PictureReport: pictures.PictureReport,
  GenreList: pictures.GenreList,
  QualityTestList: quality.QualityTestList,
  QualityReportBody: quality.QualityReportBody,
  QualityReport: quality.QualityReport,
  NewKey: admin.NewKey,
  Key: admin.KeyObject,
  CreatedKey: admin.CreatedKey,
  KeyList: admin.KeyList,
  NewProject: admin.NewProject,
  ProjectChange: admin.ProjectChange,
  Project: admin.ProjectObject,
  ProjectList: admin.ProjectList,
  UsageReport: admin.UsageReport,
  NewSession: admin.NewSession,
  Session: admin.SessionObject,
  LibraryEntry,
  LibraryList,
  DirectoryModel: directory.DirectoryModel,
  DirectoryList: directory.DirectoryList,
  DirectoryComparison: directory.DirectoryComparison,
  ...WORKFLOW_SCHEMAS,
  Server: ServerObject,
  Alive: admin.Alive,
  Ready: admin.Ready,
} satisfies Record<string, z.ZodType>

export type SchemaName = keyof typeof NAMED

export const refTo = (name: SchemaName): JsonSchema => ({ $ref: `#/components/schemas/${name}` })

/** `components.schemas` of the document. */
export function componentSchemas(): Record<SchemaName, JsonSchema> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: (id) => `#/components/schemas/${id}` })
  const named = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, plain(schema)])) as Record<SchemaName, JsonSchema>
  return { ...named, EditImageForm: withPictures(named.EditImageForm), NewFileForm: withFile(named.NewFileForm) }
}

export const querySchema = (query: z.ZodObject): JsonSchema => plain(z.toJSONSchema(query, { io: 'input' }))

const plain = ({ $schema: _, $id: __, ...schema }: JsonSchema | z.core.JSONSchema.BaseSchema): JsonSchema => schema as JsonSchema

const BYTES: JsonSchema = { type: 'string', contentMediaType: 'application/octet-stream' }
const PICTURES: JsonSchema = { type: 'array', minItems: 1, maxItems: 16, items: BYTES }

/** A form has its files beside the fields that a schema of values knows. */
const withPictures = (form: JsonSchema): JsonSchema => ({
  ...form,
  properties: {
    image: { ...PICTURES, description: 'PNG, JPEG or WebP, less than 50 MB each; `image`, `image[]` and `image[0]` are all understood.' },
    mask: { ...BYTES, description: "PNG or WebP of the first picture's size; where its alpha is 0, that picture may change." },
    ...form.properties,
  },
  patternProperties: { '^image\\[\\d*\\]$': PICTURES },
})

const withFile = (form: JsonSchema): JsonSchema => ({
  ...form,
  properties: { file: { ...BYTES, description: 'At most 512 MB, for a batch 200 MB.' }, ...form.properties },
  required: ['file', ...(form.required ?? [])],
})
