import { BATCH_LIMITS, DEFAULT_MODEL, excerpt } from '@easel/protocol'
import type { Batch, BatchFault } from './batch.ts'
import type { FileLine } from './lines.ts'
import { isFault, modelOf, readLine } from './read-line.ts'

/** After so many, more would tell nothing new. */
const MAX_FAULTS = 100

type Verdict = { total: number; model: string | null; faults: BatchFault[] }

/** Reads a whole input file, one line at a time, before anything of it is drawn. */
export async function validate(lines: AsyncIterable<FileLine>, endpoint: Batch['endpoint']): Promise<Verdict> {
  const faults: BatchFault[] = []
  const lineById = new Map<string, number>()
  let model: string | null = null
  let total = 0
  for await (const line of lines) {
    total++
    if (total > BATCH_LIMITS.maxLines) {
      faults.push(fault('too_many_requests', `A batch has at most ${BATCH_LIMITS.maxLines} requests.`, line.number))
      break
    }
    const request = readLine(line, endpoint)
    if (isFault(request)) faults.push(request)
    else {
      const { custom_id: id } = request
      const first = lineById.get(id)
      if (first !== undefined)
        faults.push(fault('duplicate_custom_id', `The custom_id '${excerpt(id)}' is that of line ${first}.`, line.number, 'custom_id'))
      else lineById.set(id, line.number)
      const named = modelOf(request) ?? DEFAULT_MODEL
      model ??= named
      if (named !== model)
        faults.push(
          fault(
            'mismatched_model',
            `All requests of a batch name one model: this one names '${excerpt(named)}', and the first '${excerpt(model)}'.`,
            line.number,
            'body.model',
          ),
        )
    }
    if (faults.length >= MAX_FAULTS) break
  }
  if (total === 0) faults.push(fault('empty_file', 'The input file has no requests.', null))
  return { total, model, faults }
}

const fault = (code: string, message: string, line: number | null, param: string | null = null): BatchFault => ({
  code,
  message,
  line,
  param,
})
