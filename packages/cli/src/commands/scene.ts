import { readFile, writeFile } from 'node:fs/promises'
import type { Scene } from '@easel/engine'
import { checkWritable } from '../draw/writable.ts'
import { pick, readFlags } from '../read-flags.ts'
import { UsageError } from '../usage-error.ts'

/** `easel scene diff | patch`: what is different between two scenes, and a scene changed without being drawn. */
export async function scene([name, ...args]: string[]): Promise<number> {
  return pick('scene', name, { diff, patch })(args)
}

async function diff(args: string[]): Promise<number> {
  const { values, positionals } = readFlags(args, { json: { type: 'boolean' } }, 2)
  const [before, after] = positionals
  if (before === undefined || after === undefined) throw new UsageError('Say which two: easel scene diff A B')
  const { changesOf } = await import('@easel/engine')
  const changes = changesOf(await sceneIn(before), await sceneIn(after))
  if (values.json) return printed(JSON.stringify(changes, null, 2))
  return printed(changes.length === 0 ? 'The scenes are the same.' : changes.map(lineOf).join('\n'))
}

async function patch(args: string[]): Promise<number> {
  const { values, positionals } = readFlags(args, { output: { type: 'string', short: 'o' }, with: { type: 'string' } }, 2)
  const [file, instruction] = positionals
  if (file === undefined || values.output === undefined || (instruction === undefined) === (values.with === undefined))
    throw new UsageError('Say what to change: easel scene patch IN "INSTRUCTION" -o OUT.json, or --with CHANGES.json')
  await checkWritable([values.output])
  const before = await sceneIn(file)
  const after = values.with === undefined ? await byWords(before, instruction ?? '') : await byChanges(before, values.with)
  const { sceneToText } = await import('@easel/engine')
  await writeFile(values.output, sceneToText(after))
  return printed(values.output)
}

/** What the words change in the scene; what they ask for beyond it is said, and when that is all, nothing is written. */
async function byWords(before: Scene, instruction: string): Promise<Scene> {
  const { patchScene, readEdit } = await import('@easel/engine')
  const plan = readEdit(instruction, { inputs: 1, hasMask: false, scene: before })
  const { scene: after, done, left, missed, warnings } = patchScene(before, plan, { inputs: [], hasMask: false })
  const notes = [
    ...[...missed, ...warnings].map(({ message }) => message),
    ...left.map(({ words }) => `“${words}” is done to pixels: use easel edit.`),
    ...plan.unread.map((words) => `“${words}” was not understood.`),
  ]
  for (const note of notes) process.stderr.write(`easel: ${note}\n`)
  if (done.length === 0) throw new Error('Nothing in the scene was changed.')
  return after
}

async function byChanges(before: Scene, file: string): Promise<Scene> {
  const { changed, SceneChange } = await import('@easel/engine')
  const { data, error } = SceneChange.array().safeParse(jsonOf(await read(file), file))
  if (error) throw new UsageError(`${file} is not what easel scene diff --json prints.`)
  return changed(before, data)
}

async function sceneIn(file: string): Promise<Scene> {
  const { carriedScene } = await import('../carried-scene.ts')
  const found = carriedScene(await read(file), file)
  if (!found) throw new UsageError(`${file} carries no scene: only pictures that Easel drew have one, and scenes as JSON.`)
  return found
}

const read = (file: string) =>
  readFile(file).catch((cause) => {
    throw new UsageError(`There is no file '${file}' that can be read.`, { cause })
  })

function jsonOf(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (cause) {
    throw new UsageError(`${file} is no JSON.`, { cause })
  }
}

type Change = import('@easel/engine').SceneChange

function lineOf(change: Change): string {
  const place = change.at.join('.')
  if ('order' in change) return `= ${place}  ${change.order.join(', ')}`
  if (change.from === undefined) return `+ ${place}  ${short(change.to)}`
  return change.to === undefined ? `- ${place}  ${short(change.from)}` : `~ ${place}  ${short(change.from)} -> ${short(change.to)}`
}

const LONGEST = 72
const short = (value: unknown): string => {
  const text = JSON.stringify(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}

function printed(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}
