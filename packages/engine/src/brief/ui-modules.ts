import type { Section } from './labels.ts'
import { deliverable, partsIn } from './request/board.ts'
import type { Brief } from './schema.ts'

type Block = NonNullable<Brief['ui']>['blocks'][number]

const WORK = /\b(?:dashboards?|wall ?boards?|consoles?|control (?:room|tower|panel)s?|monitors?|cockpit|readout)\b/
const FEW_PARTS = 4
const MOST = 9

/** How a part of a screen for work is shown, by its words; what no row knows is a figure. */
const KINDS: readonly (readonly [Block['kind'], RegExp])[] = [
  ['toggle', /\b(?:toggles?|levers?|switch(?:es)?|filters?)\b/i],
  ['map', /\b(?:map|territor\w+)\b/i],
  [
    'list',
    /\b(?:queues?|reasons|actions?|notes?|observations?|recommendations?|suggestions?|questions|alerts?|logs?|hypothes[ie]s|tasks|steps|risks?|owners?|lanes?|checklist|feed|activity|decisions?|findings?|summary)\b/i,
  ],
  [
    'chart',
    /\b(?:charts?|graphs?|trends?|retention|distribution|split|revenue|bridge|aging|workload|forecast|growth|funnel|gauges?|timeline|heat ?map|curve|history|usage|over time)\b/i,
  ],
  ['table', /\b(?:tables?|breakdown|segments?|comparison|matrix|cohorts?|by region|inventory)\b/i],
]

/**
 * The modules of a screen for work that a prompt hands over and lists by what they count: `a dashboard with payback period, churn reasons and cohort
 * retention`. Empty where it lists none. `known` is how many blocks the words for controls have found.
 */
export function modulesIn(text: string, lower: string, sections: readonly Section[], known: number): Block[] {
  if (!WORK.test(lower)) return []
  if (deliverable(text, sections) === null) return []
  const parts = partsIn(text, lower, [], sections).slice(0, MOST)
  if (parts.length < FEW_PARTS || known > parts.length) return []
  const blocks = parts.map(({ text: words }): Block => ({ kind: KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'stat', words }))
  const figures = blocks.filter(({ kind }) => kind === 'stat')
  const rest = blocks.filter(({ kind }) => kind !== 'stat')
  // Figures stand side by side in one row.
  return figures.length === 0 ? rest : [{ kind: 'stat', words: 'stats', items: figures.map(({ words }) => words) }, ...rest]
}
