import { createEasel, type DrawRequest, type Engine, type Picture, type Scene } from '@easel/engine'
import { nodeWorld } from '@easel/engine/node'
import { createReader } from '@easel/inspect'
import { drafted } from '../look.ts'
import { think } from '../think.ts'
import type { Draft, ThinkDoors } from '../thinking.ts'
import { BASES, type Fault } from './faults.ts'

export type Outcome = {
  fault: Fault
  isFound: boolean
  isRepaired: boolean
  failed: string[]
  left: string[]
  rounds: number
  did: string[]
}

/** An engine, a reader and a clock that stands still. */
export function openBench(): { engine: Engine; doors: ThinkDoors; close(): Promise<void> } {
  const engine = createEasel(nodeWorld({ threads: 2 }))
  const reader = createReader()
  return {
    engine,
    doors: { draw: (request, options) => engine.generate(request, options), read: reader.read, now: () => 0 },
    close: async () => {
      await reader.close()
      await engine.close()
    },
  }
}

const LIMITS = { rounds: 8, deadlineMs: 1 }

/** A base as it is when thinking finds no more to mend in it. */
export async function baseOf(kind: string, doors: ThinkDoors): Promise<Draft> {
  const base = BASES[kind]
  if (!base) throw new Error(`There is no base ${kind}.`)
  const { picture } = await thought(requestFor(base), doors)
  if (!picture.scene) throw new Error('The engine tells no scene.')
  return look(picture.scene, kind, doors)
}

/** Plants a fault in the scene of a base and lets thinking find it, from pixels, and mend it. */
export async function tryFault(fault: Fault, base: Draft, doors: ThinkDoors): Promise<Outcome> {
  const planted = await look(fault.plant(base.scene), fault.kind, doors)
  const failed = planted.failed.filter((check) => !base.failed.includes(check))
  const { picture, thoughts } = await thought(requestFor(BASES[fault.kind], planted.scene), doors)
  const after = await look(picture.scene ?? planted.scene, fault.kind, doors)
  const left = after.failed.filter((check) => !base.failed.includes(check))
  return {
    fault,
    isFound: failed.length > 0,
    isRepaired: failed.length > 0 && left.length === 0,
    failed,
    left,
    rounds: thoughts.filter((each) => /^(?:Changed|Tried)/.test(each)).length,
    did: thoughts.filter((each) => each.startsWith('Changed: ')).map((each) => each.slice(9)),
  }
}

export const requestFor = (base = BASES.poster, scene?: Scene): DrawRequest => ({
  prompt: base?.prompt ?? '',
  n: 1,
  size: base?.size ?? 'auto',
  quality: 'low',
  background: 'auto',
  format: 'png',
  compression: 100,
  previews: 0,
  embed: 'nothing',
  ...(scene && { given: { scene } }),
})

export async function thought(request: DrawRequest, doors: ThinkDoors): Promise<{ picture: Picture; thoughts: string[] }> {
  const thoughts: string[] = []
  let picture: Picture | null = null
  for await (const event of think(request, doors, LIMITS)) {
    if (event.type === 'thought') thoughts.push(event.text)
    if (event.type === 'picture') picture = event.picture
  }
  if (!picture) throw new Error('Nothing was drawn.')
  return { picture, thoughts }
}

async function look(scene: Scene, kind: string, doors: ThinkDoors): Promise<Draft> {
  const drawing = drafted(requestFor(BASES[kind], scene), { brief: null, doors, signal: undefined })
  for (let step = await drawing.next(); ; step = await drawing.next())
    if (step.done) {
      if (!step.value) throw new Error('The engine tells no scene.')
      return step.value
    }
}
