import type { Box, Check, Inspected, Unmeasured } from '../check.ts'
import { type Figure, figureOf, PLAIN, percent, regionBox, rounded } from '../pixels/index.ts'
import { asksForPlainGround, thingsAsked } from './plain.ts'
import { shown } from './shown.ts'

const applies = (inspected: Inspected) => asksForPlainGround(inspected) && thingsAsked(inspected) > 0

/** The figure, or why there is none to be measured. */
export function figureIn({ picture }: Inspected): (Figure & { box: Box }) | Unmeasured {
  const figure = figureOf(picture)
  if (figure.unrest > PLAIN)
    return { unmeasured: `The border strays by ΔE ${rounded(figure.unrest, 1)}, so figure and ground cannot be told apart.` }
  if (!figure.box) return { unmeasured: 'Nothing stands out from the ground.' }
  return { ...figure, box: figure.box }
}

const whole: Check = {
  id: 'framing.whole',
  title: 'Room between the figure and the nearest edge, as a share of the shorter side',
  unit: 'share',
  limit: { atLeast: 0.02 },
  applies,
  measure(inspected) {
    const { width, height } = inspected.picture
    // On the plain ground that was asked for, nothing but the figure can trouble the border.
    if (figureOf(inspected.picture).unrest > PLAIN) return { value: 0, sentence: 'Something other than a plain ground reaches the edge.' }
    const figure = figureIn(inspected)
    if ('unmeasured' in figure) return figure
    const { box } = figure
    const room = Math.max(0, Math.min(box.x, box.y, width - box.x - box.width, height - box.y - box.height))
    return {
      value: rounded(room / Math.min(width, height), 3),
      evidence: [{ box, note: 'figure' }],
      sentence: `The figure keeps ${room} px from the nearest edge.`,
    }
  },
}

const centre: Check = {
  id: 'framing.centre',
  title: 'Distance of the figure’s middle from the picture’s, or from the region it was asked into, as a share of the frame',
  unit: 'share',
  limit: { atMost: 0.08 },
  applies: (inspected) => applies(inspected) && inspected.brief?.layout.subjectRegion != null,
  measure(inspected) {
    const figure = figureIn(inspected)
    if ('unmeasured' in figure) return figure
    const { width, height } = inspected.picture
    const { box } = figure
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    const region = inspected.brief?.layout.subjectRegion ?? 'center'
    const home = region === 'center' ? { x: width / 2, y: height / 2, width: 0, height: 0 } : regionBox(region, inspected.picture)
    const off = Math.max(beyond(x, home.x, home.width) / width, beyond(y, home.y, home.height) / height)
    return {
      value: rounded(off, 3),
      evidence: [{ box, note: 'figure' }],
      sentence: `The figure's middle is ${percent(off)} of the frame off ${region === 'center' ? 'centre' : `the ${region}`}.`,
    }
  },
}

const beyond = (at: number, start: number, length: number) => Math.max(0, start - at, at - start - length)

const fill: Check = {
  id: 'framing.fill',
  title: 'How much of the frame’s width or height the figure takes, whichever is more',
  unit: 'share',
  limit: { atLeast: 0.3 },
  applies,
  measure(inspected) {
    const figure = figureIn(inspected)
    if ('unmeasured' in figure) return figure
    const { box } = figure
    const share = Math.max(box.width / inspected.picture.width, box.height / inspected.picture.height)
    return { value: rounded(share), evidence: [{ box, note: 'figure' }], sentence: `The figure takes ${percent(share)} of the frame.` }
  },
}

/** Whether the figure stands well in its frame. */
export const FRAMING: Check[] = [whole, centre, fill, shown]
