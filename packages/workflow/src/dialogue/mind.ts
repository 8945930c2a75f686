import type { Brief, EditPlan, Scene } from '@easel/engine'

/** A picture as a model that can see is shown it: a small one. */
export type SeenPicture = { type: 'image/png' | 'image/jpeg' | 'image/webp'; bytes: Uint8Array }

/** A picture that a conversation knows, under the name that everyone calls it by. */
export type KnownPicture = {
  /** `ig_…` of one that was drawn here; for one that a person brought, the server's own name. */
  id: string
  source: 'brought' | 'drawn'
  /** Number of the user's message that brought it or asked for it, from 0. */
  turn: number
  width: number
  height: number
  /** What it was drawn from: the words after rewriting; null for one that was brought. */
  prompt: string | null
  /** The pictures it was made from, oldest first; empty for one drawn from words alone. */
  parents: string[]
  /** Its scene, where one is known. */
  scene: () => Promise<Scene | null>
  /** What it looks like; null where its bytes are gone. */
  look: () => Promise<SeenPicture | null>
}

export type Message = {
  role: 'user' | 'assistant' | 'system'
  text: string
  /** Ids of the pictures in it or made by it, in order. */
  pictures: string[]
}

/** All that a mind knows when it is asked what to do. */
export type Turn = {
  /** Oldest first; the last is the user's and is to be answered. */
  messages: Message[]
  /** In the order in which they appeared. */
  pictures: KnownPicture[]
  /** What must stay, as settled in earlier turns: the mind's own list, handed back to it. */
  settled: Settled[]
  tool: {
    /** Whether a picture may be drawn, must be, or must not be. */
    choice: 'auto' | 'required' | 'none'
    /** Whether that picture is a new one or a change, or the mind's to decide. */
    action: 'auto' | 'generate' | 'edit'
    hasMask: boolean
  }
}

/** A fact that a person has settled: `the cap is blue`, `the headline reads “…”`. */
export type Settled = { turn: number; about: string; fact: string }

/** One picture to make. */
export type Step =
  /**
   * `brief` is the mind's own reading, `scene` one put together from earlier pictures, drawn as it stands; absent: the engine reads
   * the prompt. `seed` keeps a family together, or makes another picture of the same words.
   */
  | { do: 'generate'; prompt: string; brief?: Brief; scene?: Scene; seed?: number; name?: string }
  /**
   * `pictures[0]` is changed; the others are references in the order in which the instruction counts them. `prompt` describes the
   * picture as it will be, after all turns: what `KnownPicture.prompt` is to be from then on.
   */
  | { do: 'edit'; pictures: string[]; instruction: string; prompt: string; plan?: EditPlan; name?: string }
  /** The same bytes as a picture of before; shown under its own id, or as a copy that has the `parents` and the `prompt` of the first. */
  | { do: 'restore'; picture: string }

/** What to do about a turn. */
export type Decision = {
  /** None: only words. At most ten. */
  steps: Step[]
  /** One useful sentence: what was done, or the question that must be answered first. */
  say: string
  /** What is settled now, for the next turn. */
  settled: Settled[]
  /** What the mind thought, for the reasoning summary; empty for `rules`. */
  thoughts: string[]
  /** What was not done as asked, beside the engine's own warnings. */
  warnings: { code: string; message: string }[]
  /** Why nothing can be done although the caller insists on it; `steps` is empty then. */
  error?: { code: 'picture_required'; message: string }
  /** Tokens of a language model; null for rules. */
  usage: { input: number; output: number; reasoning: number } | null
}

/** Reads a conversation and decides what to draw: `rules` needs no model, `llm` asks one. */
export interface Mind {
  readonly id: string
  decide(turn: Turn, options: { signal?: AbortSignal }): Promise<Decision>
  health(): Promise<{ ok: boolean; detail: string }>
}
