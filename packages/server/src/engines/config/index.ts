export { type EngineConfig, readEngines } from './read-engines.ts'
export type { Kind } from './schema.ts'
export type { Slot, Workflow } from './workflow.ts'
