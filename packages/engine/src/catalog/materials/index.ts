import type { Material } from '../../scene/schema.ts'
import { BUILDING } from './building.ts'
import type { Family } from './family.ts'
import { MANUFACTURED } from './manufactured.ts'
import { NATURAL } from './natural.ts'
import { SHINING } from './shining.ts'
import { SOFT } from './soft.ts'

export type { Family, TextureKind } from './family.ts'

/** Every material family by name: what a surface is like when the brief only names it. */
export const FAMILIES = { ...MANUFACTURED, ...BUILDING, ...SOFT, ...NATURAL, ...SHINING } satisfies Record<string, Family>

export type FamilyName = keyof typeof FAMILIES

/** The family of that name; an unknown one is drawn as plastic. */
export function familyOf(name: string): Family {
  return Object.hasOwn(FAMILIES, name) ? FAMILIES[name as FamilyName] : FAMILIES.plastic
}

/** Phrases before words: `frosted glass` must not be read as `glass`. */
const PHRASES = Object.entries(FAMILIES)
  .flatMap(([name, { words }]) => [name.replaceAll('-', ' '), ...words].map((phrase) => ({ phrase, family: name as FamilyName })))
  .sort((a, b) => b.phrase.length - a.phrase.length)

/** The family that material words mean, such as `brushed steel`; null when they name none. */
export function familyFor(words: string): FamilyName | null {
  const text = ` ${words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `
  return PHRASES.find(({ phrase }) => text.includes(` ${phrase.replaceAll('-', ' ')} `))?.family ?? null
}

/** A material of a family, in its own colour unless one is given. */
export function materialFor(family: string, color?: string): Material {
  return { family, color: color ?? familyOf(family).color }
}
