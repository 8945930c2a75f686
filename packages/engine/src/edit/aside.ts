import type { World } from '../world.ts'
import type { Kernels } from './kernels.ts'

/** One of the long calculations, on a thread of the world; only its name and its arguments travel. */
export const aside = <Name extends keyof Kernels>(
  { threads }: Pick<World, 'threads'>,
  kernel: Name,
  ...given: Parameters<Kernels[Name]>
): Promise<Awaited<ReturnType<Kernels[Name]>>> => threads.run({ kernel, given })
