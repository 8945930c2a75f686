export { ExperimentRoom } from './experiment-room.tsx'
export { ExperimentsRoom } from './experiments-room.tsx'
export { NewExperimentRoom } from './new-experiment-room.tsx'
