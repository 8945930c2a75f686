import type { EditPlan } from '@easel/engine'
import type { KnownPicture, Message, Settled, Step, Turn } from '../mind.ts'

/** A turn as the rules look at it. */
export type State = {
  /** Number of the user's message that is to be answered, from 0. */
  turn: number
  /** Its words. */
  wish: string
  /** What earlier messages of the user asked for, oldest first. */
  earlier: string[]
  /** Standing wishes of the system or the caller. */
  standing: string[]
  pictures: readonly KnownPicture[]
  /** The pictures of each answer or upload, oldest first: what the person has looked at, and when. */
  shown: KnownPicture[][]
  /** What is looked at now; empty when nothing was drawn or brought yet. */
  current: KnownPicture[]
  /** Pictures that came with the message itself. */
  brought: KnownPicture[]
  settled: readonly Settled[]
  tool: Turn['tool']
}

export function stateOf({ messages, pictures, settled, tool }: Turn): State {
  const said = messages.filter(({ role }) => role === 'user')
  const last = said.at(-1)
  const known = (message: Message) => message.pictures.flatMap((id) => pictures.find((picture) => picture.id === id) ?? [])
  const mentioned = messages.filter((message) => message.role !== 'system' && message.pictures.length > 0).map(known)
  const shown = (mentioned.some((group) => group.length > 0) ? mentioned : pictures.map((picture) => [picture])).filter(
    (group) => group.length > 0,
  )
  return {
    turn: Math.max(0, said.length - 1),
    wish: last?.text.trim() ?? '',
    earlier: said.slice(0, -1).map(({ text }) => text),
    standing: messages.filter(({ role, text }) => role === 'system' && text.trim() !== '').map(({ text }) => text.trim()),
    pictures,
    shown,
    current: shown.at(-1) ?? [],
    brought: last ? known(last) : [],
    settled,
    tool,
  }
}

/** The picture that `it` means. */
export const currentOf = (state: State): KnownPicture | null => state.current.at(0) ?? null

/** What the answer will be; the rest of a decision is worked out from it. */
export type Outcome = {
  steps: Step[]
  say: string
  /** What each step is to change, where that is known. */
  plans?: EditPlan[]
  warnings?: { code: string; message: string }[]
  error?: { code: 'picture_required'; message: string }
}

/** One way of answering; null when the wish is none of its business. */
export type Reader = (state: State) => Promise<Outcome | null> | Outcome | null

/** Sounds, praise and courtesies taken off both ends, lower case, one line. */
export const spoken = (wish: string): string =>
  wish
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(COURTESY_BEFORE, '')
    .replace(/[\s,.!?…:;-]*(?:please|pls|plz|thanks|thank you|thx|if you can|if possible|ok(?:ay)?)?[\s,.!?…:;)-]*$/, '')
    .trim()

const COURTESY_BEFORE =
  /^(?:(?:h+m+|u+m+|u+h+|o+h|a+h|ok(?:ay)?|alright|so|well|actually|hey|hi|hello|please|pls|now|and|then|but|no|nope|yes|yeah|great|nice|cool|perfect|good|sorry|wait|oops|maybe|perhaps|i think|on second thought|let's|lets|just|only|can you|could you|would you|will you|can we|could we|i want (?:you )?to|i(?:'d| would) like (?:you )?to|please)\b[\s,.!:…–—-]*)+/
