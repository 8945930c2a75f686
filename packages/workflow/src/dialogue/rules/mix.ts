import { borrowed, diffScenes, readEdit, type Scene } from '@easel/engine'
import type { KnownPicture } from '../mind.ts'
import { pointedByNumber } from './point.ts'
import { currentOf, type Outcome, type State, spoken } from './state.ts'

/** `Keep the cap of the first and the background of the second`: one picture out of several. */

export type Part = { noun: string; picture: KnownPicture }

const ONE =
  '(?:the (?:very )?(?:first|second|third|fourth|fifth|last|previous|original|left|right|middle)(?: (?:one|picture|image|version|variation|option))?|(?:picture|image|version|option|variation) ?#?\\d+)'
const PART = new RegExp(
  `(?:^|\\b(?:and|with|but|plus|keep|take|use|combine|want|have|mix|like)\\b|,)\\s*(?:(?:keep|take|use|combine|with|the|its|have|want|mix)\\s+)*((?:[\\w'-]+ ){0,3}?[\\w'-]+) (?:from|of|in|as in|like in|on) (${ONE})`,
  'g',
)

export async function readMix(state: State): Promise<Outcome | null> {
  const words = spoken(state.wish)
  const parts: Part[] = []
  for (const [, noun, which] of words.matchAll(PART)) {
    const picture = which ? pointedByNumber(which, state)?.pictures[0] : undefined
    if (noun && picture) parts.push({ noun: noun.replace(/^(?:the|its|a|an)\s+/, ''), picture })
  }
  const [first] = parts
  const current = currentOf(state)
  if (!first || !current) return null
  const isMany = new Set(parts.map(({ picture }) => picture.id)).size > 1
  // `make the cap of the first blue` changes a thing; only a wish to keep or take it mixes.
  if (!isMany && !/\b(?:keep|take|use|combine|mix|with|from|want|prefer|like)\b/.test(words)) return null
  if (!isMany && first.picture.id === current.id) return null
  return taken(isMany ? first.picture : current, isMany ? parts.slice(1) : parts, state)
}

/** The base with those parts as other pictures have them; null where the scenes show no such thing, or nothing would change. */
export async function taken(base: KnownPicture, parts: readonly Part[], state: State): Promise<Outcome | null> {
  const scene = await base.scene()
  if (!scene) return null
  let mixed: Scene = scene
  for (const { noun, picture } of parts) {
    const other = await picture.scene()
    const aim = readEdit(`keep the ${noun}`, { inputs: 1, hasMask: false, scene }).keep[0]?.target
    const next = other && aim ? borrowed(mixed, other, aim) : null
    if (!next) return null
    mixed = next
  }
  const { added, removed, changed } = diffScenes(scene, mixed)
  if (added.length + removed.length + changed.length === 0) return null
  const nouns = parts.map(({ noun }) => `the ${noun}`)
  const seen = state.pictures.map(({ id }) => id)
  const from = [...new Set(parts.map(({ picture }) => `picture ${seen.indexOf(picture.id) + 1}`))].join(' and ')
  return {
    steps: [
      {
        do: 'generate',
        prompt: `${(base.prompt ?? '').trim()}`.trim() || `The picture with ${nouns.join(' and ')} of before`,
        scene: mixed,
      },
    ],
    say: `I took ${nouns.join(' and ')} from ${from}; the rest is as in picture ${seen.indexOf(base.id) + 1}.`,
  }
}
