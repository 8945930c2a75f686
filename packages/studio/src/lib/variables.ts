import type { Contract, Values } from '../api/contracts.ts'

/** What people have typed, by variable. */
export type Typed = Readonly<Record<string, string>>

/** What stands for a picture that nobody has brought yet. */
const STAND_IN = 'picture.png'

/** Values as the API takes them: numbers as numbers, and nothing where the default is meant. */
export function valuesOf({ variables = {} }: Pick<Contract, 'variables'>, typed: Typed): Values {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, { type, default: usual }]): [string, string | number][] => {
      const text = typed[name] ?? ''
      if (type === 'picture') return text === '' && usual === undefined ? [[name, STAND_IN]] : text === '' ? [] : [[name, text]]
      if (text.trim() === '') return []
      return [[name, type === 'number' && Number.isFinite(Number(text)) ? Number(text) : text]]
    }),
  )
}

/** Variables that have neither a value nor a default. */
export const missingIn = ({ variables = {} }: Pick<Contract, 'variables'>, typed: Typed): string[] =>
  Object.entries(variables)
    .filter(([name, { type, default: usual }]) => type !== 'picture' && usual === undefined && !typed[name]?.trim())
    .map(([name]) => name)

/** `bottle_colour` as people read it. */
export const titleOf = (name: string) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ')
