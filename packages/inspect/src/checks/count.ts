import type { Check } from '../check.ts'
import { figureIn } from './framing.ts'
import { asksForPlainGround, thingsAsked } from './plain.ts'

const things: Check = {
  id: 'count.things',
  title: 'Difference between the number of things asked for and the separate pieces before a plain ground',
  unit: 'things',
  limit: { atMost: 0 },
  applies: (inspected) => asksForPlainGround(inspected) && thingsAsked(inspected) > 0 && isApart(inspected),
  measure(inspected) {
    const figure = figureIn(inspected)
    if ('unmeasured' in figure) return figure
    const asked = thingsAsked(inspected)
    const largest = figure.pieces[0]?.area ?? 0
    // Crumbs beside a thing, a highlight cut off by its shape: not things.
    const pieces = figure.pieces.filter(({ area }) => area >= largest * 0.06)
    return {
      value: Math.abs(pieces.length - asked),
      evidence: pieces.map(({ box }, i) => ({ box, note: `${i + 1}` })),
      sentence: `${pieces.length} separate ${pieces.length === 1 ? 'piece stands' : 'pieces stand'} before the ground; asked for: ${asked}.`,
    }
  },
}

/** Things in or on one another make one piece. */
const isApart = ({ brief }: Parameters<Check['applies']>[0]): boolean => brief?.subjects.every(({ relation }) => relation === null) ?? false

export const COUNT: Check[] = [things]
