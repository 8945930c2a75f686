import { familyOf } from '../../family/index.ts'
import type { Step } from '../mind.ts'
import { generated } from './fresh.ts'
import { currentOf, type Outcome, type State, spoken } from './state.ts'

/** Several pictures of one and the same subject. */

const MOST = 10
const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const COUNT = `(\\d{1,2}|${NUMBERS.join('|')})`
const KIND =
  '(views|angles|perspectives|sides)|(sizes|formats|aspect ratios|ratios)|(?:pictures|images|photos|shots|variations|versions|panels|frames|drafts)'
const SERIES = new RegExp(
  `\\b${COUNT} (?:(?:different|coherent|matching|consistent|separate) )*(?:${KIND}) (?:of|for|showing|with) (the same |one and the same )?(.+)$`,
)
const IT = /^(?:it|this|that|them|the (?:same )?(?:picture|image|thing|product|subject|design|one)|product|subject|thing|picture|image)$/

/** `four views of a brass lamp`, `eight pictures of the same red mug`, `three formats of it`: one family, the subject the same in all. */
export async function readSeries(state: State): Promise<Outcome | null> {
  const match = SERIES.exec(spoken(state.wish))
  if (!match) return null
  const [, count = '', views, formats, same, subject = ''] = match
  if (!views && !formats && !same) return null
  const n = Math.min(MOST, NUMBERS.includes(count) ? NUMBERS.indexOf(count) + 2 : Number(count))
  if (n < 2) return null
  const isOfIt = IT.test(subject)
  const current = currentOf(state)
  const scene = isOfIt ? await current?.scene() : null
  if (isOfIt && (!current || current.prompt === null || !scene)) return null
  const prompt = isOfIt ? (current?.prompt ?? '') : promptOf(subject, state)
  if (prompt === null) return null
  const size = scene ? { width: scene.canvas.width, height: scene.canvas.height } : ('auto' as const)
  const { members } = familyOf(
    {
      prompt,
      n,
      size,
      quality: 'auto',
      background: 'auto',
      format: 'png',
      compression: 100,
      previews: 0,
      ...(scene && { given: { scene } }),
    },
    formats ? 'formats' : 'views',
  )
  const steps = members.map((member): Step => ({ do: 'generate', prompt, scene: member.scene, name: member.name }))
  const names = members.slice(1).map(({ name }) => name)
  return { steps, say: `Here are ${n} pictures of the same subject: as asked, then ${names.join(', ')}.` }
}

/** The subject in the writer's own letters, with what was said before it, as one wish. */
function promptOf(subject: string, state: State): string | null {
  const at = state.wish.toLowerCase().lastIndexOf(subject)
  const own = at < 0 ? subject : state.wish.slice(at)
  const [step] = generated({ ...state, wish: /^(?:an?|the|my|our|two|three|four|some) /i.test(own) ? own : `a ${own}` }).steps
  return step?.do === 'generate' ? step.prompt : null
}
