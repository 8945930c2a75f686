import { addJob, LOCAL_CALLER, NO_INPUTS, readConfig } from '@easel/server'
import { readDrawOptions } from '../draw/draw-options.ts'
import { drawToFiles } from '../draw/draw-to-files.ts'

/** `easel draw`: a picture from words, without a server. */
export async function draw(args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const config = readConfig(environment)
  const options = readDrawOptions(args, { profile: 'strict', transparent: config.transparent })
  return drawToFiles(config, options, (services) =>
    addJob(services, options.request, {
      caller: LOCAL_CALLER,
      inputs: NO_INPUTS,
      origin: 'cli',
      ...(options.engine !== null && { engine: options.engine }),
    }),
  )
}
