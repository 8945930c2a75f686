import { COLOR_NAMES } from '../../brief/color-names.ts'
import { recipeOf } from '../../catalog/index.ts'
import { namesOf, type Scene, stageOf, wordsOfScene } from '../../scene/index.ts'

const COMMON =
  'make change turn replace remove delete move rotate resize background headline title subtitle caption label button text words bigger smaller larger brighter darker lighter warmer cooler white black blue green yellow orange purple pink brown gold silver bottle picture image color colour left right center bottom please price behind marble wooden wood matte glossy poster another different'.split(
    ' ',
  )

/**
 * The words with slips of the fingers mended: a word that is one letter, or two letters swapped, away from exactly one that could
 * be meant. For words that were not understood as they stand; null when there is nothing to mend.
 */
export function respelled(lower: string, scene: Scene | null | undefined): string | null {
  const known = vocabulary(scene)
  let isMended = false
  const mended = lower.replace(/\p{L}{3,}/gu, (word) => {
    if (known.has(word) || known.has(word.replace(/s$/, ''))) return word
    const near = [...known].filter((other) => isSlip(word, other))
    const [best] = near
    if (!best || near.length > 1) return word
    isMended = true
    return best
  })
  return isMended ? mended : null
}

function vocabulary(scene: Scene | null | undefined): Set<string> {
  const known = new Set([...COMMON, ...Object.keys(COLOR_NAMES).filter((name) => /^[a-z]{3,}$/.test(name))])
  for (const word of KEPT) known.add(word)
  if (!scene) return known
  const named = [
    ...namesOf(scene).flatMap((name) => name.split(/[.\d-]+/)),
    ...(stageOf(scene)?.objects ?? []).flatMap(({ archetype }) => [archetype, ...Object.keys(recipeOf(archetype)?.slots ?? {})]),
    ...wordsOfScene(scene).flatMap((text) => text.toLowerCase().split(/[^\p{L}]+/u)),
  ]
  for (const name of named) if (name.length >= 3) known.add(name)
  return known
}

/** Everyday words that a slip would also lead to. */
const KEPT =
  'the and for with this that these those then than them they there here has have had was were are not now new one two all any can could would should like look looks from into onto over under more less much very too bit little way when what which where who how just only also back read real said say says show time line lines font take keep same size side sides some sold bold cold old low slow while whole still light night right fight bright sight wide wine wing wind mind kind king long song strong small tall wall call ball full pull fill still bill mill hill will top tip cup cap cut car bar far but put out our your you its his her she him use used see seen let lets get got give given made near clear year hear bear wear fine final find think thing things'.split(
    ' ',
  )

/** One letter changed, left out or added, or two neighbours swapped; the first letter of a short word is never wrong. */
function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  if (Math.min(a.length, b.length) < 4 && (a[0] !== b[0] || Math.min(a.length, b.length) < 3)) return false
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++
  const [p, q] = [a.slice(start), b.slice(start)]
  if (a.length === b.length) return p.slice(1) === q.slice(1) || (p[0] === q[1] && p[1] === q[0] && p.slice(2) === q.slice(2))
  return a.length > b.length ? p.slice(1) === q : p === q.slice(1)
}
