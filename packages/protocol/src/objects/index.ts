export { BATCH_ENDPOINTS, BATCH_LIMITS, BatchLine, BatchListQuery, type BatchObject, NewBatch } from './batches.ts'
export { CompareQuery, type DirectoryComparison, type DirectoryList, DirectoryModel, DirectoryQuery } from './directory.ts'
export type { EngineObject } from './engines.ts'
export { FILE_LIMITS, FILE_PURPOSES, type FileDeleted, type FileList, FileListQuery, type FileObject, NewFileFields } from './files.ts'
export { type EaselAnswer, encodeEvent, eventName, type ImageStreamEvent, type ImagesResponse } from './image-answers.ts'
export { JobListQuery, type JobObject } from './jobs.ts'
export { type LibraryEntry, type LibraryLine, type LibraryList, LibraryQuery } from './library.ts'
export { MODERATION_CATEGORIES, type Moderation, type ModerationCategory, ModerationRequest } from './moderations.ts'
export {
  ExportQuery,
  PICTURE_COLORS,
  type PictureColor,
  type PictureDetails,
  PictureListQuery,
  type PictureObject,
  type PictureReport,
} from './pictures.ts'
export { type QualityReport, QualityReportBody, type QualityTestList } from './quality.ts'
export type { ServerObject } from './server.ts'
export type { WireWarning } from './warning.ts'
export { warningsHeader } from './warnings-header.ts'
