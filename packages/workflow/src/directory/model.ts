import type { DirectoryModel } from '@easel/protocol'

/** What is told about a model, each with its source. */
export type Facts = DirectoryModel['facts']
export type Property = keyof Facts
export type Known<Name extends Property> = Exclude<Facts[Name], 'unknown'>
type Value<Name extends Property> = Known<Name>['value']

/** A model as its vendor's table has it; what changes with the day is added when somebody asks. */
export type Entry = Pick<DirectoryModel, 'id' | 'name' | 'vendor' | 'note' | 'facts'>

/** Where something was read, and on which day (`YYYY-MM-DD`). */
export type Source = { name: string; verified: string }

/** Facts that one source tells. */
export function from(source: Source, values: { [Name in Property]?: Value<Name> }): Partial<Facts> {
  const told = Object.entries(values).map(([name, value]) => [name, { value, source: source.name, verified: source.verified }])
  return Object.fromEntries(told)
}

/** A model by what its sources tell, the later over the earlier; nothing else is known. */
export const entry = (identity: Omit<Entry, 'facts'>, ...told: Partial<Facts>[]): Entry => ({
  ...identity,
  facts: Object.assign({ ...NOTHING }, ...told),
})

/** All properties, in the order in which they are shown. */
export const PROPERTIES = [
  'status',
  'released',
  'ends',
  'snapshots',
  'endpoints',
  'inputs',
  'outputs',
  'qualities',
  'text',
  'latency',
  'prices',
  'images_per_minute',
  'batch',
  'sizes',
  'formats',
  'transparent',
  'edit',
  'mask',
  'references',
  'layout',
  'seed',
  'pictures',
  'streaming',
  'prompt_characters',
  'licence',
  'runs',
  'parameters_billion',
  'memory_gb',
  'engines',
] as const satisfies readonly Property[]

const NOTHING = Object.fromEntries(PROPERTIES.map((name) => [name, 'unknown'])) as Facts
