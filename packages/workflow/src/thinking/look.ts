import type { Brief, DrawRequest, EngineEvent } from '@easel/engine'
import { type CheckResult, decodePicture, inspect, inspected } from '@easel/inspect'
import type { Draft, ThinkDoors } from './thinking.ts'

/** What drafts are judged by: all that a repair of the scene can change. The scene itself is no witness. */
const JUDGED = ['words', 'contrast', 'free-region', 'framing', 'count', 'background', 'palette', 'panels', 'edges']
const NOT_JUDGED = ['words.scene']

/** A request for one picture, drawn and looked at; null where the engine tells no scene, so that nothing can be mended. */
export async function* drafted(
  request: DrawRequest,
  { brief: settled, doors, signal }: { brief: Brief | null; doors: ThinkDoors; signal: AbortSignal | undefined },
): AsyncGenerator<EngineEvent, Draft | null> {
  for await (const event of doors.draw(request, signal ? { signal } : {})) {
    if (event.type !== 'picture') {
      yield event
      continue
    }
    const { picture } = event
    const brief = settled ?? picture.brief
    if (!brief || !picture.scene) return null
    const { picture: raster, file } = await decodePicture(picture.bytes)
    const report = await inspect(inspected(raster, { file, brief }), {
      only: JUDGED,
      tools: { read: doors.read },
      ...(signal && { signal }),
    })
    const failed = report.checks.filter(isFault).map(({ check }) => check)
    return { scene: picture.scene, brief, picture, raster, report, failed }
  }
  return null
}

const isFault = ({ pass, check }: CheckResult) => pass === false && !NOT_JUDGED.includes(check)

/**
 * Whether a draft is better than another: something that failed passes, and nothing that passed fails. What could not be measured
 * before, such as the contrast of words that nobody could read, may fail: it is next.
 */
export function isBetter(after: Draft, before: Draft): boolean {
  const passed = (draft: Draft, check: string) => draft.report.checks.some((each) => each.check === check && each.pass === true)
  return before.failed.some((check) => passed(after, check)) && after.failed.every((check) => !passed(before, check))
}

/** What is wrong with a draft, a sentence for each failed check. */
export const faultsOf = ({ report, failed }: Draft): string[] =>
  report.checks.filter(({ check }) => failed.includes(check)).map(({ sentence }) => sentence)
