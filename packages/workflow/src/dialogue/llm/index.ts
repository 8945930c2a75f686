import type { Decision, Mind, Turn } from '../mind.ts'
import { answerSchema, checked, quotesIn } from './answer.ts'
import { type ChatMessage, type Model, ModelError } from './ask.ts'
import { briefing } from './briefing.ts'

type Asking = {
  model: Model
  fallback: Mind
  timeoutMs: number
  retries: number
  writes: 'structure' | 'words'
  sees: boolean
  signal: AbortSignal | undefined
}

/** The model's decision where it can give one, else the fallback's. */
export async function decide(turn: Turn, { model, fallback, timeoutMs, retries, writes, sees, signal }: Asking): Promise<Decision> {
  signal?.throwIfAborted()
  const proposal = await fallback.decide(turn, signal ? { signal } : {})
  // What the caller asks for and cannot have, no model can have either.
  if (proposal.error) return proposal
  const late = AbortSignal.timeout(timeoutMs)
  const both = signal ? AbortSignal.any([signal, late]) : late
  try {
    return await asked(turn, await briefing(turn, proposal, { writes, sees }), { model, writes, retries, signal: both })
  } catch (error) {
    signal?.throwIfAborted()
    const why = late.aborted
      ? `it took longer than ${timeoutMs} ms`
      : error instanceof ModelError
        ? error.message
        : 'its answer could not be read'
    const warning = {
      code: 'planner_fallback',
      message: `The built-in rules decided this turn, because the language model could not: ${why}.`,
    }
    return { ...proposal, warnings: [...proposal.warnings, warning] }
  }
}

type Trying = { model: Model; writes: 'structure' | 'words'; retries: number; signal: AbortSignal }

async function asked(turn: Turn, messages: ChatMessage[], { model, writes, retries, signal }: Trying): Promise<Decision> {
  const schema = answerSchema(writes)
  const usage = { input: 0, output: 0, reasoning: 0 }
  let talk = messages
  let why = 'its answer is empty'
  for (let tries = 0; tries <= retries; tries++) {
    const answer = await model.ask(talk, schema, signal).catch((error: unknown) => {
      if (!(error instanceof ModelError) || !error.isAnswer) throw error
      why = error.message
      return null
    })
    if (!answer) continue
    for (const kind of ['input', 'output', 'reasoning'] as const) usage[kind] += answer.usage[kind]
    const { decision, faults } = checked(answer.text, turn, writes)
    if (decision) return { ...decision, thoughts: [...answer.thoughts, ...decision.thoughts], warnings: inventions(decision, turn), usage }
    why = `its answer was wrong in the end (${faults[0] ?? 'no reason given'})`.slice(0, 300)
    talk = [
      ...messages,
      { role: 'assistant', content: answer.text.slice(0, 8000) },
      {
        role: 'user',
        content: `That answer cannot be used:\n${faults.map((fault) => `- ${fault}`).join('\n')}\nAnswer again with the whole corrected JSON object and nothing else.`,
      },
    ]
  }
  throw new ModelError(why)
}

/** Words for the picture that no person has said: written by the model, and marked as such. */
function inventions({ steps }: Pick<Decision, 'steps'>, { messages, pictures }: Turn): Decision['warnings'] {
  const said = [...messages.map(({ text }) => text), ...pictures.map(({ prompt }) => prompt ?? '')]
    .join('\n')
    .normalize('NFC')
    .toLowerCase()
  const shown = steps.flatMap((step) => (step.do === 'restore' ? [] : [...quotesIn(step.prompt), ...textsOf(step)]))
  const own = [...new Set(shown)].filter((text) => text.trim() !== '' && !said.includes(text.normalize('NFC').toLowerCase()))
  if (own.length === 0) return []
  const list = own.slice(0, 12).map((text) => `“${text.slice(0, 80)}”`)
  return [
    {
      code: 'written_by_model',
      message: `These words in the picture were written by the language model, not given by anyone: ${list.join(', ')}${own.length > 12 ? ' and more' : ''}. Check them before use.`,
    },
  ]
}

function textsOf(step: Decision['steps'][number]): string[] {
  if (step.do === 'edit') return (step.plan?.operations ?? []).flatMap((operation) => (operation.op === 'words' ? [operation.text] : []))
  if (step.do !== 'generate' || !step.brief) return []
  const { texts, content } = step.brief
  return [
    ...texts.map(({ text }) => text),
    ...(content?.menu?.sections.flatMap(({ items }) => items.flatMap(({ name, price }) => [name, price ?? ''])) ?? []),
    ...(content?.points?.items.map(({ title }) => title) ?? []),
    ...(content?.chart?.series.flatMap(({ points }) => points.map(({ label, words }) => `${label} ${words}`)) ?? []),
  ]
}
