export { EFFORTS, type Effort, effortOf, type ThinkLimits } from './limits.ts'
export { think } from './think.ts'
export type { ThinkDoors, ThinkEvent } from './thinking.ts'
