import type { StageSetting } from './set-entry.ts'

/** Rooms and what stands in them. */
export const INDOOR_SETS = {} satisfies Record<string, StageSetting>
