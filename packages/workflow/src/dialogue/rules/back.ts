import { diffScenes } from '@easel/engine'
import type { KnownPicture } from '../mind.ts'
import { changed } from './change.ts'
import { taken } from './mix.ts'
import { distinct, PICTURE, pointedByDescription, pointedByNumber } from './point.ts'
import { currentOf, type Outcome, type State, spoken } from './state.ts'

/** Undo, back to an earlier picture, and the same of one thing in it. */

const BACK =
  /^(?:(?:go|move|step|roll|switch|change|turn|put|take|get|bring|come)(?: (?:it|me|us|this|that|everything))? back\b|back\b|return to|revert|restore|undo|rollback|ctrl[ -]?z|scratch that|never ?mind that|forget (?:that|the last) (?:change|edit|one)|i (?:liked|preferred|want|prefer) (?:the|that|it)\b.*\b(?:before|previous|earlier|back|better)|the (?:previous|earlier|old|original|last) (?:one|version|picture|image)$|(?:i )?(?:liked?|prefer(?:red)?) the .+ (?:one|version|picture)(?: (?:better|more|best))?$|the .{2,40} (?:one |version |picture )?(?:was|looked|is|looks) (?:better|nicer|best|the best)$|(?:i )?(?:liked?|prefer) (?:the )?(?:previous|earlier|old|original|first|second|third) |(?:show|give)(?: me)? (?:again )?the (?:one|version|picture) (?:before|with|that|where|from)|(?:show|give)(?: me)? (?:again )?(?:the )?(?:previous|earlier|old|original) |as (?:it was )?before$|like (?:it was )?before$)/
/** What only says that it is to be undone: `the last change`, `that`, `to how it was`. */
const MERELY = new RegExp(
  `^(?:back|that|this|it|please|the|to|a|last|one|two|three|four|five|\\d|previous|former|earlier|old|steps?|changes?|edits?|thing|again|${PICTURE}s?|how|what|was|were|had|we|as|like|before|way|state|just|did|you|make|made|all|everything|my|time|times|more|once|twice|was it|,|!| )*$`,
)
const AND_THEN =
  /^(.*?)(?:,| and| then| but)+ (?:then |also |please |just |now )*((?:make|change|turn|remove|add|put|set|replace|move|use|give|only|with|in|crop|delete|write|keep) .+)$/
const WITH = new RegExp(
  `(?:${PICTURE}|that|how it was|when)s? ?(?:with|that (?:has|had|said|showed|was|were)|which (?:has|had)|where|when|showing|having|on|in|of|before it was)?(?: it (?:was|had|said)| the)? (.+)$`,
)

/** `I preferred the red one`, `the red was better`. */
const PREFERRED =
  /^(?:i )?(?:liked?|prefer(?:red)?|want) the (.+?) (?:one|version|picture)(?: (?:better|more|best|back))?$|^the (?:one with (?:the )?)?(.+?) (?:(?:one|version|picture) )?(?:was|looked|is|looks) (?:better|nicer|best|the best)$/

/** Of the camera, not of time. */
const STEP_BACK = /^(?:step|move|pull|stand) back (?:just )?(?:a (?:little|bit|touch|tad|smidge)|slightly|some more|further)\b/

export async function readBack(state: State): Promise<Outcome | null> {
  const words = spoken(state.wish)
  const isBack = BACK.test(words) && !STEP_BACK.test(words)
  if (!isBack || state.shown.length === 0) return null
  const current = currentOf(state)
  const then = AND_THEN.exec(words)
  const said = then?.[1] ?? words
  // Who goes back counts all pictures so far, not those that were shown together last.
  const isReturn = /\b(?:back|return|revert|restore|undo|original|very first)\b/.test(said)
  const numbered = pointedByNumber(said, isReturn ? { ...state, current: state.current.slice(0, 1) } : state)
  // `undo the last two changes` counts steps, not pictures.
  const isSteps = /\b(?:undo|changes?|edits?|steps?)\b/.test(said) && !/\b(?:picture|image|version|original)\b/.test(said)
  const found =
    (isSteps ? null : numbered?.pictures[0]) ??
    (MERELY.test(remainder(said)) ? await before(state, stepsIn(said)) : null) ??
    (await described(said, state)) ??
    (numbered?.pictures[0] || null)
  if (found) return then?.[2] ? changed({ ...state, wish: then[2], current: [found] }) : restored(found, current, state)
  const part = await onlyOf(said, state)
  if (part) return part
  return unknown(state)
}

const remainder = (said: string): string =>
  said
    .replace(
      /^(?:go|move|step|roll|switch|change|turn|put|take|get|bring|come|return|revert|restore|undo|rollback|ctrl[ -]?z|scratch|never ?mind|forget|i (?:liked|preferred|prefer|want)|liked?|prefer|show(?: me)?|give(?: me)?)\b/,
      '',
    )
    .trim()

const stepsIn = (said: string): number =>
  Number.parseInt(
    /\b(\d|two|three|four|five|twice)\b/
      .exec(said)?.[1]
      ?.replace('twice', '2')
      .replace('two', '2')
      .replace('three', '3')
      .replace('four', '4')
      .replace('five', '5') ?? '1',
    10,
  )

/** The state so many changes ago: what a picture was made from, else what was looked at before it. */
export async function before(state: State, steps: number): Promise<KnownPicture | null> {
  const current = currentOf(state)
  if (!current) return null
  let at: KnownPicture | null = current
  for (let step = 0; step < steps && at; step++) at = await former(at, state)
  return at === current ? null : at
}

async function former(picture: KnownPicture, state: State): Promise<KnownPicture | null> {
  const known = (id: string | undefined) => state.pictures.find((other) => other.id === id) ?? null
  let parent = known(picture.parents.at(-1))
  // A restored copy is the picture that it copies.
  while (parent && (await isSame(parent, picture))) parent = known(parent.parents.at(-1))
  if (parent) return parent
  const seen = distinct(state.shown.flat())
  const at = seen.findIndex(({ id }) => id === picture.id)
  return seen[at - 1] ?? null
}

async function isSame(a: KnownPicture, b: KnownPicture): Promise<boolean> {
  const [p, q] = [await a.scene(), await b.scene()]
  if (!p || !q || a.prompt !== b.prompt) return false
  const { added, removed, changed: other } = diffScenes(p, q)
  return added.length + removed.length + other.length === 0
}

async function described(said: string, state: State): Promise<KnownPicture | null> {
  const description =
    PREFERRED.exec(said)?.slice(1).find(Boolean) ?? WITH.exec(said)?.[1] ?? /^(?:go )?back to (.+)$/.exec(said)?.[1] ?? null
  if (!description) return null
  const earlier = /^(.*?)\bbefore (?:the |we |i |you |it )?(.+)$/.exec(description)
  if (earlier?.[2]) {
    const first = await firstWith(earlier[2].replace(/^(?:added|had|was|got|changed|made) (?:the |it )?/, ''), state)
    return first ? former(first, state) : null
  }
  return pointedByDescription(description, state, currentOf(state))
}

/** The earliest picture that a description fits. */
async function firstWith(description: string, state: State): Promise<KnownPicture | null> {
  for (const picture of distinct(state.shown.flat())) {
    const hit = await pointedByDescription(description, { ...state, shown: [[picture]] }, null)
    if (hit) return hit
  }
  return null
}

function restored(picture: KnownPicture, current: KnownPicture | null, state: State): Outcome {
  const at = distinct(state.shown.flat()).findIndex(({ id }) => id === picture.id) + 1
  const which = at > 0 ? `picture ${at}` : 'that picture'
  const say =
    picture.id === current?.id ? `That is the picture you are looking at; here it is again.` : `Here is ${which} again, exactly as it was.`
  return { steps: [{ do: 'restore', picture: picture.id }], say }
}

/** `undo the cap`, `bring back the plant`, `put the old headline back`: only that, as an earlier picture had it. */
async function onlyOf(said: string, state: State): Promise<Outcome | null> {
  const noun = said
    .replace(/^(?:go|bring|put|get|take|change|turn|switch)(?: back)?|^(?:undo|revert|restore|return)(?: to)?/, '')
    .replace(
      /\b(?:back|again|as it was|how it was|like it was|the way it was|to (?:what|how|the way) it was|before|the change (?:to|of)|previous|old|earlier|original|former|colou?r of|to)\b/g,
      ' ',
    )
    .replace(/\b(colou?r|text|words?|look|size|position|place|change|changes|edit)\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:the|that|my|our|a|an)\s+/, '')
    .trim()
  const current = currentOf(state)
  if (!current || noun === '' || noun.split(' ').length > 5) return null
  const seen = distinct(state.shown.flat()).filter(({ id }) => id !== current.id)
  for (const picture of seen.reverse()) {
    const outcome = await taken(current, [{ noun, picture }], state)
    if (outcome) return outcome
  }
  return null
}

function unknown(state: State): Outcome {
  const seen = distinct(state.shown.flat())
  const list = seen.slice(-6).map((picture) => `picture ${seen.indexOf(picture) + 1}`)
  return {
    steps: [],
    say: `I could not tell which picture you mean. ${seen.length === 1 ? 'There is only one so far.' : `Name one of them, such as ${list.join(', ')}, or something that it showed.`}`,
  }
}
