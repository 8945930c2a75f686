import { readFile } from 'node:fs/promises'
import { z } from 'zod'

/** ComfyUI's API format: nodes by id, each with its class and its inputs. */
const Graph = z.record(
  z.string().regex(/^[\w:.-]{1,64}$/),
  z.object({ class_type: z.string().min(1), inputs: z.record(z.string(), z.unknown()) }).loose(),
)

/** The values of an order that a workflow may take, and those that it must. */
const SLOTS = ['prompt', 'negative', 'seed', 'width', 'height', 'image', 'image2', 'image3', 'image4', 'mask'] as const
export type Slot = (typeof SLOTS)[number]
const NEEDED = { generate: ['prompt', 'seed', 'width', 'height'], edit: ['prompt', 'seed', 'image'] } as const

const Place = z.tuple([z.string(), z.string()])

/** A workflow file of ours: the graph, which of its inputs are slots, and the node whose pictures are the result. */
const WorkflowFile = z.strictObject({
  graph: Graph,
  slots: z.partialRecord(z.enum(SLOTS), z.union([Place, z.array(Place).min(1)])),
  output: z.string(),
})

export type Workflow = {
  graph: Record<string, { class_type: string; inputs: Record<string, unknown> }>
  slots: Partial<Record<Slot, [node: string, input: string][]>>
  output: string
}

const NOTHING: Workflow = { graph: {}, slots: {}, output: '' }

/** Reads and checks a workflow file; what is wrong is said, as the end of a sentence. */
export async function readWorkflow(file: string, operation: 'generate' | 'edit', say: (what: string) => void): Promise<Workflow> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) {
    say(`names '${file}', which cannot be read.`)
    return NOTHING
  }
  const { success, data, error } = WorkflowFile.safeParse(jsonOrNull(text))
  if (!success) {
    for (const { path, message } of error.issues) say(`has ${path.join('.') || 'no object'}: ${message}.`)
    return NOTHING
  }
  const slots: Workflow['slots'] = {}
  for (const slot of SLOTS) {
    const given = data.slots[slot]
    if (given) slots[slot] = typeof given[0] === 'string' ? [given as [string, string]] : (given as [string, string][])
  }
  for (const [slot, places] of Object.entries(slots))
    for (const [node, input] of places)
      if (!(input in (data.graph[node]?.inputs ?? {}))) say(`has the slot '${slot}' at ${node}.${input}, which the graph has not.`)
  for (const slot of NEEDED[operation]) if (!slots[slot]) say(`has no slot '${slot}'.`)
  if (!data.graph[data.output]) say(`has the output '${data.output}', which is no node of the graph.`)
  return { graph: data.graph, slots, output: data.output }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
