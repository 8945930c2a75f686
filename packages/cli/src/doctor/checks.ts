import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { type Config, closeServices, listEngines, openRetouchModels, openServices, silentLog } from '@easel/server'

export type Check = { name: string; needed: boolean; run: (config: Config) => Promise<string> }

/** Native packages are the engine's, and found from where it lies. */
const ENGINE = fileURLToPath(import.meta.resolve('@easel/engine'))
const engineRequire = createRequire(ENGINE)
const loadFromEngine = async (name: string) => await import(pathToFileURL(engineRequire.resolve(name)).href)

/** What is looked at, in order; a check gives one line of detail or throws why it does not work. */
export const CHECKS: Check[] = [
  { name: 'Node', needed: true, run: async () => `${process.version}, ${process.platform}-${process.arch}` },
  { name: 'threads', needed: true, run: threads },
  { name: 'kernel', needed: true, run: kernel },
  { name: 'canvas', needed: true, run: canvas },
  { name: 'sharp', needed: true, run: sharp },
  { name: 'fonts', needed: true, run: fonts },
  { name: 'data folder', needed: true, run: dataFolder },
  { name: 'port', needed: false, run: port },
  { name: 'engines', needed: false, run: engines },
  { name: 'retouching models', needed: false, run: retouchModels },
  { name: 'planner', needed: false, run: planner },
  program('Chromium', ['chromium', 'chromium-browser', 'google-chrome'], 'tests of the studio'),
  program('Tesseract', ['tesseract'], 'reading text back out of pictures'),
  program('PostgreSQL', ['psql'], 'records on more than one machine'),
  program('Blender', ['blender'], 'comparing speed'),
]

async function threads(config: Config): Promise<string> {
  if (typeof SharedArrayBuffer !== 'function') throw new Error('SharedArrayBuffer is missing')
  return `${config.threads} of ${availableParallelism()} cores, shared memory`
}

async function kernel(): Promise<string> {
  const bytes = await readFile(join(dirname(ENGINE), 'trace', 'kernel', 'kernel.wasm'))
  await WebAssembly.compile(bytes)
  return `${Math.round(bytes.length / 1024)} kB of WebAssembly, compiles here`
}

async function canvas(): Promise<string> {
  const { createCanvas } = await loadFromEngine('@napi-rs/canvas')
  const context = createCanvas(4, 4).getContext('2d')
  context.fillStyle = '#ff0000'
  context.fillRect(0, 0, 4, 4)
  if (context.getImageData(1, 1, 1, 1).data[0] !== 255) throw new Error('it paints the wrong colour')
  return 'paints'
}

async function sharp(): Promise<string> {
  const { default: encoder } = await loadFromEngine('sharp')
  const pixels = encoder({ create: { width: 8, height: 8, channels: 3, background: '#0000ff' } })
  const sizes = []
  for (const format of ['png', 'jpeg', 'webp']) sizes.push(`${format} ${(await pixels.clone().toFormat(format).toBuffer()).length} B`)
  return `encodes ${sizes.join(', ')}`
}

async function fonts(): Promise<string> {
  const home = dirname(engineRequire.resolve('@fontsource-variable/inter/package.json'))
  const files = (await readdir(join(home, 'files'))).filter((name) => name.endsWith('.woff2'))
  if (files.length === 0) throw new Error('no font files are installed')
  return `${files.length} files of Inter, and the other families beside it`
}

async function dataFolder({ dataFolder: folder }: Config): Promise<string> {
  await mkdir(folder, { recursive: true })
  const probe = join(folder, `.doctor-${process.pid}`)
  await writeFile(probe, '')
  await rm(probe)
  return `${folder} can be written`
}

/** Who reads conversations. */
async function planner(config: Config): Promise<string> {
  if (!config.planner) return 'the built-in rules; EASEL_PLANNER_URL can name a language model'
  const services = await openServices(config, { queue: 'process', log: silentLog })
  try {
    const { ok, detail } = await (await services.mind()).health()
    if (!ok) throw new Error(detail)
    return `${detail}${config.planner.sees ? ', and is shown pictures' : ''}`
  } finally {
    await closeServices(services)
  }
}

/** The engines that were set up beside the built-in one. */
async function engines(config: Config): Promise<string> {
  if (!config.engines) return 'the built-in one alone; EASEL_ENGINES can name more'
  const services = await openServices(config, { queue: 'process', log: silentLog })
  try {
    const others = (await listEngines(services)).filter(({ kind }) => kind !== 'built-in')
    const unwell = others.filter(({ health }) => !health.ok)
    if (unwell.length > 0) throw new Error(unwell.map(({ health }) => health.detail).join(' '))
    return `${others.map(({ id }) => id).join(', ') || 'no others'}, all well`
  } finally {
    await closeServices(services)
  }
}

/** Models for cut-outs, holes and enlarging: each is loaded. */
async function retouchModels({ dataFolder: folder }: Config): Promise<string> {
  const models = await openRetouchModels(join(folder, 'retouch'))
  if (!models) return `none; a folder ${join(folder, 'retouch')} can hold some (docs/weights.md)`
  if (models.faults.length > 0) throw new Error(models.faults.join('; '))
  const tasks = Object.keys(models.has) as (keyof typeof models.has)[]
  for (const task of tasks)
    await models.load(task).catch((error: Error) => {
      throw new Error(`${task}: ${error.message}`)
    })
  return tasks.map((task) => `${task} by ${models.has[task]}`).join(', ')
}

async function port({ host, port: number }: Config): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`${number} is in use, perhaps by Easel itself; EASEL_PORT chooses another`) : error),
    )
    server.listen(number, host, resolve)
  })
  await new Promise((resolve) => server.close(resolve))
  return `${host}:${number} is free`
}

function program(name: string, commands: string[], use: string): Check {
  return {
    name,
    needed: false,
    async run() {
      for (const command of commands) {
        const found = await promisify(execFile)(command, ['--version'], { timeout: 5000 }).catch(() => null)
        if (found) return (found.stdout || found.stderr).trim().split('\n')[0] ?? command
      }
      throw new Error(`not installed; only for ${use}`)
    },
  }
}
