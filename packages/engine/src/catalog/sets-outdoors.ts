import type { StageSetting } from './set-entry.ts'

/** Places under the sky, by day and by night. */
export const OUTDOOR_SETS = {} satisfies Record<string, StageSetting>
