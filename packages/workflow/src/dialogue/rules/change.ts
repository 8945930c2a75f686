import { readBrief, type Scene } from '@easel/engine'
import type { KnownPicture, Step } from '../mind.ts'
import { described } from './describe.ts'
import { redrawn } from './fresh.ts'
import { pointedByNumber } from './point.ts'
import { canBeDone, isSoAlready, type Reading, readingOf } from './reading.ts'
import { currentOf, type Outcome, type State } from './state.ts'
import { deedOf, listed } from './words.ts'

/** A change of the picture that is looked at, or of those that the words point at. */

export async function changed(state: State): Promise<Outcome | null> {
  const { pictures, references, wish } = aimed(state)
  const [first] = pictures
  if (!first) return null
  const readings: Reading[] = []
  for (const picture of pictures.slice(0, 10)) readings.push(await readingOf(wish, picture, references, state))
  const [reading] = readings
  if (!reading || !readings.some(canBeDone)) return reading ? undone(reading, wish, state) : null
  const able = readings.filter(canBeDone)
  if (able.every(isSoAlready))
    return {
      steps: [],
      say: `That is so already: ${listed(reading.plan.operations.map(({ words }) => `“${words}”`))} would change nothing.`,
    }
  return {
    steps: able.map((one) => stepOf(one, wish, references)),
    plans: able.map(carriedOut),
    say: sayOf(able, pictures, state),
  }
}

/** The pictures that are meant, and the words without the pointing; `it` is what was looked at last. */
function aimed(state: State): { pictures: KnownPicture[]; references: KnownPicture[]; wish: string } {
  const { brought, current, shown, wish } = state
  const earlier = shown.slice(0, -1).at(-1)?.[0]
  // A picture that is handed in to be used on the one before.
  if (brought.length > 0 && earlier && current.every(({ id }) => brought.some((one) => one.id === id)) && USES.test(wish))
    return { pictures: [earlier], references: brought, wish: wish.replace(HANDED, (_whole, noun: string) => `the ${noun} of image 2`) }
  if (brought.length > 1) return { pictures: brought.slice(0, 1), references: brought.slice(1), wish }
  const pointed = state.pictures.length > 1 ? pointedByNumber(wish.toLowerCase(), state) : null
  if (pointed && pointed.pictures.length > 0)
    return { pictures: pointed.pictures, references: [], wish: withoutChoice(withPronoun(wish, pointed.phrase)) }
  if (current.length > 1 && /\b(?:them|these|those)\b/i.test(wish))
    return { pictures: [...current], references: [], wish: wish.replace(/\b(?:them|these|those)\b/i, 'it') }
  const one = currentOf(state)
  return { pictures: one ? [one] : [], references: [], wish }
}

const HANDED = /\b(?:this|that|the attached|the uploaded|my) (logo|label|picture|image|photo|background|texture|product|bottle|style)\b/i
const USES = new RegExp(
  `\\b(?:use|add|put|place|insert|apply|print|set|with|behind)\\b.*${HANDED.source}|${HANDED.source}.*\\b(?:on|onto|in|into|to|behind)\\b`,
  'i',
)

/** `make the cap of the second one blue` → `make the cap blue`; `make the second one blue` → `make it blue`. */
function withPronoun(wish: string, phrase: string): string {
  const at = wish.toLowerCase().indexOf(phrase)
  if (at < 0) return wish
  const [before, after] = [wish.slice(0, at), wish.slice(at + phrase.length)]
  const owned = /\b(?:of|in|from|on|to|for|with)\s+$/i.exec(before)
  if (owned)
    return `${before.slice(0, owned.index)}${after}`
      .replace(/\s+/g, ' ')
      .replace(/^[\s,:;]+/, '')
      .trim()
  if (/^\s*,?\s*(?:but|please)?\s*,?\s*(?:make|change|turn|remove|add|put|set|replace|move)\b/i.test(after) || /^'s\s/.test(after))
    return `${before}${after.replace(/^'s\s/, 'the ')}`.replace(/^[\s,:;]+/, '').trim()
  return `${before}it${after}`
}

/** `I like it best, use that and make …`: the wish is what comes after. */
const withoutChoice = (wish: string): string =>
  wish
    .replace(/^it(?: is|'s| looks)(?: [\w']+){0,4}[,;.!]+\s*(?=\w)/i, '')
    .replace(
      /^(?:(?:i|we) (?:like|love|prefer|want|choose|pick)|use|take|keep|go (?:on )?with|let's (?:use|take|go with|keep)|with|continue with|for)(?: it| that| this)+(?: one)?(?: (?:best|most|more|better|as (?:a|the) (?:base|start)))?\s*[,;.:!]*\s*(?:and |but |then )*/i,
      '',
    )
    .trim()

/** What of a plan is done: a change that its scene refused is not settled. */
const carriedOut = ({ own, patch }: Reading): Reading['own'] =>
  patch ? { ...own, operations: own.operations.filter((one) => patch.done.includes(one) || patch.left.includes(one)) } : own

function stepOf({ picture, plan, patch, scene }: Reading, wish: string, references: readonly KnownPicture[]): Step {
  const scenes = patch && scene ? { before: scene, after: patch.scene } : undefined
  const done = patch ? { ...plan, operations: [...patch.done, ...patch.left] } : plan
  return {
    do: 'edit',
    pictures: [picture.id, ...references.map(({ id }) => id)],
    instruction: wish,
    prompt: described(picture.prompt ?? '', done, scenes),
    plan,
  }
}

function sayOf(readings: readonly Reading[], pictures: readonly KnownPicture[], state: State): string {
  const [{ plan, patch, scene } = { plan: null, patch: null, scene: null }] = readings
  if (!plan) return ''
  const doing = patch ? [...patch.done, ...patch.left] : plan.operations
  const subject = scene ? namesIn(scene)[0] : undefined
  const deeds = listed([...new Set(doing.map(deedOf))]).replaceAll(
    'the main subject',
    subject?.startsWith('the ') ? subject : 'the main subject',
  )
  const where = readings.length > 1 ? ` in ${readings.length} pictures` : ''
  const aside = (patch?.warnings ?? []).map(({ message }) => message).join(' ')
  const isExact = patch !== null && patch.left.length === 0 && doing.length > 0
  const rest = isExact
    ? aside === ''
      ? 'nothing else was touched'
      : 'the rest stays as it was'
    : patch
      ? 'this works on the pixels'
      : 'the rest is meant to stay as it is'
  const not = [...plan.unread, ...(patch?.missed ?? []).map(({ message }) => message.replace(/[.]$/, ''))]
  const left = not.length > 0 ? ` Not done: ${not.join('; ')}.` : ''
  const guess =
    pictures.length === 1 &&
    state.current.length > 1 &&
    pictures[0] === state.current[0] &&
    !pointedByNumber(state.wish.toLowerCase(), state)
  return `I ${deeds}${where}; ${rest}.${aside === '' ? '' : ` ${aside}`}${left}${guess ? ' I took the first of them: say which one if you meant another.' : ''}`
}

/** Nothing can be changed as asked: drawn anew where words can say it, else the reason. */
function undone({ picture, own: plan, patch, scene }: Reading, wish: string, state: State): Outcome {
  const why = (patch?.missed ?? []).map(({ message }) => message).join(' ')
  // A line of text for which there is no room is no reason to draw everything anew.
  const isLine = plan.operations.every((operation) => operation.op === 'add' && /^a text that reads “/.test(operation.thing))
  const isAnother = !isLine && plan.operations.some(({ op }) => op === 'add' || op === 'replace' || op === 'background' || op === 'light')
  const isThere = plan.operations.every((operation) => !('target' in operation) || operation.op === 'replace')
  // Words that no drawing has a thing for would only cost the picture.
  const isUnknown = (patch?.missed ?? []).some(({ code }) => code === 'unknown_thing')
  if (picture.prompt !== null && !isUnknown && ((plan.operations.length === 0 && isOtherStyle(wish)) || (isAnother && isThere))) {
    const again = redrawn(picture, wish, plan, state)
    if (again) return again
  }
  if (plan.operations.length === 0 && plan.keep.length > 0)
    return {
      steps: [],
      plans: [plan],
      say: `Noted: ${listed(plan.keep.map(({ words }) => words))}. Tell me what to change and it will stay.`,
    }
  const things = scene ? namesIn(scene) : []
  const shows = things.length > 0 ? ` The picture shows ${listed(things)}.` : ''
  return {
    steps: [],
    say: `${why || 'I could not tell what to change.'}${shows} Say which thing and how, such as “make it blue” or “remove the background”.`,
  }
}

/** Another manner, angle or distance is no change of a scene's nodes, but a description can carry it. */
function isOtherStyle(wish: string): boolean {
  const { style, camera } = readBrief(wish).brief
  return style.family !== null || camera.angle !== null || camera.shot !== null
}

function namesIn({ layers }: Scene): string[] {
  const stage = layers.find((layer) => layer.type === 'stage')
  if (stage?.type === 'stage') return stage.objects.slice(0, 6).map(({ name }) => `the ${name.replace(/-\d+$/, '').replaceAll('-', ' ')}`)
  return layers.flatMap((layer) => (layer.type === 'text' ? [`“${layer.text.slice(0, 40)}”`] : [])).slice(0, 6)
}
