import { createOpenAI } from '@ai-sdk/openai'
import { type AIMessage, HumanMessage } from '@langchain/core/messages'
import { ChatOpenAI, tools } from '@langchain/openai'
import { generateText, streamText } from 'ai'
import OpenAI from 'openai'
import { expect } from 'vitest'
import { conform, reach } from '../src/conform.ts'
import { errorOf } from '../src/errors.ts'
import { painter } from '../src/painter.ts'
import { metadataOf, POSTER, QUICK } from '../src/pictures.ts'

const MODEL = 'gpt-5'
const CHANGE = 'Make the background dark green'
const TOOL = { type: 'image_generation' as const, ...QUICK }
const openai = () => new OpenAI({ baseURL: `${reach.open}/v1`, apiKey: 'none' })

async function expectPicture(base64: unknown): Promise<string> {
  expect(await metadataOf(String(base64))).toMatchObject({ format: 'png', width: 1024, height: 640 })
  return String(base64)
}

const pictureIn = ({ output }: OpenAI.Responses.Response) =>
  expectPicture(output.flatMap((item) => (item.type === 'image_generation_call' ? item.result : []))[0])

conform(
  { client: 'openai', feature: 'talk', rules: ['responses.previous', 'responses.item', 'responses.usage'] },
  'openai: a picture, and its change by previous_response_id',
  async () => {
    const first = await openai().responses.create({ model: MODEL, input: POSTER, tools: [TOOL] })
    const second = await openai().responses.create({ model: MODEL, input: CHANGE, tools: [TOOL], previous_response_id: first.id })
    expect(await pictureIn(second)).not.toBe(await pictureIn(first))
    expect(second.output_text).not.toBe('')
    expect(second.tool_usage?.image_gen.total_tokens).toBeGreaterThan(0)
  },
)

conform(
  { client: 'openai', feature: 'talk', rules: ['responses.conversation', 'responses.bare-id'] },
  'openai: a picture in a conversation, and its change by its bare id elsewhere',
  async () => {
    const { id: conversation } = await openai().conversations.create()
    const first = await openai().responses.create({ model: MODEL, input: POSTER, tools: [TOOL], conversation })
    const items = await openai().conversations.items.list(conversation, { order: 'asc' })
    expect(items.data.map(({ type }) => type)).toEqual(['message', 'image_generation_call', 'message'])
    const call = first.output.find(({ type }) => type === 'image_generation_call')
    const bare = { type: 'image_generation_call', id: call?.id } as OpenAI.Responses.ResponseInputItem.ImageGenerationCall
    const second = await openai().responses.create({ model: MODEL, input: [{ role: 'user', content: CHANGE }, bare], tools: [TOOL] })
    expect(await pictureIn(second)).not.toBe(await pictureIn(first))
  },
)

conform(
  { client: 'openai', feature: 'talk-stream', rules: ['responses.stream', 'responses.background'] },
  'openai: a stream in the background is left and taken up again',
  async () => {
    const asked = { model: MODEL, input: POSTER, tools: [{ ...TOOL, partial_images: 1 }], background: true, stream: true as const }
    const heard: OpenAI.Responses.ResponseStreamEvent[] = []
    for await (const event of await openai().responses.create(asked)) {
      heard.push(event)
      if (heard.length === 3) break
    }
    const [created] = heard
    if (created?.type !== 'response.created') throw new Error('The first event is another.')
    const rest = await openai().responses.retrieve(created.response.id, { stream: true, starting_after: 2 })
    for await (const event of rest) heard.push(event)
    expect(heard.map(({ sequence_number }) => sequence_number)).toEqual(heard.map((_, index) => index))
    const last = heard.at(-1)
    if (last?.type !== 'response.completed') throw new Error(`The last event is ${last?.type}.`)
    await pictureIn(last.response)
  },
)

conform({ client: 'openai', feature: 'errors', rules: ['responses.tools-error'] }, 'openai: a wrong option is of tools', async () => {
  const error = await errorOf(openai().responses.create({ model: MODEL, input: POSTER, tools: [{ ...TOOL, size: '1000x1000' }] }))
  expect(error).toMatchObject({ status: 400, code: 'invalid_value', param: 'tools', type: 'image_generation_user_error' })
})

conform(
  { client: 'agents', feature: 'talk', rules: ['responses.replay'] },
  'agents: a run draws, and the next changes what its history holds',
  async () => {
    const { agent, runner, pictures } = painter(openai(), MODEL)
    const first = await runner.run(agent, POSTER)
    const [picture] = pictures(first.newItems)
    await expectPicture(picture)
    const second = await runner.run(agent, [...first.history, { role: 'user', content: CHANGE }])
    expect(await expectPicture(pictures(second.newItems)[0])).not.toBe(picture)
    expect(second.finalOutput).not.toBe('')
  },
)

conform(
  { client: 'langchain', feature: 'talk', rules: ['responses.previous'] },
  'langchain: the image tool draws and changes',
  async () => {
    const chat = new ChatOpenAI({ model: MODEL, apiKey: 'none', configuration: { baseURL: `${reach.open}/v1` } })
    const bound = chat.bindTools([tools.imageGeneration({ quality: 'low', size: '1024x1024' })])
    const pictureOf = ({ additional_kwargs }: AIMessage) =>
      (additional_kwargs.tool_outputs as { type: string; result?: string }[]).find(({ type }) => type === 'image_generation_call')?.result
    const first = await bound.invoke([new HumanMessage(POSTER)])
    const previous_response_id = String(first.response_metadata.id)
    const second = await bound.invoke([new HumanMessage(CHANGE)], { previous_response_id })
    expect(await metadataOf(pictureOf(second) ?? '')).toMatchObject({ format: 'png', width: 1024, height: 1024 })
    expect(pictureOf(second)).not.toBe(pictureOf(first))
  },
)

conform({ client: 'ai-sdk', feature: 'talk', rules: ['responses.previous'] }, 'ai-sdk: the image tool draws and changes', async () => {
  const provider = createOpenAI({ baseURL: `${reach.open}/v1`, apiKey: 'none' })
  const image_generation = provider.tools.imageGeneration({ size: 'auto', quality: 'low', outputFormat: 'png' })
  const model = provider.responses(MODEL)
  const pictureOf = ({ staticToolResults }: { staticToolResults: { toolName: string; output: unknown }[] }) =>
    (staticToolResults.find(({ toolName }) => toolName === 'image_generation')?.output as { result?: string } | undefined)?.result ?? ''
  const first = await generateText({ model, prompt: POSTER, tools: { image_generation } })
  expect(await metadataOf(pictureOf(first))).toMatchObject({ format: 'png' })
  const previousResponseId = String(first.providerMetadata?.openai?.responseId)
  const second = await generateText({
    model,
    prompt: CHANGE,
    tools: { image_generation },
    providerOptions: { openai: { previousResponseId } },
  })
  expect(pictureOf(second)).not.toBe(pictureOf(first))
})

conform({ client: 'ai-sdk', feature: 'talk-stream', rules: ['responses.stream'] }, 'ai-sdk: a stream ends with the picture', async () => {
  const provider = createOpenAI({ baseURL: `${reach.open}/v1`, apiKey: 'none' })
  const image_generation = provider.tools.imageGeneration({ quality: 'low', partialImages: 1 })
  const { stream } = streamText({ model: provider.responses(MODEL), prompt: POSTER, tools: { image_generation } })
  const results: string[] = []
  for await (const part of stream) if (part.type === 'tool-result') results.push((part.output as { result: string }).result)
  expect(await metadataOf(results.at(-1) ?? '')).toMatchObject({ format: 'png' })
})
