import { type AIMessageChunk, HumanMessage } from '@langchain/core/messages'
import { ChatOpenAI, tools } from '@langchain/openai'
import type { AgentInputItem } from '@openai/agents'
import OpenAI from 'openai'
import { expect } from 'vitest'
import { conform, reach } from '../src/conform.ts'
import { painter } from '../src/painter.ts'
import { metadataOf, POSTER, QUICK } from '../src/pictures.ts'

const MODEL = 'gpt-5'
const TOOL = { type: 'image_generation' as const, ...QUICK }
const openai = () => new OpenAI({ baseURL: `${reach.open}/v1`, apiKey: 'none' })

/** Ten turns over one poster; the ninth brings the seventh picture back, the tenth the sixth: the last of which it is true. */
const TURNS = [
  POSTER,
  'Make the background dark green',
  'The headline should read "COME IN"',
  'Make the headline gold',
  'Hmm, the headline not so big',
  'Move the headline up a bit',
  'Make the background black instead',
  'The headline in capitals, and white',
  'Undo that',
  'Go back to the version with the gold headline on dark green',
]

conform(
  { client: 'openai', feature: 'talk', rules: ['responses.previous', 'responses.item'] },
  'openai: ten turns over one poster, each a picture of its own, and the way back is the same bytes',
  async () => {
    const pictures: string[] = []
    let previous: string | undefined
    for (const input of TURNS) {
      const answer: OpenAI.Responses.Response = await openai().responses.create({
        model: MODEL,
        input,
        tools: [TOOL],
        ...(previous && { previous_response_id: previous }),
      })
      const [call, more] = answer.output.filter(({ type }) => type === 'image_generation_call')
      expect(more, input).toBeUndefined()
      expect(call, input).toMatchObject({ status: 'completed', result: expect.any(String) })
      expect(answer.output_text, input).not.toBe('')
      pictures.push((call as OpenAI.Responses.ResponseOutputItem.ImageGenerationCall).result ?? '')
      previous = answer.id
    }
    expect(new Set(pictures.slice(0, 8)).size).toBe(8)
    expect(pictures[8]).toBe(pictures[6])
    expect(pictures[9]).toBe(pictures[5])
  },
)

conform(
  { client: 'agents', feature: 'talk', rules: ['responses.replay'] },
  'agents: ten runs, each with the whole history of those before it',
  async () => {
    const { agent, runner, pictures: picturesIn } = painter(openai(), MODEL)
    const pictures: unknown[] = []
    let history: AgentInputItem[] = []
    for (const content of TURNS) {
      const run = await runner.run(agent, [...history, { role: 'user', content }])
      pictures.push(...picturesIn(run.newItems))
      expect(run.finalOutput, content).not.toBe('')
      history = run.history
    }
    expect(pictures).toHaveLength(TURNS.length)
    expect(await metadataOf(String(pictures[0]))).toMatchObject({ format: 'png', width: 1024, height: 640 })
    expect(pictures[8]).toBe(pictures[6])
    expect(pictures[9]).toBe(pictures[5])
  },
)

conform(
  { client: 'langchain', feature: 'talk-stream', rules: ['responses.stream'] },
  'langchain: a stream with partial pictures ends with the picture',
  async () => {
    const chat = new ChatOpenAI({ model: MODEL, apiKey: 'none', useResponsesApi: true, configuration: { baseURL: `${reach.open}/v1` } })
    const bound = chat.bindTools([tools.imageGeneration({ quality: 'low', size: '1024x1024', partialImages: 2 })])
    let whole: AIMessageChunk | undefined
    for await (const chunk of await bound.stream([new HumanMessage(POSTER)])) whole = whole ? whole.concat(chunk) : chunk
    const outputs = whole?.additional_kwargs.tool_outputs as { type: string; result?: string }[]
    const picture = outputs.findLast(({ type }) => type === 'image_generation_call')?.result
    expect(await metadataOf(picture ?? '')).toMatchObject({ format: 'png', width: 1024, height: 1024 })
  },
)
