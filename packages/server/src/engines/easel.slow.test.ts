import { describe } from 'vitest'
import { loadEasel } from './easel.ts'
import { type Bench, createShelf } from './kit/bench.ts'
import { engineSuite } from './kit/engine.suite.ts'

async function open(): Promise<Bench> {
  const { keep, asset } = createShelf()
  const engine = await loadEasel({ threads: 2, asset })
  return { engine, keep, peer: null, close: () => engine.close() }
}

describe('the built-in engine', () => {
  engineSuite(open)
})
