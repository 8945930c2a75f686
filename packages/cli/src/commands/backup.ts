import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { backUp, type Copied, readConfig, restore as restoreFrom } from '@easel/server'
import { readFlags } from '../read-flags.ts'
import { UsageError } from '../usage-error.ts'

/** `easel backup FOLDER`: copies the database and the pictures, also while servers run; the folder is a data folder itself. */
export async function backup(args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = readFlags(args, { json: { type: 'boolean' } }, 1)
  const folder = folderOf('backup', positionals[0])
  return tell(await backUp(readConfig(environment), folder), `${folder} is a copy of everything.`, values.json === true)
}

/** `easel restore FOLDER`: copies a backup, or any data folder, to where the environment says. */
export async function restore(args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = readFlags(args, { json: { type: 'boolean' } }, 1)
  const folder = folderOf('restore', positionals[0])
  if (!(await stat(join(folder, 'easel.db')).catch(() => null))) throw new UsageError(`${folder} holds no easel.db, so it is no backup.`)
  return tell(await restoreFrom(readConfig(environment), folder), `Everything of ${folder} is restored.`, values.json === true)
}

function folderOf(name: string, folder: string | undefined): string {
  if (!folder) throw new UsageError(`Say which folder: easel ${name} FOLDER`)
  return folder
}

function tell({ rows, blobs, known }: Copied, words: string, isJson: boolean): number {
  process.stdout.write(
    isJson ? `${JSON.stringify({ rows, blobs, known })}\n` : `${words} ${rows} rows, ${blobs} blobs copied, ${known} were there already.\n`,
  )
  return 0
}
