import type { SizeRule } from '@easel/engine'
import { describe } from 'vitest'
import { benchOf, SMALL } from '../kit/bench.ts'
import { engineSuite } from '../kit/engine.suite.ts'
import { peerSuite } from '../kit/peer.suite.ts'
import { openAiFrom } from './configured.ts'
import { DIALECTS, type DialectName } from './dialects.ts'
import { startImagesPeer } from './test/fake-peer.ts'

/** Where a server draws only what it lists. */
const FEW: SizeRule = {
  kind: 'list',
  of: [
    { width: 128, height: 128 },
    { width: 128, height: 192 },
  ],
}
const KEY = 'sk-secret-of-the-operator'

async function open(kind: DialectName, deadlineMs = 20_000) {
  const peer = await startImagesPeer(kind, { key: KEY })
  const config = {
    id: 'painter',
    kind,
    url: `${peer.url}/v1`,
    key: KEY,
    model: 'some-model',
    privacy: 'loopback',
    workflows: null,
    quirks: { sizes: kind === 'compatible' ? FEW : SMALL },
  } as const
  return { ...benchOf(peer, openAiFrom(config, kind), { deadlineMs }), peer }
}

for (const kind of Object.keys(DIALECTS) as DialectName[])
  describe(`a server that speaks the Images API as ${kind} does`, () => {
    engineSuite(() => open(kind))
  })

describe('a server that speaks the Images API and fails', () => {
  peerSuite(({ deadlineMs }) => open('openai', deadlineMs))
})
