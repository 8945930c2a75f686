import { diffScenes, type EditPlan, patchScene, readEdit, type Scene, spokenAfter } from '@easel/engine'
import type { KnownPicture } from '../mind.ts'
import { invariants } from './settle.ts'
import { currentOf, type State, spoken } from './state.ts'
import { isTalk } from './talk.ts'
import type { Target } from './words.ts'

/** What a wish means for one picture. */
export type Reading = {
  picture: KnownPicture
  /** The wish alone, and with what must stay. */
  own: EditPlan
  plan: EditPlan
  /** What the scene becomes; null where there is none, or only a mask says where. */
  patch: ReturnType<typeof patchScene> | null
  scene: Scene | null
}

/** Whether something would come of it: by the scene where there is one. */
export const canBeDone = ({ plan, patch, scene }: Reading): boolean =>
  patch && scene ? patch.done.length + patch.left.length > 0 : plan.operations.length > 0

/** A change that would leave every node as it is. */
export function isSoAlready({ patch, scene }: Reading): boolean {
  if (!patch || !scene || patch.left.length > 0) return false
  const { added, removed, changed } = diffScenes(scene, patch.scene)
  return added.length + removed.length + changed.length === 0
}

/** What a wish means for a picture, with what must stay. */
export async function readingOf(wish: string, picture: KnownPicture, references: readonly KnownPicture[], state: State): Promise<Reading> {
  const scene = await picture.scene()
  const { hasMask } = state.tool
  const bare = unwrapped(wish)
  const plan = readEdit(bare, { inputs: 1 + references.length, hasMask, scene, last: spokenBefore(state, scene) })
  const standing = state.standing
    .flatMap(
      (text) =>
        readEdit(text.replace(/\b(?:always|please|make sure to|be sure to|you must|must)\s+/gi, ''), { inputs: 1, hasMask: false, scene })
          .keep,
    )
    .filter(({ quality }) => quality === null)
  const keep = [...plan.keep, ...invariants(state.settled, plan), ...standing.filter((one) => !isNamed(one.target, plan))]
  const kept = { ...plan, keep: distinctKeep(keep) }
  const isByScene = scene !== null && !hasMask && !plan.operations.some(({ op }) => op === 'compose')
  return {
    picture,
    own: plan,
    plan: kept,
    scene,
    patch: isByScene ? patchScene(scene, kept, { inputs: references.map(({ id }) => id), hasMask }) : null,
  }
}

const isNamed = (target: Target, plan: EditPlan): boolean =>
  plan.operations.some((operation) =>
    'target' in operation ? operation.target.kind === target.kind && operation.target.noun === target.noun : operation.op === target.kind,
  )

const distinctKeep = (keep: EditPlan['keep']): EditPlan['keep'] =>
  keep.filter(
    (one, i) =>
      keep.findIndex((other) => JSON.stringify(other.target) === JSON.stringify(one.target) && other.quality === one.quality) === i,
  )

/** `the same but darker`, `keep it as it is, but …`: the wish is what comes after. */
const unwrapped = (wish: string): string =>
  wish
    .replace(
      /^(?:[^.!?\n]{0,24}[,.!] )?(?:(?:exactly |just |do |make |draw |give me |keep )*(?:the )?(?:same|like (?:before|this|that|it|the last one)|this one|as before|as is|(?:it )?as it is)(?: (?:one|picture|image|thing|again|as before|as it is))*)[,;: ]+(?:but|only|except|just|with)(?: (?:this time|now|with|that))?[,: ]+/i,
      '',
    )
    .replace(/^(?:an?other|one more|again)(?: (?:one|version|picture))?[,: ]+but (?:with )?/i, '')
    .trim() || wish

/** Turns that people still have in mind. */
const REMEMBERED = 8

/** What the turns before spoke of last, done or not: `it` of `make it bigger`. A picture made from words starts anew. */
function spokenBefore({ earlier, pictures }: State, scene: Scene | null): Target | null {
  const made = pictures.filter(({ parents }) => parents.length === 0).map(({ turn }) => turn)
  const from = Math.max(Math.max(-1, ...made) + 1, earlier.length - REMEMBERED)
  let last: Target | null = null
  for (const text of earlier.slice(from)) {
    const said: Target | null = isTalk(text) ? last : spokenAfter(text, { inputs: 1, hasMask: false, scene, last })
    last = said?.kind === 'subject' ? null : said
  }
  return last
}

/** Where nothing else can be told from the words: whether a scene would change by them at all. */
export async function wouldChange(wish: string, state: State): Promise<boolean> {
  const current = currentOf(state)
  if (!current || spoken(wish) === '') return false
  const reading = await readingOf(wish, current, [], state)
  return canBeDone(reading) && reading.plan.unread.length === 0
}
