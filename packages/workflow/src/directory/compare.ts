import { type DirectoryComparison, type DirectoryModel, WireError } from '@easel/protocol'
import type { Known, Property } from './model.ts'
import { PROPERTIES } from './model.ts'

type Row = DirectoryComparison['rows'][number]

const MOST = 6

/** The models beside each other, a row for each property; `differs` marks the rows that decide. */
export function compareModels(models: readonly DirectoryModel[]): DirectoryComparison {
  if (models.length < 2 || models.length > MOST)
    throw new WireError('invalid_value', `Two to ${MOST} different models are compared, not ${models.length}.`, 'ids')
  return {
    object: 'easel.directory_comparison',
    models: models.map(({ id }) => id),
    rows: [...PROPERTIES.map((property) => factRow(property, models)), priceRow(models)].toSorted(
      (one, other) => GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group),
    ),
  }
}

function factRow(property: Property, models: readonly DirectoryModel[]): Row {
  const facts = models.map((model) => model.facts[property])
  const values = models.map((model) => wordsOf(model, property))
  return {
    group: GROUP_OF[property] ?? 'identity',
    property,
    values,
    sources: facts.map((fact) => (fact === 'unknown' ? null : `${fact.source}, ${fact.verified}`)),
    differs: new Set(values).size > 1,
  }
}

function priceRow(models: readonly DirectoryModel[]): Row {
  const values = models.map(({ image_usd }) => {
    const prices = Object.entries(image_usd).map(([quality, dollars]) => `${quality} $${dollars.toFixed(4)}`)
    return prices.length === 0 ? 'unknown' : prices.join(', ')
  })
  return {
    group: 'cost',
    property: 'image_usd',
    values,
    sources: values.map((value) => (value === 'unknown' ? null : 'counted by Easel from the prices, for 1024x1024')),
    differs: new Set(values).size > 1,
  }
}

/** A property as people read it. */
export function wordsOf({ facts }: DirectoryModel, property: Property): string {
  const fact = facts[property]
  if (fact === 'unknown') return 'unknown'
  const tell = TELLERS[property] as ((value: Known<Property>['value']) => string) | undefined
  return tell ? tell(fact.value) : plain(fact.value)
}

const TELLERS: { [Name in Property]?: (value: Known<Name>['value']) => string } = {
  ends: (day) => day ?? 'no end announced',
  sizes: (rule) =>
    'listed' in rule
      ? rule.listed.join(', ')
      : `any: edges multiples of ${rule.multiple_of_px} up to ${rule.max_edge_px}, at most ${rule.max_ratio}:1, ${rule.min_pixels} to ${rule.max_pixels} pixels`,
  prices: (prices) =>
    prices === null
      ? 'nothing is charged'
      : `$ for a million tokens: text in ${prices.text_in}, image in ${prices.image_in}, image out ${prices.image_out}`,
  latency: ({ from_s, to_s, of }) => `${from_s === to_s ? from_s : `${from_s} to ${to_s}`} s (${of})`,
  licence: ({ name, kind }) => `${name} (${kind})`,
  images_per_minute: (tiers) =>
    Object.entries(tiers)
      .map(([tier, most]) => `tier ${tier}: ${most}`)
      .join(', '),
}

function plain(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return Array.isArray(value) ? value.join(', ') || 'none' : String(value)
}

const GROUPS: readonly Row['group'][] = ['identity', 'quality', 'latency', 'cost', 'output control', 'licence', 'place']

const GROUP_OF: { readonly [Name in Property]?: Row['group'] } = {
  qualities: 'quality',
  text: 'quality',
  latency: 'latency',
  streaming: 'latency',
  images_per_minute: 'latency',
  prices: 'cost',
  batch: 'cost',
  outputs: 'output control',
  sizes: 'output control',
  formats: 'output control',
  transparent: 'output control',
  edit: 'output control',
  mask: 'output control',
  references: 'output control',
  layout: 'output control',
  seed: 'output control',
  pictures: 'output control',
  licence: 'licence',
  runs: 'place',
  parameters_billion: 'place',
  memory_gb: 'place',
  engines: 'place',
}
