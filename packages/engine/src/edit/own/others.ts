import { type Scene, stageOf } from '../../scene/index.ts'
import { type Target, target } from '../plan.ts'
import { baseOf, findThings } from './find.ts'
import { nameOfOne } from './which.ts'

const OTHER = /^(?:the )?other ([\w-]+)$/

/**
 * `the other one`: the only thing beside what was spoken of last, of the same kind where there are such; `both`: the two that
 * were spoken of last. Null when that is open.
 */
export function otherOf(phrase: string, scene: Scene, last: Target | null): Target | null {
  if (/^both(?: of (?:them|these|those))?$/.test(phrase.trim())) return last && findThings(scene, last)?.names.size === 2 ? last : null
  const noun = OTHER.exec(phrase.trim())?.[1]
  const objects = stageOf(scene)?.objects ?? []
  const spoken = noun && last ? findThings(scene, last)?.names : undefined
  if (!noun || !spoken) return null
  const named = noun === 'one' ? null : (findThings(scene, target('thing', { noun }))?.names ?? new Set())
  const rest = objects.filter(({ name }) => !spoken.has(name) && (named === null || named.has(name)))
  const kinds = new Set(objects.filter(({ name }) => spoken.has(name)).map(({ archetype }) => archetype))
  const alike = rest.filter(({ archetype }) => kinds.has(archetype))
  // Of several that were spoken of together none is the other.
  if (spoken.size > 1) return null
  const [one, another] = alike.length > 0 ? alike : rest
  return one && !another ? target('thing', { noun: nameOfOne(objects, one, baseOf) }) : null
}
