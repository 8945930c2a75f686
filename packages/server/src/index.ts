export { createApp } from './app.ts'
export {
  createHands,
  isBatchFault,
  linesOf,
  parseBatchBody,
  readBatchLine,
  validateBatch,
} from './batches/index.ts'
export { createTray, type Tray } from './blobs/index.ts'
export { type Config, ConfigError, readConfig } from './config.ts'
export { listEngines } from './engines/index.ts'
export { createDoors, createInspector, versionsOf } from './experiments/index.ts'
export { keepInputs, NO_INPUTS, takeInputs, type Upload } from './inputs/index.ts'
export { addJob, awaitJob, cancelJob, followJob, startWorkers, wireRules } from './jobs/index.ts'
export {
  changeProject,
  createFirstKey,
  createKey,
  createProject,
  LOCAL_CALLER,
  type Project,
  type ProjectFacts,
  revokeKey,
  SCOPES,
  type Scope,
  USUAL_SCOPES,
} from './keys/index.ts'
export { silentLog } from './log.ts'
export { isLoopback } from './loopback.ts'
export { openServices } from './open-services.ts'
export type { Job, StoredPicture } from './records/index.ts'
export { estimateObject } from './routes/estimate.ts'
export { keyObject } from './routes/keys.ts'
export { projectObject } from './routes/projects.ts'
export { usageObject } from './routes/usage.ts'
export { closeServices, type Log, type Services } from './services.ts'
export { type RunningServer, startServer } from './start-server.ts'
export { thumbnail } from './thumbnail.ts'
export { reportUsage, type UsageReport } from './usage/index.ts'
