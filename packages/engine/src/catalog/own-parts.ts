import { findArchetype } from './nouns.ts'
import { recipeOf } from './objects/index.ts'

/** What a thing's own recipe draws of another that it is said to have: a material slot, a parameter that shows it, or both. */
type OwnPart = { slot?: string; param?: string }

/** What recipes call a part that has many names: a ruby is a stone, rosemary a herb. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  gem: ['stone', 'gem', 'jewel', 'pendant'],
  'herb-sprig': ['herb', 'herbs'],
  'ice-cubes': ['ice'],
  'bow-tie': ['bow', 'ribbon', 'tie'],
  blueberries: ['berries'],
  raspberries: ['berries'],
}

/** What else a part is called. */
const CALLED: Readonly<Record<string, string>> = { keycap: 'keys', keycaps: 'keys' }

/** `a cake with candles`, `toast with jam`, `a ring with a ruby`: the part of the first that the second is; null where it is a thing beside it. */
export function ownPart(owner: string, noun: string): OwnPart | null {
  const known = findArchetype(owner)
  const recipe = known && recipeOf(known.archetype)
  const head = noun.split(' ').at(-1) ?? noun
  // What is poured or laid into a vessel is its contents, and a glass is drunk from.
  if (!recipe || recipe.holds || head === 'glass') return null
  const names = [
    noun,
    head,
    head.replace(/s$/, ''),
    `${head}s`,
    ...(CALLED[head] ? [CALLED[head]] : []),
    ...(KINDS[findArchetype(noun)?.archetype ?? ''] ?? []),
  ]
  const param = names.find((name) => isShown(recipe.params[name]))
  const slot = names.find((name) => Object.hasOwn(recipe.slots, name))
  if (!param && !slot) return null
  return { ...(slot && { slot }), ...(param && { param }) }
}

/** Parameters that show a part or count it, and not its size. */
const isShown = (range: { default: number; min: number; max: number } | undefined): boolean =>
  range !== undefined && range.min === 0 && (range.max === 1 || range.default === 0)
