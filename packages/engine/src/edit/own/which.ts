import { type Scene, type StageObject, stageOf } from '../../scene/index.ts'

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const CHOICE = new RegExp(`^(?:very |far )?(${ORDINALS.join('|')}|last|left|right|middle|cent(?:er|re))(?:[- ]?hand|[- ]?most)? (.+)$`)
const AT_SIDE = /^((?:the|my|our|that) )?(.+?) (?:on|to|at) the (?:far )?(left|right)(?:[- ]hand)?(?: side| end)?$/
const ANY = /^(?:one|thing|object|item)s?$/
/** What a thing holds stands on the stage under the name of its holder. */
const isHeld = ({ name }: StageObject): boolean => /-content-\d+$/.test(name)

/** What stands there by itself. */
export const mainThings = (scene: Scene): StageObject[] => (stageOf(scene)?.objects ?? []).filter((object) => !isHeld(object))

/** `mug on the left` → `left mug`, so that the noun ends the phrase. */
export const sideFirst = (noun: string): string => noun.replace(AT_SIDE, '$1$3 $2')

/** The things that `left mug`, `second one` or `both` choose, counted from the left; null when the words choose none by place. */
export function chosen(objects: readonly StageObject[], words: string, ofNoun: (noun: string) => StageObject[]): StageObject[] | null {
  const main = objects.filter((object) => !isHeld(object))
  if (/^(?:both|both of (?:them|these|those))$/.test(words)) return main.length === 2 ? main : []
  if (/^(?:all|all of (?:them|these|those)|them all)$/.test(words)) return main
  const [, place, noun] = CHOICE.exec(words) ?? []
  if (!place || !noun) return null
  const named = ANY.test(noun) ? main : ofNoun(noun)
  const among = named.filter((object) => !isHeld(object)).sort((a, b) => a.at[0] - b.at[0])
  const at =
    place === 'left'
      ? 0
      : /right|last/.test(place)
        ? among.length - 1
        : /middle|cent/.test(place)
          ? (among.length - 1) / 2
          : ORDINALS.indexOf(place)
  const one = among[at]
  return one ? [one] : []
}

/** How one of several of a kind is named so that `chosen` finds it. */
export function nameOfOne(objects: readonly StageObject[], one: StageObject, baseOf: (name: string) => string): string {
  const alike = objects.filter(({ name }) => baseOf(name) === baseOf(one.name)).sort((a, b) => a.at[0] - b.at[0])
  return alike.length > 1 ? `${ORDINALS[alike.indexOf(one)] ?? 'last'} ${baseOf(one.name)}` : baseOf(one.name)
}
