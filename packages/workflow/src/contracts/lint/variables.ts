import type { Contract } from '@easel/protocol/contracts'
import { usesOf } from '../variables.ts'
import { type Found, fail, warn } from './linted.ts'

/** Variables that are named and not declared, or declared and not named. */
export function variables({ parts, variables: declared = {} }: Contract): Found[] {
  const uses = usesOf(parts)
  const undeclared = uses.filter(
    ({ name }, index) => !Object.hasOwn(declared, name) && uses.findIndex((use) => use.name === name) === index,
  )
  const unused = Object.keys(declared).filter((name) => !uses.some((use) => use.name === name))
  const pictures = Object.entries(declared).filter(([name, { type }]) => type === 'picture' && !unused.includes(name))
  return [
    ...undeclared.map(({ name, part }) =>
      fail('undeclared-variable', ['parts', part], `{{${name}}} is not among the variables, so it cannot be filled.`),
    ),
    ...unused.map((name) =>
      warn('unused-variable', ['variables', name], `The variable '${name}' is in no part: its value would change nothing.`),
    ),
    ...(parts.reference_rules === undefined
      ? pictures.map(([name]) =>
          warn(
            'reference-without-rule',
            ['variables', name],
            `The picture '${name}' has no reference rules: nothing says what to keep of it.`,
          ),
        )
      : []),
  ]
}
