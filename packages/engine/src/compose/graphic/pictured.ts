import { artFor } from '../../catalog/art.ts'
import { pictogramsIn, pictureMeant } from '../../catalog/pictograms/index.ts'

/** People, signs, and art that carries letters of its own. */
const NO_PICTURE =
  /:(?:person|woman|man|boy|girl|baby|child|student|cook|handshake|detective|ninja|farmer|scientist|artist|singer|pilot|mechanic|office-worker|factory-worker|construction-worker|firefighter|police-officer|prince|princess|santa-claus|information|label|placard|link|knot|convenience-store|hotel|bus-stop|pager|dvd|optical-disk|circled-m|name-badge)$/

/** Whether a picture shows a thing, and does not only stand for an idea. */
export const isOfThing = (art: string): boolean => !OF_IDEA.test(art)
const OF_IDEA =
  /:(?:hourglass\S*|mantelpiece-clock|light-bulb|bar-chart|chart-increasing|star|glowing-star|sparkles|check-mark\S*|trophy|bullseye|direct-hit|speech-balloon|scroll|balance-scale|puzzle-piece)$/

/** Pictures that stand for what is said, the surest first; people are no pictures of a thing. */
export function picturesIn(words: string): string[] {
  const named = pictogramsIn(words).flatMap(({ art }) => art.picture ?? [])
  const found = [...named, ...[pictureMeant(words)].flatMap((art) => art ?? [])].filter((art) => !NO_PICTURE.test(art))
  // Beside a thing nothing is needed that only stands for an idea.
  const things = found.filter((art) => !OF_IDEA.test(art))
  return things.length > 0 ? things : found
}

/**
 * A picture for each point, those of their own all different; a point that names nothing shows what the page is about.
 * Where line icons picture more of the points, all have those. Null where nothing known pictures a point.
 */
export function picturesFor(points: readonly string[], about: string): (string | null)[] {
  const choices = points.map(picturesIn)
  const own = lentTo(distinct(choices), picturesIn(about))
  const pictures = own.map((art, i) => art ?? choices[i]?.[0] ?? null)
  if (pictures.every((art) => art !== null)) return pictures
  const icons = distinct(points.map((words) => [artFor(words)].flatMap((art) => art ?? [])))
  return count(icons) > count(pictures) ? icons : pictures
}

const count = (arts: readonly (string | null)[]): number => arts.filter((art) => art !== null).length

/** The first of each choice that none before it has taken. */
function distinct(choices: readonly string[][]): (string | null)[] {
  const taken = new Set<string>()
  return choices.map((choice) => {
    const art = choice.find((one) => !taken.has(one)) ?? null
    if (art !== null) taken.add(art)
    return art
  })
}

/** One picture shown again and again says less than none: each of the page's own is lent twice at most. */
function lentTo(arts: readonly (string | null)[], subject: readonly string[]): (string | null)[] {
  const lent = [...subject.filter((art) => !arts.includes(art)), ...subject]
  return arts.map((art) => art ?? lent.shift() ?? null)
}
