import { type DirectoryModel, MODELS, outputTokens } from '@easel/protocol'
import { type Entry, PROPERTIES, type Property, type Source } from './model.ts'

/** A fact that was read longer ago should be read again. */
export const STALE_AFTER_DAYS = 120

const DAY_MS = 24 * 60 * 60 * 1000

/** A model as the API tells it on a day; `now` is milliseconds since 1970. */
export function viewOf(entry: Entry, now: number): DirectoryModel {
  const { facts } = entry
  const { status, ends } = facts
  const isOver = ends !== 'unknown' && ends.value !== null && Date.parse(ends.value) <= now
  return {
    ...entry,
    object: 'easel.directory_model',
    facts: isOver && status !== 'unknown' ? { ...facts, status: { ...status, value: 'retired' } } : facts,
    image_usd: imageDollars(entry),
    stale: PROPERTIES.filter((name) => isStale(facts[name], now)),
  }
}

const isStale = (fact: Entry['facts'][Property], now: number): boolean => fact !== 'unknown' && daysSince(fact, now) > STALE_AFTER_DAYS

const daysSince = ({ verified }: Pick<Source, 'verified'>, now: number): number => (now - Date.parse(verified)) / DAY_MS

/** Dollars of a finished picture of 1024x1024 by quality: the vendor's price for tokens times the tokens that Easel counts. */
function imageDollars({ id, facts: { prices } }: Entry): Record<string, number> {
  if (prices === 'unknown') return {}
  const profile = MODELS.find((model) => model.id === id)
  if (!profile) return {}
  // How many tokens 2.6 takes at its lower qualities is not published.
  const counted = profile.qualities.filter((quality) => !profile.complexity || !['low', 'medium'].includes(quality))
  const perToken = (prices.value?.image_out ?? 0) / 1_000_000
  return Object.fromEntries(
    counted.map((quality) => [quality, round(perToken * outputTokens(profile.output, { width: 1024, height: 1024 }, quality))]),
  )
}

const round = (dollars: number) => Math.round(dollars * 10_000) / 10_000
