import { collectGarbage, countGarbage, readConfig } from '@easel/server'
import { readFlags } from '../read-flags.ts'
import { withServices } from '../with-services.ts'

/** `easel gc`: forgets what is older than EASEL_KEEP_DAYS and EASEL_KEEP_PREVIEW_DAYS allow, and deletes the bytes that nothing names. */
export async function gc(args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values } = readFlags(args, { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } })
  const { keep } = readConfig(environment)
  const isDry = values['dry-run'] === true
  const found = await withServices(environment, (services) => (isDry ? countGarbage : collectGarbage)(services, keep))
  if (values.json) process.stdout.write(`${JSON.stringify({ dry_run: isDry, ...found })}\n`)
  else {
    const { files, jobs, responses, previews, blobs } = found
    process.stdout.write(
      `${isDry ? 'Would delete' : 'Deleted'} ${files} expired files, ${jobs} jobs, ${responses} answers, ${previews} coarse pictures, ${blobs} blobs that nothing names.\n`,
    )
    if (keep.days === null) process.stdout.write('Ended jobs are kept for ever; EASEL_KEEP_DAYS=90 would let them go after 90 days.\n')
  }
  return 0
}
