import type { Reader } from '../tokenizer/index.ts'
import type { Session } from './runtime.ts'
import { joined, type Value } from './value.ts'

export type TextEncoder = { read: Reader; session: Session }

/** What a model is told about words: a row of numbers for each token, and one for them all where there are two encoders. */
export type Words = { hidden: Value; pooled: Value | null }

/** Parts of a prompt that are read; each is as long as the encoder reads at one time. */
export const MOST_PARTS = 4

/**
 * The prompt and the words to avoid, in as many parts as the longer one takes; `cut`: some did not fit into `mostParts`.
 * With two encoders the numbers of both stand side by side, from the layer before the last (SDXL, Podell et al. 2023).
 */
export async function encodeWords(
  encoders: readonly TextEncoder[],
  texts: { prompt: string; negative: string | null },
  options: { mostParts: number; zerosForNoWords: boolean },
): Promise<{ prompt: Words; negative: Words | null; cut: boolean }> {
  const { prompt, negative } = texts
  const readings = encoders.flatMap(({ read }) => [prompt, negative ?? ''].map((text) => read(text, options.mostParts)))
  const count = Math.max(...readings.map(({ parts }) => parts.length))
  const tell = async (text: string) => tellAll(encoders, text, count)
  return {
    prompt: await tell(prompt),
    negative: negative === null ? null : options.zerosForNoWords && negative.trim() === '' ? silence(await tell('')) : await tell(negative),
    cut: readings.some(({ cut }) => cut),
  }
}

async function tellAll(encoders: readonly TextEncoder[], text: string, count: number): Promise<Words> {
  const isPair = encoders.length > 1
  const told: Value[] = []
  let pooled: Value | null = null
  for (const { read, session } of encoders) {
    const { parts } = read(text, count)
    const [nothing = []] = read('', 1).parts
    const rows: Value[] = []
    let summary: Value | null = null
    for (let part = 0; part < count; part++) {
      const answer = await session.run(feedsOf(session, parts[part] ?? nothing))
      rows.push(hiddenOf(session, answer, isPair))
      summary ??= answer.text_embeds ?? null
    }
    told.push(joined(rows, 1))
    pooled = summary ?? pooled
  }
  if (isPair && !pooled) throw new Error("the second text encoder has no output 'text_embeds'")
  return { hidden: joined(told, 2), pooled: isPair ? pooled : null }
}

function feedsOf({ inputs }: Session, ids: readonly number[]): Record<string, Value> {
  const value = { data: Float32Array.from(ids), dims: [1, ids.length] }
  const mask = { data: new Float32Array(ids.length).fill(1), dims: [1, ids.length] }
  return Object.fromEntries(inputs.map(({ name }) => [name, name === 'attention_mask' ? mask : value]))
}

function hiddenOf({ outputs }: Session, answer: Record<string, Value>, beforeLast: boolean): Value {
  const layers = outputs.filter((name) => /^hidden_states\.\d+$/.test(name)).toSorted((a, b) => Number(a.slice(14)) - Number(b.slice(14)))
  if (beforeLast && layers.length < 2) throw new Error("a text encoder has no outputs 'hidden_states.0' and so on, which SDXL's kind needs")
  const name = beforeLast ? layers.at(-2) : outputs.includes('last_hidden_state') ? 'last_hidden_state' : outputs[0]
  const value = name === undefined ? undefined : answer[name]
  if (value?.dims.length !== 3) throw new Error(`a text encoder answered with ${value?.dims.length ?? 0} axes where 3 belong`)
  return value
}

const silence = ({ hidden, pooled }: Words): Words => ({
  hidden: { data: new Float32Array(hidden.data.length), dims: hidden.dims },
  pooled: pooled && { data: new Float32Array(pooled.data.length), dims: pooled.dims },
})
