import type { Diagram } from '../../brief/schema.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { sceneOf } from '../design/kit.ts'
import { headed } from '../graphic/head.ts'
import { ground, type Look, lookOf } from '../graphic/look.ts'
import { shared } from '../page/page.ts'
import { graphIn } from './graph.ts'
import { mindIn } from './mind.ts'
import { matrixIn, ringIn, vennIn } from './rounds.ts'
import { sequenceIn } from './sequence.ts'

/** A diagram: a title, and boxes that are joined, ranked, ringed, overlapped or set in fields. */
export const composeDiagram: Composer = (brief, canvas, seed) => {
  const diagram = brief.content?.diagram ?? null
  const { top, bottom } = shared(brief)
  const words = [...top.map(({ text }) => text), ...(diagram?.nodes ?? []).map(({ label }) => label)].join(' ')
  const look = lookOf(brief, canvas, seed, words, diagram?.kind === 'mind' || diagram?.kind === 'venn' ? { scheme: 'wide' } : {})
  const { layers, rest } = headed(look, top, bottom, 0.2)
  if (!diagram || brief.textPolicy === 'none')
    return {
      scene: sceneOf(look, [...ground(look), ...layers]),
      warnings: [
        { code: 'content_missing', message: 'The prompt names no boxes that could be drawn with words, so the page shows its title only.' },
      ],
    }
  return { scene: sceneOf(look, [...ground(look), ...layers, ...drawn(diagram, look, rest)]), warnings: [] }
}

function drawn(diagram: Diagram, look: Look, room: Box): Layer[] {
  if (diagram.kind === 'cycle' && diagram.nodes.length <= 10) return ringIn(diagram, look, room)
  if (diagram.kind === 'venn') return vennIn(diagram, look, room)
  if (diagram.kind === 'matrix') return matrixIn(diagram, look, room)
  if (diagram.kind === 'mind') return mindIn(diagram, look, room)
  if (diagram.kind === 'sequence') return sequenceIn(diagram, look, room)
  return graphIn(diagram, look, room)
}
