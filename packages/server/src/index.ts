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
export { listEngines, openRetouchModels, readModelFolder } from './engines/index.ts'
export { createDoors, versionsOf } from './experiments/index.ts'
export { keepInputs, NO_INPUTS, takeInputs, type Upload } from './inputs/index.ts'
export { addJob, awaitJob, cancelJob, followJob, hasEnded, startWorkers, wireRules } from './jobs/index.ts'
export {
  changeProject,
  createFirstKey,
  createKey,
  createProject,
  findProject,
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
export type { Job, JobState, StoredPicture } from './records/index.ts'
export { estimateObject } from './routes/estimate.ts'
export { jobObject } from './routes/job-object.ts'
export { keyObject } from './routes/keys.ts'
export { projectObject } from './routes/projects.ts'
export { usageObject } from './routes/usage.ts'
export { closeServices, type Log, type Services } from './services.ts'
export { type RunningServer, startServer } from './start-server.ts'
export { type RunningWorker, startWorker } from './start-worker.ts'
export { thumbnail } from './thumbnail.ts'
export { backUp, type Copied, collectGarbage, countGarbage, type Garbage, restore } from './upkeep/index.ts'
export { reportUsage, type UsageReport } from './usage/index.ts'
