export {
  cancelExperiment,
  createExperiment,
  estimatePlan,
  findExperiment,
  manifestOfStored,
  promoteCell,
  versionsOf,
} from './create-experiment.ts'
export { createDoors } from './doors.ts'
export { type Experiments, startExperiments } from './start-experiments.ts'
export type { StoredCell, StoredExperiment } from './stored.ts'
