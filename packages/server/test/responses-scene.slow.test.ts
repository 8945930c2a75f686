import { expect, test } from 'vitest'
import { loadEasel } from '../src/engines/easel.ts'
import { createEngineCatalog } from '../src/engines/index.ts'
import { closeServices } from '../src/services.ts'
import { talkTo } from './talk.ts'

const TOOL = { type: 'image_generation' as const, size: '1024x640', quality: 'low' as const }

test('a drawn picture is changed through its scene, though its file carries nothing', async () => {
  const talk = await talkTo({ config: { embed: 'nothing' } })
  const { openai, services } = talk
  services.engines = createEngineCatalog({ easel: () => loadEasel({ threads: 2, asset: (hash) => services.blobs.get(hash) }) })
  try {
    const first = await openai.responses.create({ model: 'gpt-5', input: 'a poster that reads "OPEN"', tools: [TOOL] })
    const second = await openai.responses.create({
      model: 'gpt-5',
      input: 'make the background dark blue',
      tools: [TOOL],
      previous_response_id: first.id,
    })
    const call = second.output.find(({ type }) => type === 'image_generation_call')
    const item = await services.records.items.find('proj_default', call?.id ?? '')
    expect(item?.pictures[0]?.scene).toMatch(/^[0-9a-f]{64}$/)
    expect(item?.pictures[0]?.blob).not.toBe(
      (await services.records.items.find('proj_default', first.output[0]?.id ?? ''))?.pictures[0]?.blob,
    )
  } finally {
    await closeServices(services)
  }
})
