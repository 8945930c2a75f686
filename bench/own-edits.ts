/**
 * Pictures of ours edited in eight ways each: `node bench/own-edits.ts [--prompts FILE] [--draw N]`.
 * For every edit: whether the named thing changed in the scene and every other node stayed as it was; with `--draw`, of the first N
 * pictures also whether pixels changed, and whether the same picture edits the same from its PNG alone.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { compose, diffScenes, draw, patchScene, readBrief, readEdit, type Scene, stageOf } from '@easel/engine'
import { nodeWorld } from '@easel/engine/node'
import { createAssets } from './edits/assets.ts'
import { editRequest, sourceOf } from './edits/request.ts'

const { values } = parseArgs({ options: { prompts: { type: 'string' }, draw: { type: 'string', default: '0' } } })
const prompts = readFileSync(values.prompts ?? new URL('edits/own.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))

/** An instruction, and the nodes that it may change. */
type Case = { instruction: string; named: (node: string) => boolean }

const all = { edits: 0, done: 0, alone: 0 }
for (const prompt of prompts) {
  const { brief } = readBrief(prompt)
  const { scene } = compose(brief, { width: 512, height: 512, background: 'opaque' }, 7)
  const faults: string[] = []
  for (const { instruction, named } of casesOf(scene)) {
    all.edits++
    const plan = readEdit(instruction, { inputs: 1, hasMask: false, scene })
    const patch = patchScene(scene, plan, { inputs: [], hasMask: false })
    const { added, removed, changed } = diffScenes(scene, patch.scene)
    const nodes = [...added, ...removed, ...changed]
    const others = nodes.filter((node) => !named(node) && !isSaid(node, patch.warnings))
    const isDone = patch.done.length > 0 && nodes.some(named)
    if (isDone) all.done++
    if (isDone && others.length === 0) all.alone++
    if (!isDone) faults.push(`not done: ${instruction} (${[...patch.missed.map(({ message }) => message), ...plan.unread].join(' ')})`)
    else if (others.length > 0) faults.push(`also changed by “${instruction}”: ${others.join(', ')}`)
  }
  console.log(`${faults.length === 0 ? 'ok ' : `${faults.length}! `} ${brief.genre.padEnd(15)} ${prompt}`)
  for (const fault of faults) console.log(`      ${fault}`)
}
console.log(`${all.edits} edits: ${all.done} changed what was named, ${all.alone} of these nothing else`)
await drawnOnes(Number(values.draw))

/** Light is held where it was, and a camera that must step back or ink that could not be read is told of. */
function isSaid(node: string, warnings: readonly { code: string; message: string }[]): boolean {
  if (node.endsWith('.about')) return true
  if (node.endsWith('.camera')) return warnings.some(({ code }) => code === 'camera_moved')
  return warnings.some(({ code, message }) => code === 'ink_changed' && message.includes(node))
}

function casesOf(scene: Scene): Case[] {
  const stage = stageOf(scene)
  const thing = stage?.objects[0]
  const texts = textsOf(scene)
  const isLand = scene.layers.some(({ type }) => type === 'land')
  if (isLand)
    return [
      'make it night',
      'make it winter',
      'add fog',
      'a stormy sky',
      'an overcast day',
      'make it an autumn morning',
      'a starry night',
      'add a full moon',
    ].map((instruction) => ({ instruction, named: (node) => node === 'land' }))
  if (thing && texts.length === 0) {
    const is = (node: string) => node.replace(/-\d+$/, '') === thing.name.replace(/-\d+$/, '')
    const noun = thing.archetype.replaceAll('-', ' ')
    return [
      { instruction: `make the ${noun} orange`, named: is },
      { instruction: `make the ${noun} matte`, named: is },
      { instruction: `make the ${noun} bigger`, named: is },
      { instruction: `move the ${noun} to the left`, named: is },
      { instruction: `turn the ${noun} 30 degrees`, named: is },
      { instruction: `replace the ${noun} with a bowl`, named: (node) => is(node) || node.startsWith('bowl') },
      { instruction: 'replace the background with light grey', named: (node) => node === 'stage.set' || node === 'canvas' },
      { instruction: 'make it brighter', named: (node) => node === 'stage.look' },
    ]
  }
  const [text] = texts
  if (!text) return [{ instruction: 'replace the background with pale blue', named: () => true }]
  const is = (node: string) => node === text.name
  const said = text.text.replaceAll('\n', ' ')
  return [
    { instruction: `change "${said}" to "New words"`, named: is },
    { instruction: `make the text "${said}" red`, named: is },
    { instruction: `make the text "${said}" 20% bigger`, named: is },
    { instruction: `make the text "${said}" smaller`, named: is },
    { instruction: `move the text "${said}" down`, named: is },
    { instruction: `remove the text "${said}"`, named: is },
    { instruction: `set the text "${said}" in capitals`, named: is },
    { instruction: 'replace the background with pale blue', named: (node) => !texts.some(({ name }) => name === node) },
  ]
}

/** The texts of a page from the largest to the smallest, each with words that no other has. */
function textsOf({ layers }: Scene): { name: string; text: string }[] {
  const found: { name: string; text: string; size: number }[] = []
  const walk = (inside: Scene['layers']) => {
    for (const layer of inside) {
      if (layer.type === 'group') walk(layer.layers)
      if (layer.type !== 'text') continue
      found.push({ name: layer.name, text: layer.text, size: typeof layer.size === 'number' ? layer.size : layer.size.fit[1] })
    }
  }
  walk(layers)
  return found.filter(({ text }) => found.filter((other) => other.text === text).length === 1).sort((a, b) => b.size - a.size)
}

async function drawnOnes(count: number) {
  const { keep, asset } = createAssets()
  const world = nodeWorld({ threads: 2, asset })
  for (const prompt of prompts.slice(0, count)) {
    const { edit: _, ...request } = editRequest(prompt, sourceOf([]), { size: { width: 192, height: 192 } })
    const picture = await draw(request, 0, world)
    if (!picture.scene) continue
    const results: string[] = []
    for (const { instruction } of casesOf(picture.scene)) {
      // Only the file is given: another data folder knows no more.
      const after = await draw(editRequest(instruction, sourceOf([keep(picture.bytes)])), 0, world).catch((error: Error) => error)
      if (after instanceof Error) results.push(`refused: ${instruction}`)
      else if (!(after.report?.changedShare && after.scene)) results.push(`no pixel changed: ${instruction}`)
    }
    console.log(`${results.length === 0 ? 'ok ' : `${results.length}! `} drawn  ${prompt}  ${results.join('; ')}`)
  }
  await world.threads.close()
}
