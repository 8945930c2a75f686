import { randomUUID } from 'node:crypto'

/** A new name that nobody can guess, e.g. `newId('job')` is `job_3f2c…`. */
export const newId = (
  prefix: 'job' | 'pic' | 'req' | 'key' | 'proj' | 'batch' | 'contract' | 'experiment' | 'resp' | 'conv' | 'msg' | 'img',
) => `${prefix}_${randomUUID().replaceAll('-', '')}`
