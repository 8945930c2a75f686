import { createReadStream } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  addJob,
  createTray,
  type Job,
  keepInputs,
  LOCAL_CALLER,
  readConfig,
  type Services,
  type Tray,
  takeInputs,
  type Upload,
} from '@easel/server'
import { drawToFiles } from '../draw/draw-to-files.ts'
import { type EditOptions, readEditOptions } from '../draw/edit-options.ts'
import { UsageError } from '../usage-error.ts'

/** `easel edit`: pictures changed by words, without a server. */
export async function edit(args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const config = readConfig(environment)
  const options = readEditOptions(args, { profile: 'strict', transparent: config.transparent })
  await checkReadable(options.inputFiles)
  return drawToFiles(config, options, (services) => addEdit(services, options))
}

/** What a server does with an upload; one's own odd pictures are converted rather than refused. */
async function addEdit(services: Services, { request, inputFiles, engine }: EditOptions): Promise<Job> {
  const caller = { ...LOCAL_CALLER, profile: 'lenient' } as const
  const tray = createTray(services.blobs)
  try {
    const inputs = await takeInputs({ ...services, blobs: tray }, caller, request, await putFiles(tray, inputFiles))
    return await keepInputs(services, tray, inputs, () =>
      addJob(services, request, { caller, inputs, origin: 'cli', ...(engine !== null && { engine }) }),
    )
  } finally {
    await tray.clear()
  }
}

async function putFiles(tray: Tray, files: string[]): Promise<Upload[]> {
  const uploads = []
  for (const file of files) uploads.push({ name: file, filename: basename(file), type: '', ...(await tray.put(createReadStream(file))) })
  return uploads
}

async function checkReadable(files: string[]): Promise<void> {
  for (const file of files)
    await access(file, constants.R_OK).catch((cause) => {
      throw new UsageError(`There is no picture '${file}' that can be read.`, { cause })
    })
}
