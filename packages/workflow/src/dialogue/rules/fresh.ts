import { type EditPlan, readBrief } from '@easel/engine'
import type { KnownPicture } from '../mind.ts'
import { described } from './describe.ts'
import { readingOf, wouldChange } from './reading.ts'
import { currentOf, type Outcome, type State, spoken } from './state.ts'
import { isTalk } from './talk.ts'

/** Pictures made from words: the first, another one, or the same subject anew. */

const DRAW =
  "(?:create|generate|draw|design|render|paint|sketch|imagine|illustrate|produce|compose|make|build|give me|show me|i want|i need|i would like|i'd like|we need|get me)"
const PIECE =
  '(?:picture|image|photo|photograph|poster|flyer|banner|card|menu|infographic|chart|diagram|screen|app|mockup|logo|icon|sticker|cover|ad|advert|packshot|still|product shot|storyboard|comic|slide|invitation|certificate|calendar|map|label|page|website|dashboard|illustration|drawing|pattern|sign|thumbnail|story|post)'
const NEW = new RegExp(
  `^(?:(?:now|next|and now|ok now) )?${DRAW}(?: me| us)? (?:an?|some|the|our|another|one|two|three) (?:(?!\\b(?:of|this|it|to)\\b)[\\w'-]+ ){0,6}?${PIECE}s?\\b(?! (?:of|from) (?:this|that|it|the same)\\b)`,
)
const FROM_SCRATCH =
  /\b(?:start (?:over|again|afresh|from scratch|new)|from scratch|new (?:picture|image|project|topic|subject|design|idea)|something (?:completely |totally |entirely )?(?:else|different|new)|forget (?:all|everything|about) (?:that|this|it|of (?:that|it))?|different (?:topic|subject|project))\b/
/** `a poster instead: …`. */
const OTHER_PIECE = new RegExp(
  `^(?:make |do )?(?:an?|the) (?:[\\w'-]+ ){0,4}?${PIECE}(?: instead|:| instead:| that (?:says|reads)| with (?:the )?(?:headline|title|words))`,
)
/** Words that hold on to the picture there is. */
const HOLDS =
  /\b(?:it|its|this|that|them|same|next to (?:the|it)|beside (?:the|it)|behind (?:the|it)|in (?:the )?background|instead|again|keep|version of)\b/

export async function readNew(state: State): Promise<Outcome | null> {
  const { current, wish, tool, brought } = state
  const words = spoken(wish)
  if (tool.action === 'generate') return generated(state)
  if (tool.action === 'edit') return null
  if (current.length === 0) return generated(state)
  if (brought.length > 0) return null
  if (FROM_SCRATCH.test(words)) return generated(state)
  if (OTHER_PIECE.test(words)) return generated(state)
  if (HOLDS.test(words)) return null
  if (NEW.test(words)) return generated(state)
  // `a red mug on a desk` where no such change is possible: another subject.
  const { brief } = readBrief(wish)
  const hero = brief.subjects.find(({ role }) => role === 'hero')
  if (!hero || !/^(?:an?|two|three|some) /.test(words) || brief.confidence < 0.5) return null
  return (await wouldChange(wish, state)) ? null : generated(state)
}

/** A picture from words: all wishes since the last picture, with the standing ones. */
export function generated(state: State): Outcome {
  const { earlier, wish, current, standing, tool } = state
  const refersBack = current.length > 0 && tool.action === 'generate' && HOLDS.test(spoken(wish))
  const base = refersBack ? (currentOf(state)?.prompt ?? '') : ''
  const before = current.length === 0 ? earlier.filter((text) => !isTalk(text)) : []
  const prompt = withStanding([base, ...before, withoutOpening(wish)].filter((text) => text.trim() !== '').join('\n'), standing)
  return { steps: [{ do: 'generate', prompt }], say: `Here is ${summary(prompt)}.` }
}

const withoutOpening = (wish: string): string =>
  wish
    .replace(/^(?:h+m+|ok(?:ay)?|well|so|hi|hello|hey|thanks|thank you|great|nice|perfect|cool|alright)(?: there)?\s*[,.!:…–—-]+\s*/i, '')
    .replace(
      /^(?:let's |lets )?(?:start (?:over|again|from scratch)|forget (?:all|everything|about)?\s?(?:that|this|it)?|something (?:completely |totally )?(?:else|different)|new (?:picture|topic|project))\s*[,.:;–—-]+\s*/i,
      '',
    )
    .replace(/^(?:now|next|then)\b[, ]+/i, '')
    .replace(/^(?:(?:can|could|would|will) (?:you|u) (?:please |maybe |kindly )?|please )+(.*?)(?:,? (?:please|for me))?\s*\?*$/is, '$1')
    .replace(/^(?:draw|generate|create|render|paint|make|design)(?: me| us)? (?=(?:an?|the|some|two|three|\d)\b)/i, '')
    .replace(/^(?:i|we) (?:need|want|would like|'d like)(?: you to (?:draw|make|create|design))? (?=(?:an?|the|some|two|three|\d)\b)/i, '')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
    .trim()

export const withStanding = (prompt: string, standing: readonly string[]): string => {
  const wanted = standing.filter((text) => !isAboutTalking(text) && !prompt.includes(text))
  return wanted.length === 0 ? prompt : `${prompt}${/[.!?]$/.test(prompt) ? '' : '.'} ${wanted.join(' ')}`
}

/** Instructions about the answers, not about the pictures. */
const isAboutTalking = (text: string): boolean =>
  /\b(?:you are|assistant|answer|reply|respond|chat|user|tool|json|polite|concise)\b/i.test(text) &&
  !/\b(?:picture|image|colou?r|background|logo|font|style|headline|text)s?\b/i.test(text)

/** What a prompt is about, in a few words. */
function summary(prompt: string): string {
  const { brief } = readBrief(prompt)
  const hero = brief.subjects.find(({ role }) => role === 'hero')
  const words = brief.texts[0]?.text
  if (hero && words) return `${article(hero.noun)} with “${words.slice(0, 60)}”`
  if (hero) return article(hero.noun)
  return words ? `the design with “${words.slice(0, 60)}”` : 'a first picture of that'
}

const article = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`

const AGAIN =
  /^(?:(?:try|do|draw|make|generate|run|show|create|render)(?: it| that| this| me)* (?:once )?(?:again|more|anew|afresh|once more)|again|once more|redo(?: it| that)?|retry|re-?generate(?: it)?|re-?roll|reshuffle|shuffle|one more(?: time| try)?|(?:give me |show me |make |draw |generate |try |do )?(?:me )?(?:an?|one )?(?:other|another|different|new|fresh) (?:one|version|take|try|attempt|variation|variant|option|go|picture|image|idea)|another(?: one)?|(?:the )?same (?:thing )?again|something similar|more like (?:this|that)|surprise me(?: again)?|a different seed|next)(?:[,;: ]+(?:but|with|only|this time)+(?: with| this time)? (.+))?$/

/** `another one`, `again`, `again, but darker`: the same words with a new seed. */
export async function readAgain(state: State): Promise<Outcome | null> {
  const sentences = state.wish.split(/(?<=[.!?…])\s+/)
  const isComplaint = sentences
    .slice(0, -1)
    .every(
      (sentence) =>
        isTalk(sentence) ||
        /^(?:i (?:hate|dislike|don't like|do not like|don’t like)|not (?:good|great|nice|what)|ugly|bad|boring|meh|hmm)/i.test(sentence),
    )
  const match = AGAIN.exec(spoken(state.wish)) ?? (isComplaint ? AGAIN.exec(spoken(sentences.at(-1) ?? '')) : null)
  const current = currentOf(state)
  if (!match || !current) return null
  if (current.prompt === null)
    return { steps: [], say: 'I know that picture only as it was brought, so I cannot draw it again. Tell me what to change in it.' }
  const change = match[1]
  const reading = change ? await readingOf(change, current, [], state) : null
  const prompt =
    reading && change
      ? reading.plan.operations.length > 0
        ? described(current.prompt, reading.plan)
        : `${current.prompt}. ${change}`
      : current.prompt
  return {
    steps: [{ do: 'generate', prompt, seed: seedFor(prompt, state.pictures.length) }],
    ...(reading && { plans: [reading.own] }),
    say: change
      ? `Here is another one, ${/^(?:with|in|on|without)\b/.test(change) ? '' : 'with this: '}${change}.`
      : 'Here is another one from the same description.',
  }
}

/** The picture's description with the wish behind it, drawn anew: for what cannot be done to the picture itself. */
export function redrawn(picture: KnownPicture, wish: string, plan: EditPlan, state: State): Outcome | null {
  const prompt = picture.prompt ?? ''
  if (prompt === '') return null
  const bare = wish.replace(/^(?:please|can you|could you|now)\s+/i, '').replace(/[\s.!?]+$/, '')
  const next = plan.operations.length > 0 ? described(prompt, plan) : `${prompt}${/[.!?]$/.test(prompt) ? '' : '.'} ${bare}.`
  if (next === prompt) return null
  return {
    steps: [{ do: 'generate', prompt: withStanding(next, state.standing) }],
    plans: [plan],
    say: `That cannot be changed in the picture as it is, so I drew it anew with your wish; other things may differ.`,
    warnings: [
      {
        code: 'drawn_anew',
        message: `“${wish.slice(0, 200)}” could not be done as a change of the picture, so it was drawn again from its description with the wish added.`,
      },
    ],
  }
}

/** A seed that belongs to these words and this attempt. */
export function seedFor(prompt: string, attempt: number): number {
  let hash = 2166136261
  for (const character of prompt) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0
  return (hash + attempt) % 2 ** 32
}
