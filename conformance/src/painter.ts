import { Agent, imageGenerationTool, OpenAIProvider, Runner } from '@openai/agents'
import type OpenAI from 'openai'
import { QUICK } from './pictures.ts'

/** An agent with the image tool, who runs it, and the pictures of a run in base64. */
export function painter(client: OpenAI, model: string) {
  const agent = new Agent({
    name: 'Painter',
    instructions: 'Draw what is asked.',
    model,
    tools: [imageGenerationTool({ ...QUICK })],
  })
  const runner = new Runner({
    modelProvider: new OpenAIProvider({ openAIClient: client as never, useResponses: true }),
    tracingDisabled: true,
  })
  const pictures = (items: { rawItem?: unknown }[]) =>
    items.flatMap(({ rawItem }) => {
      const item = rawItem as { type?: string; name?: string; output?: string }
      return item?.type === 'hosted_tool_call' && item.name === 'image_generation_call' ? item.output : []
    })
  return { agent, runner, pictures }
}
