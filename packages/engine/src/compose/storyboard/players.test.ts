import { expect, test } from 'vitest'
import { readBrief } from '../../brief/index.ts'
import type { Layer, Paint } from '../../scene/schema.ts'
import { composeStoryboard } from './index.ts'

const panelsOf = (prompt: string): Layer[] =>
  composeStoryboard(readBrief(prompt).brief, { width: 1000, height: 1000, background: 'opaque' }, 7).scene.layers.filter(({ name }) =>
    /^panel-\d+\.picture$/.test(name),
  )
/** The colour of a form, in the light where it has light and shade. */
const colorOf = (fill: Paint): string => (typeof fill === 'string' ? fill : (fill.stops[0]?.[1] ?? ''))
/** Fills of the parts of whoever is drawn in a panel, in their order. */
const fillsOf = (panel: Layer, part: string): string[] =>
  panel.type !== 'group'
    ? []
    : panel.layers.flatMap((layer) =>
        layer.type === 'shape' && layer.name.includes(`.cast.${part}-`) && layer.fill ? [colorOf(layer.fill)] : [],
      )

test('a hero wears the same clothes in every panel', () => {
  const panels = panelsOf('4 panel comic: a girl in a yellow raincoat walks in the rain. She jumps. She laughs. She sleeps.')
  expect(panels).toHaveLength(4)
  const bodies = panels.map((panel) => fillsOf(panel, 'body')[0])
  expect(new Set(bodies).size).toBe(1)
  expect(bodies[0]).toBeDefined()
})

test('somebody who is named anew looks like somebody else', () => {
  const panels = panelsOf('2 panel comic: a boy in a red hoodie paints the wall. His grandmother in a green dress is angry.')
  const [first, second] = panels.map((panel) => fillsOf(panel, 'body')[0])
  expect(first).not.toBe(second)
})
