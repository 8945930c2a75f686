import { ddimScheduler, lcmScheduler } from './by-share.ts'
import { eulerScheduler } from './by-sigma.ts'
import type { SchedulerConfig } from './config.ts'
import type { Scheduler } from './scheduler.ts'

export { SchedulerConfig } from './config.ts'
export { type Latent, mix, type Scheduler, times } from './scheduler.ts'

export const METHODS = ['euler', 'euler-ancestral', 'ddim', 'lcm'] as const
export type Method = (typeof METHODS)[number]

/** The method that a model's own configuration names; those that we do not have are drawn by Euler's, over the same tables. */
export function methodOf({ _class_name }: SchedulerConfig): Method {
  if (_class_name === 'EulerAncestralDiscreteScheduler') return 'euler-ancestral'
  if (_class_name === 'DDIMScheduler') return 'ddim'
  if (_class_name === 'LCMScheduler') return 'lcm'
  return 'euler'
}

/** A method over a model's tables, in 1 to 150 steps. */
export function createScheduler(method: Method, config: SchedulerConfig, steps: number): Scheduler {
  switch (method) {
    case 'euler':
    case 'euler-ancestral':
      return eulerScheduler(config, steps, { ancestral: method === 'euler-ancestral' })
    case 'ddim':
      return ddimScheduler(config, steps)
    case 'lcm':
      return lcmScheduler(config, steps)
  }
}
