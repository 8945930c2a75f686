import { randomUUID } from 'node:crypto'

/** A new name that nobody can guess, e.g. `newId('job')` is `job_3f2c…`. */
export const newId = (prefix: 'job' | 'pic' | 'req' | 'key' | 'proj' | 'batch') => `${prefix}_${randomUUID().replaceAll('-', '')}`
