import type { Value } from './recipe.ts'

export type Params = Readonly<Record<string, number>>

const FUNCTIONS: Record<string, { arity: [number, number]; apply: (...values: number[]) => number }> = {
  min: { arity: [1, 8], apply: Math.min },
  max: { arity: [1, 8], apply: Math.max },
  // Degrees, as everywhere in recipes.
  sin: { arity: [1, 1], apply: (degrees = 0) => Math.sin((degrees * Math.PI) / 180) },
  cos: { arity: [1, 1], apply: (degrees = 0) => Math.cos((degrees * Math.PI) / 180) },
  clamp: { arity: [3, 3], apply: (value = 0, low = 0, high = 0) => Math.min(high, Math.max(low, value)) },
}
const MAX_LENGTH = 400

/** Number of a recipe value: a plain number, or an expression such as `=height * 0.3 - wall` over the parameters. */
export function evaluate(value: Value, params: Params): number {
  const result = typeof value === 'number' ? value : parse(value, params)
  if (!Number.isFinite(result)) throw new Error(`Expected a finite number from ${JSON.stringify(value)} but received ${result}`)
  return result
}

/** Recursive descent: sum → product → unary → atom. */
function parse(source: string, params: Params): number {
  if (source.length > MAX_LENGTH)
    throw new Error(`Expected an expression of at most ${MAX_LENGTH} characters but received ${source.length}`)
  const tokens = source.slice(1).match(/\d+\.?\d*(?:e[+-]?\d+)?|\.\d+|[A-Za-z_]\w*|\S/g) ?? []
  let at = 0
  const fail = (expected: string): never => {
    throw new Error(
      `Expected ${expected} in ${JSON.stringify(source)} but received ${tokens[at] === undefined ? 'its end' : `"${tokens[at]}"`}`,
    )
  }
  const take = (token: string) => {
    if (tokens[at] !== token) return false
    at++
    return true
  }
  const need = (token: string) => {
    if (!take(token)) fail(`"${token}"`)
  }

  const sum = (): number => {
    let left = product()
    for (;;) {
      if (take('+')) left += product()
      else if (take('-')) left -= product()
      else return left
    }
  }
  const product = (): number => {
    let left = unary()
    for (;;) {
      if (take('*')) left *= unary()
      else if (take('/')) left /= unary()
      else return left
    }
  }
  const unary = (): number => {
    if (take('-')) return -unary()
    if (take('+')) return unary()
    return atom()
  }
  const atom = (): number => {
    if (take('(')) {
      const inner = sum()
      need(')')
      return inner
    }
    const token = tokens[at] ?? fail('a number, a parameter or "("')
    if (/^[\d.]/.test(token) && token !== '.') {
      at++
      return Number(token)
    }
    if (!/^[A-Za-z_]/.test(token)) return fail('a number, a parameter or "("')
    at++
    if (tokens[at] === '(') return call(token)
    if (!Object.hasOwn(params, token)) {
      throw new Error(
        `Expected one of the parameters ${Object.keys(params).join(', ') || '(none)'} in ${JSON.stringify(source)} but received "${token}"`,
      )
    }
    return params[token] as number
  }
  const call = (name: string): number => {
    const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined
    if (!known)
      throw new Error(
        `Expected one of the functions ${Object.keys(FUNCTIONS).join(', ')} in ${JSON.stringify(source)} but received "${name}"`,
      )
    need('(')
    const values = [sum()]
    while (take(',')) values.push(sum())
    need(')')
    const [fewest, most] = known.arity
    if (values.length < fewest || values.length > most) {
      throw new Error(
        `Expected ${fewest === most ? fewest : `${fewest} to ${most}`} arguments of ${name} in ${JSON.stringify(source)} but received ${values.length}`,
      )
    }
    return known.apply(...values)
  }

  const result = sum()
  if (at < tokens.length) fail('the end')
  return result
}
