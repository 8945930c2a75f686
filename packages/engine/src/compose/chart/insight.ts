import type { Chart } from '../../brief/schema.ts'
import { spoken } from './scale.ts'

const TIME =
  /^(?:q[1-4]|h[12]|(?:19|20)\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|week \d+|day \d+)\b/i

/** Whether the points of a chart follow one another in time. */
const isOverTime = ({ series }: Chart): boolean => (series[0]?.points ?? []).every(({ label }) => TIME.test(label))

/** What the numbers show in one English sentence that holds for them; null where nothing plain can be said. */
export function insightOf(chart: Chart): string | null {
  const [first, ...others] = chart.series
  const points = first?.points ?? []
  if (!first || points.length < 3 || chart.kind === 'scatter' || points.some(({ value }) => value < 0)) return null
  if (others.length > 0) return isOverTime(chart) ? leaderOf(chart) : null
  if (isOverTime(chart)) return changeOf(points)
  const sorted = [...points].sort((a, b) => b.value - a.value)
  const [most, next] = sorted
  if (!most || !next || most.value === next.value || next.value <= 0) return null
  if (chart.kind === 'pie' || chart.kind === 'donut') {
    const share = percent(most.value / points.reduce((sum, { value }) => sum + value, 0))
    return chart.unit.suffix === '%' ? `Largest share: ${most.label}` : `Largest share: ${most.label}, ${share}`
  }
  const times = most.value / next.value
  return times >= MARKED
    ? `${most.label} in the lead: ${timesIn(times)} ${next.label}`
    : `${most.label} in the lead, ahead of ${next.label}`
}
const MARKED = 1.15

function changeOf(points: Chart['series'][number]['points']): string | null {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || first.value <= 0 || first.value === last.value) return null
  const ratio = last.value / first.value
  if (ratio >= 3) return `Grown ${timesIn(ratio)} over from ${first.label} to ${last.label}`
  return `${ratio > 1 ? 'Up' : 'Down'} ${percent(Math.abs(ratio - 1))} from ${first.label} to ${last.label}`
}

/** Which of several series ends highest. */
function leaderOf({ series, unit }: Chart): string | null {
  const ends = series.map(({ name, points }) => ({ name, label: points.at(-1)?.label, value: points.at(-1)?.value ?? 0 }))
  const [most, next] = [...ends].sort((a, b) => b.value - a.value)
  if (!most?.name || !next || most.value === next.value) return null
  const by = Number((most.value - next.value).toPrecision(6))
  return `${most.name} ends ${spoken(by, unit)} ahead in ${most.label}`
}

const percent = (share: number): string => `${share < 0.1 ? Number((share * 100).toFixed(1)) : Math.round(share * 100)}%`
const timesIn = (times: number): string => `${Number(times.toFixed(times < 10 ? 1 : 0))} times`
