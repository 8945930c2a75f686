import { type EditPlan, readEdit } from '@easel/engine'
import type { Settled } from '../mind.ts'
import { groundOf, nameOf, type Operation } from './words.ts'

/** What a person has fixed: each thing once, as last said. */

const MOST = 40

/** The facts after a plan was carried out. */
export function settledAfter(settled: readonly Settled[], plan: EditPlan, turn: number): Settled[] {
  const facts = [...plan.operations.flatMap((operation) => factOf(operation) ?? []), ...keptFacts(plan)]
  const named = new Set([...facts, ...plan.operations.flatMap(goneOf)].map(({ about }) => about))
  return [...settled.filter(({ about }) => !named.has(about)), ...facts.map((fact) => ({ turn, ...fact }))].slice(-MOST)
}

type Fact = Omit<Settled, 'turn'>

function factOf(operation: Operation): Fact | null {
  switch (operation.op) {
    case 'recolor':
      return about(nameOf(operation.target), `is ${operation.color.name}`)
    case 'material':
      return about(nameOf(operation.target), `is made of ${operation.material}`)
    case 'finish':
      return about(`${nameOf(operation.target)}’s finish`, `is ${operation.finish}`)
    case 'words':
      // The letters that were named are there no more.
      return operation.target.text !== null
        ? about(`“${operation.text}”`, 'is written as given')
        : about(nameOf(operation.target), `reads “${operation.text}”`)
    case 'background':
      return about('the background', `is ${groundOf(operation.to)}`)
    case 'light':
      return about('the light', `is ${operation.light}`)
    case 'add':
      return about(
        `the ${operation.thing
          .replace(/ (?:of|with|that|in|on|next|by) .*$/, '')
          .split(' ')
          .at(-1)}`,
        'is there',
      )
    case 'remove':
      return about(nameOf(operation.target), 'is gone')
    default:
      return null
  }
}

const about = (name: string, fact: string): Fact => ({ about: name, fact: `${name} ${fact}` })

const keptFacts = ({ keep }: EditPlan): Fact[] =>
  keep.flatMap(({ target, quality }) => (target.kind === 'rest' || quality !== null ? [] : [about(nameOf(target), 'stays as it is')]))

/** What a replaced thing was is settled no more. */
const goneOf = (operation: Operation): Fact[] => (operation.op === 'replace' ? [about(nameOf(operation.target), 'is gone')] : [])

/** What must stay through a plan that does not name it. */
export function invariants(settled: readonly Settled[], plan: EditPlan): EditPlan['keep'] {
  const named = new Set(
    plan.operations.flatMap((operation) => [factOf(operation)?.about, 'target' in operation ? nameOf(operation.target) : undefined]),
  )
  return settled
    .filter(({ about: name, fact }) => !named.has(name) && !/ is (?:gone|there)$/.test(fact) && name !== 'the light')
    .flatMap(({ about: name }) => readEdit(`keep ${name}`, { inputs: 1, hasMask: false }).keep)
    .filter(
      ({ target, quality }) => quality === null && (target.kind === 'thing' || target.kind === 'words' || target.kind === 'background'),
    )
}
