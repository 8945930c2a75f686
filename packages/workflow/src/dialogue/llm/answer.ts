import { Brief, EditPlan } from '@easel/engine'
import { z } from 'zod'
import type { Decision, Turn } from '../mind.ts'

/** The decision as a model writes it: every field is there, and null where it has nothing to say. */

const words = z.string().max(8000)

const schemaFor = <Generate extends z.ZodRawShape, Edit extends z.ZodRawShape>(brief: Generate, plan: Edit) =>
  z.strictObject({
    thoughts: z.array(z.string().max(2000)).max(12),
    steps: z
      .array(
        z.discriminatedUnion('do', [
          z.strictObject({
            do: z.literal('generate'),
            prompt: words.min(1),
            seed: z.int().min(0).max(4294967295).nullable(),
            name: z.string().max(80).nullable(),
            ...brief,
          }),
          z.strictObject({
            do: z.literal('edit'),
            pictures: z.array(z.string()).min(1).max(16),
            instruction: words.min(1),
            prompt: words.min(1),
            ...plan,
          }),
          z.strictObject({ do: z.literal('restore'), picture: z.string() }),
        ]),
      )
      .max(10),
    say: z.string().min(1).max(2000),
    settled: z.array(z.strictObject({ about: z.string().max(200), fact: z.string().max(400) })).max(40),
  })

const whole = schemaFor({ brief: Brief.nullable() }, { plan: EditPlan.nullable() })
const SCHEMAS = { structure: whole, words: schemaFor({}, {}) }
type Written = z.infer<typeof whole>

/** JSON Schema of what is asked for; as strict servers want it, every field is asked for, so those that may be absent are left out. */
export const answerSchema = (writes: 'structure' | 'words'): object => closed(z.toJSONSchema(SCHEMAS[writes], { io: 'output' }))

function closed<Value>(schema: Value): Value {
  if (Array.isArray(schema)) return schema.map(closed) as Value
  if (schema === null || typeof schema !== 'object') return schema
  const { properties, required } = schema as { properties?: object; required?: string[] }
  const asked = properties && { properties: Object.fromEntries(Object.entries(properties).filter(([name]) => required?.includes(name))) }
  return Object.fromEntries(Object.entries({ ...schema, ...asked }).map(([name, value]) => [name, closed(value)])) as Value
}

/** What a model's text holds, checked; `faults` in words that can be told back. */
export type Checked =
  | { decision: Pick<Decision, 'steps' | 'say' | 'settled' | 'thoughts'>; faults: null }
  | { decision: null; faults: string[] }

const MOST_FAULTS = 8

export function checked(text: string, turn: Turn, writes: 'structure' | 'words'): Checked {
  const value = jsonIn(text)
  if (value === undefined) return { decision: null, faults: ['The answer must be one JSON object, but none could be read.'] }
  const parsed = SCHEMAS[writes].safeParse(withNulls(value, writes))
  if (!parsed.success)
    return {
      decision: null,
      faults: parsed.error.issues.slice(0, MOST_FAULTS).map(({ path, message }) => `${path.join('.') || 'answer'}: ${message}`),
    }
  const written = parsed.data as unknown as Written
  const faults = [...faultsOfTool(written, turn), ...faultsOfPictures(written, turn), ...faultsOfQuotes(written, turn)]
  if (faults.length > 0) return { decision: null, faults: faults.slice(0, MOST_FAULTS) }
  const turnNumber = Math.max(0, turn.messages.filter(({ role }) => role === 'user').length - 1)
  return { decision: decisionOf(written, turnNumber, turn), faults: null }
}

/** A field that a model leaves out is one that it has nothing to say about. */
function withNulls(value: object, writes: 'structure' | 'words'): object {
  const { steps = [] } = value as { steps?: unknown }
  const structure = writes === 'structure'
  const usual = {
    generate: { seed: null, name: null, ...(structure && { brief: null }) },
    edit: structure ? { plan: null } : {},
    restore: {},
  }
  const filled = (step: unknown) => {
    const kind = step !== null && typeof step === 'object' && 'do' in step ? String(step.do) : ''
    return kind in usual ? { ...usual[kind as keyof typeof usual], ...(step as object) } : step
  }
  return { thoughts: [], settled: [], ...value, steps: Array.isArray(steps) ? steps.map(filled) : steps }
}

/** The first JSON object in a text, without thoughts and fences around it. */
export function jsonIn(text: string): object | undefined {
  const bare = text.replace(/<think>[\s\S]*?<\/think>/g, '').trim()
  for (const candidate of [
    bare,
    /```(?:json)?\s*([\s\S]*?)```/.exec(bare)?.[1],
    bare.slice(bare.indexOf('{'), bare.lastIndexOf('}') + 1),
  ]) {
    if (!candidate) continue
    try {
      const value: unknown = JSON.parse(candidate)
      if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value
    } catch {
      // The next candidate may be one.
    }
  }
  return undefined
}

function faultsOfTool({ steps }: Written, { tool, pictures }: Turn): string[] {
  const kinds = steps.map((step) => step.do)
  if (tool.choice === 'none' && steps.length > 0) return ['steps: no picture may be drawn in this turn, so steps must be empty.']
  if (tool.choice === 'required' && steps.length === 0) return ['steps: a picture must be drawn in this turn, so steps must not be empty.']
  if (tool.action === 'generate' && kinds.includes('edit')) return ['steps: only new pictures are allowed in this turn, so use generate.']
  if (tool.action === 'edit' && kinds.includes('generate') && pictures.length > 0)
    return ['steps: only changes are allowed in this turn, so use edit.']
  return []
}

function faultsOfPictures({ steps }: Written, { pictures }: Turn): string[] {
  const known = new Set(pictures.map(({ id }) => id))
  const named = steps.flatMap((step) => (step.do === 'edit' ? step.pictures : step.do === 'restore' ? [step.picture] : []))
  return named
    .filter((id) => !known.has(id))
    .map((id) => `steps: there is no picture “${id.slice(0, 60)}”; known are ${[...known].slice(0, 20).join(', ') || 'none'}.`)
}

/** What a person puts in quotes stands in the picture to the letter, so a step that makes one must carry it. */
function faultsOfQuotes({ steps }: Written, { messages }: Turn): string[] {
  const wish = messages.findLast(({ role }) => role === 'user')?.text ?? ''
  if (steps.length === 0 || steps.some((step) => step.do === 'restore')) return []
  const carried = JSON.stringify(steps).normalize('NFC')
  return quotesIn(wish)
    .filter((quote) => !carried.includes(JSON.stringify(quote).slice(1, -1)))
    .map((quote) => `steps: the words “${quote}” must stand there to the letter.`)
}

export const quotesIn = (text: string): string[] =>
  [...text.normalize('NFC').matchAll(/"([^"\n]{1,200})"|“([^”\n]{1,200})”|«([^»\n]{1,200})»|「([^」\n]{1,200})」/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? match[4] ?? '',
  )

function decisionOf(
  { steps, say, settled, thoughts }: Written,
  turnNumber: number,
  { settled: before }: Turn,
): NonNullable<Checked['decision']> {
  return {
    say,
    thoughts,
    steps: steps.map((step) => {
      if (step.do === 'restore') return step
      if (step.do === 'generate') {
        const { seed, name, brief } = step
        return {
          do: 'generate',
          prompt: step.prompt,
          ...(brief && { brief }),
          ...(seed !== null && { seed }),
          ...(name !== null && { name }),
        }
      }
      const { plan, pictures, instruction, prompt } = step
      return { do: 'edit', pictures, instruction, prompt, ...(plan && { plan }) }
    }),
    settled: settled.map(({ about, fact }) => ({
      about,
      fact,
      turn: before.find((one) => one.about === about && one.fact === fact)?.turn ?? turnNumber,
    })),
  }
}
