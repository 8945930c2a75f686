import { open, rm } from 'node:fs/promises'
import { UsageError } from '../usage-error.ts'

const REASONS: Record<string, string> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is a file',
  EISDIR: 'it is a folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk is read-only',
}

/** Opens each file for writing before anything is drawn for it, and leaves no trace. */
export async function checkWritable(files: string[]): Promise<void> {
  for (const file of files) {
    try {
      await tryToWrite(file)
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      throw new UsageError(`'${file}' cannot be written: ${REASONS[code ?? ''] ?? message}.`)
    }
  }
}

async function tryToWrite(file: string): Promise<void> {
  try {
    await (await open(file, 'wx')).close()
    await rm(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    await (await open(file, 'r+')).close()
  }
}
