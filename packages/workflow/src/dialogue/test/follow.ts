import { diffScenes, type Engine } from '@easel/engine'
import { expect } from 'vitest'
import { createRulesMind } from '../index.ts'
import type { Line } from './scripts.ts'
import { type Assets, Talk } from './talk.ts'

/** Says the lines one after the other and checks after each that what was named changed, and nothing else. */
export async function follow(
  lines: readonly Line[],
  { engine, assets, edge }: { engine: Engine; assets: Assets; edge: number },
): Promise<Talk> {
  const talk = new Talk({ engine, mind: createRulesMind(), assets, edge })
  for (const [text, touches] of lines) {
    const { decision, pictures, errors } = await talk.say(text)
    expect(errors, text).toEqual([])
    expect(decision.say, text).not.toBe('')
    const [picture, more] = pictures
    expect(more, text).toBeUndefined()
    if (touches === null) expect(picture, text).toBeUndefined()
    else if (typeof touches === 'number') {
      const before = touches === 0 ? picture : talk.pictures[touches - 1]
      expect(decision.steps[0]?.do, text).toBe(touches === 0 ? 'generate' : 'restore')
      expect(Buffer.compare(picture?.bytes ?? Buffer.alloc(0), before?.bytes ?? Buffer.alloc(1)), text).toBe(0)
    } else {
      const base = talk.pictures.find(({ id }) => id === picture?.parents[0])
      expect(picture?.document && base?.document, text).toBeTruthy()
      if (!picture?.document || !base?.document) continue
      const { added, removed, changed } = diffScenes(base.document, picture.document)
      const named = [...added, ...removed, ...changed]
      expect(named.length, text).toBeGreaterThan(0)
      expect(
        named.filter((name) => !touches.test(name)),
        text,
      ).toEqual([])
    }
  }
  return talk
}
