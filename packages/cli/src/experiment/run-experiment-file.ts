import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExperimentManifest, ManifestCell } from '@easel/protocol/experiments'
import {
  closeServices,
  createDoors,
  LOCAL_CALLER,
  openServices,
  readConfig,
  type Services,
  silentLog,
  startWorkers,
  versionsOf,
  wireRules,
} from '@easel/server'
import { cellsOf, hashOf, manifestOf, type Outcome, type Plan, runExperiment, type Shown } from '@easel/workflow/experiments'
import { writeContactSheet } from '../batch/contact-sheet.ts'
import type { LineResult } from '../batch/results.ts'
import { createProgressBar } from '../draw/progress-bar.ts'
import { addLanded, type Landed, landedBefore } from './landed.ts'
import { byPlan } from './read-plan.ts'
import { reportText } from './report-text.ts'

type Options = { file: string; folder: string; json: boolean }

const INTERRUPTED = 130

/** Draws what of a plan is not drawn yet into a folder, with a manifest and a page that shows all of it; gives the exit code. */
export async function runExperimentFile(plan: Plan, options: Options, environment: NodeJS.ProcessEnv): Promise<number> {
  const { file, folder } = options
  await mkdir(folder, { recursive: true })
  const stop = new AbortController()
  const interrupt = () => stop.abort('interrupted')
  process.once('SIGINT', interrupt)
  process.once('SIGTERM', interrupt)
  const services = await openServices(readConfig(environment), { queue: 'process', log: silentLog })
  try {
    startWorkers(services)
    const landed = await landedBefore(folder, hashOf(plan))
    const outcome = await byPlan(file, () => draw(services, plan, { folder, landed, signal: stop.signal }))
    const { VERSION } = await import('@easel/engine')
    const manifest = manifestOf(plan, outcome, { versions: versionsOf(VERSION), votes: [] })
    await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    const sheet = await writeContactSheet(
      folder,
      plan.name,
      [...landed.values()].sort((a, b) => a.cell.number - b.cell.number).map(shown),
      'cell',
    )
    report(manifest, { ...options, sheet })
    return manifest.cost.failed > 0 && manifest.stopped_by !== 'passes' ? 1 : 0
  } catch (error) {
    if (!stop.signal.aborted) throw error
    process.stderr.write('easel: stopped; the same command goes on from here\n')
    return INTERRUPTED
  } finally {
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', interrupt)
    await closeServices(services)
  }
}

type Drawing = {
  folder: string
  /** Cells that have ended; those that end are added. */
  landed: Map<number, Landed>
  signal: AbortSignal
}

async function draw(services: Services, plan: Plan, { folder, landed, signal }: Drawing): Promise<Outcome> {
  const rules = wireRules(services, LOCAL_CALLER)
  const total = cellsOf(plan, rules).length
  const before = [...landed.values()].map(({ cell }) => cell)
  const bar = createProgressBar(process.stderr, Date.now)
  bar.show(0)
  const onLanded = async (cell: ManifestCell, pictures: Shown[]) => {
    const file = await keepPicture(services, folder, cell, pictures)
    const end = { plan: hashOf(plan), cell, file }
    await addLanded(folder, end)
    landed.set(cell.number, end)
    bar.show((landed.size - before.length) / (total - before.length))
  }
  const doors = createDoors(services, { experiment: nameOf(plan), caller: LOCAL_CALLER, origin: 'cli', landed: onLanded })
  try {
    return await runExperiment(plan, { rules, doors, before, signal })
  } finally {
    bar.clear()
  }
}

/** Pictures are those of the same plan however much may be spent, so that a raised budget goes on with what is drawn. */
const nameOf = ({ budget_usd: _, stop: __, at_once: ___, ...drawn }: Plan): string => `cli:${hashOf(drawn)}`

/** Writes the last picture of a cell, which is the finished one if there is any. */
async function keepPicture({ records, blobs }: Services, folder: string, cell: ManifestCell, pictures: Shown[]): Promise<string | null> {
  const last = pictures.at(-1)
  const picture = last && (await records.pictures.get(last.picture))
  const bytes = picture && (await blobs.get(picture.blob))
  if (!picture || !bytes) return null
  const file = `${String(cell.number).padStart(4, '0')}-${cell.outcome}.${picture.format === 'jpeg' ? 'jpg' : picture.format}`
  await writeFile(join(folder, file), bytes)
  return file
}

/** A cell as the contact sheet shows it. */
function shown({ cell, file }: Landed): LineResult {
  const last = cell.attempts.at(-1)
  const facts = Object.entries({ ...cell.values, ...cell.parameters }).map(([name, value]) => `${name} ${value}`)
  const tries = cell.attempts.length === 1 ? '1 picture' : `${cell.attempts.length} pictures`
  return {
    custom_id: facts.join(', ') || 'as the contract says',
    line: cell.number,
    request: '',
    prompt: last?.prompt ?? '',
    files: file === null ? [] : [file],
    cost_usd: cell.cost_usd,
    warnings: [`${tries}, seed ${last?.seed}, ${last?.quality}`],
    error: cell.outcome === 'passed' ? null : (last?.reasons.join('\n') ?? ''),
  }
}

function report(manifest: ExperimentManifest, { folder, json, sheet }: Options & { sheet: string }): void {
  if (!json) return void process.stdout.write(`${reportText(manifest)}${sheet}\n`)
  const { stopped_by, cost } = manifest
  process.stdout.write(
    `${JSON.stringify({ stopped_by, ...cost, folder, manifest: join(folder, 'manifest.json'), contact_sheet: sheet })}\n`,
  )
}
