import type { Check, CheckResult, Inspected, Limit, Measured, Raster, ReadWord, Report, Tools } from './check.ts'
import { CHECKS } from './checks/index.ts'

export type InspectOptions = {
  tools?: Omit<Tools, 'signal'>
  /** Ids or families of the checks to be run; absent: all that apply. One that is named and does not apply is reported as not measured. */
  only?: readonly string[]
  /** Other limits than the checks' own, by id. */
  limits?: Readonly<Record<string, Limit>>
  signal?: AbortSignal
}

/** Looks only at what was given: nothing asked, no other witnesses. */
export const inspected = (picture: Raster, more: Partial<Inspected> = {}): Inspected => ({
  picture,
  file: null,
  brief: null,
  asked: {},
  scene: null,
  reference: null,
  mask: null,
  ...more,
})

/** Measures a picture by every check that applies. @throws {RangeError} when `only` or `limits` names a check that there is not. */
export async function inspect(subject: Inspected, options: InspectOptions = {}): Promise<Report> {
  const { only, limits = {}, signal } = options
  const tools = { read: readOnce(options.tools?.read ?? null), ...(signal && { signal }) }
  refuseUnknown([...(only ?? []), ...Object.keys(limits)])
  const checks: CheckResult[] = []
  for (const check of CHECKS) {
    const isNamed = only?.includes(check.id) ?? false
    if (only && !isNamed && !only.includes(familyOf(check))) continue
    signal?.throwIfAborted()
    if (check.applies(subject)) checks.push(judged(check, await check.measure(subject, tools), limits[check.id]))
    else if (isNamed) checks.push(judged(check, { unmeasured: 'Nothing was asked that this check could measure.' }, undefined))
  }
  const { width, height } = subject.picture
  return { version: 1, picture: { width, height }, pass: checks.every(({ pass }) => pass !== false), checks }
}

function judged(check: Check, measured: Measured, given: Limit | undefined): CheckResult {
  const base = { check: check.id, unit: check.unit }
  if ('unmeasured' in measured)
    return { ...base, pass: null, value: null, limit: given ?? check.limit, evidence: [], sentence: measured.unmeasured }
  const limit = given ?? measured.limit ?? check.limit
  const { value, evidence = [], sentence } = measured
  return { ...base, pass: keeps(value, limit), value, limit, evidence, sentence }
}

/** Whether a value is on the right side of its limit. */
const keeps = (value: number, limit: Limit): boolean => ('atMost' in limit ? value <= limit.atMost : value >= limit.atLeast)

const familyOf = ({ id }: Pick<Check, 'id'>): string => id.slice(0, id.indexOf('.'))

function refuseUnknown(names: readonly string[]) {
  const known = new Set<string>(CHECKS.flatMap((check) => [check.id, familyOf(check)]))
  const unknown = names.find((name) => !known.has(name))
  if (unknown !== undefined) throw new RangeError(`There is no check '${unknown}'; there are: ${CHECKS.map(({ id }) => id).join(', ')}.`)
}

/** Words are read once for all checks. */
function readOnce(read: Tools['read']): Tools['read'] {
  if (!read) return null
  const known = new Map<Raster, Promise<ReadWord[]>>()
  return (picture, signal) => {
    const reading = known.get(picture) ?? read(picture, signal)
    known.set(picture, reading)
    return reading
  }
}
