import { DecodeError, decodePicture, type Inspected, inspect, inspected, type Report, type Tools } from '@easel/inspect'
import { briefOf, verdictOf } from './judged.ts'
import type { QualityTest } from './tests.ts'

export type QualityOrder = { size: QualityTest['size']; quality: 'low' | 'medium' | 'high'; signal?: AbortSignal }

/** Whatever draws and edits: the engine in the house, or a server somewhere. Gives the bytes of one picture file, or throws. */
export type QualityDoor = {
  draw(prompt: string, order: QualityOrder): Promise<Uint8Array>
  edit(picture: Uint8Array, instruction: string, order: QualityOrder): Promise<Uint8Array>
}

export type QualityResult = {
  test: QualityTest
  pass: boolean
  /** Why it did not pass, a sentence for each requirement. */
  reasons: string[]
  /** What was drawn; of an edit, also what was there before. Null where the door gave none. */
  picture: Uint8Array | null
  before: Uint8Array | null
  report: Report | null
  seconds: number
}

export type QualityOptions = {
  quality: QualityOrder['quality']
  tools: Omit<Tools, 'signal'>
  /** Milliseconds from any beginning. */
  now: () => number
  onResult?: (result: QualityResult) => void
  signal?: AbortSignal
}

/** Runs tests one after the other. A door that refuses or fails has failed that test; only the signal ends the run. */
export async function runQualityTests(tests: readonly QualityTest[], door: QualityDoor, options: QualityOptions): Promise<QualityResult[]> {
  const results = []
  for (const test of tests) {
    options.signal?.throwIfAborted()
    const result = await runTest(test, door, options)
    options.onResult?.(result)
    results.push(result)
  }
  return results
}

async function runTest(test: QualityTest, door: QualityDoor, options: QualityOptions): Promise<QualityResult> {
  const start = options.now()
  const result: QualityResult = { test, pass: false, reasons: [], picture: null, before: null, report: null, seconds: 0 }
  try {
    await order(test, door, options, result)
    result.seconds = (options.now() - start) / 1000
    result.report = await inspect(await subjectOf(result), {
      only: test.checks.map(({ check }) => check),
      tools: options.tools,
      ...(options.signal && { signal: options.signal }),
    })
    Object.assign(result, verdictOf(test, result.report))
  } catch (error) {
    options.signal?.throwIfAborted()
    const what = error instanceof DecodeError ? '' : 'No picture came: '
    result.reasons = [`${what}${error instanceof Error ? error.message : error}`]
  }
  return result
}

/** Asks for the picture, and of an edit for both. */
async function order({ prompt, size, edit }: QualityTest, door: QualityDoor, { quality, signal }: QualityOptions, result: QualityResult) {
  const wanted: QualityOrder = { size, quality, ...(signal && { signal }) }
  const drawn = await door.draw(prompt, wanted)
  if (!edit) result.picture = drawn
  else {
    result.before = drawn
    result.picture = await door.edit(drawn, edit.instruction, wanted)
  }
}

/** The picture beside what was asked. */
async function subjectOf({ test, picture, before }: QualityResult): Promise<Inspected> {
  const { picture: pixels, file } = await decodePicture(picture ?? new Uint8Array())
  const reference = before ? (await decodePicture(before)).picture : null
  return inspected(pixels, { file, brief: briefOf(test), asked: { size: test.size }, reference })
}
