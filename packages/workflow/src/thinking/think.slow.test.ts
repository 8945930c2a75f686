import { afterAll, expect, test } from 'vitest'
import { FAULTS } from './test/faults.ts'
import { baseOf, openBench, tryFault } from './test/plant.ts'

const { doors, close } = openBench()
afterAll(close)

/** A few that every fair reading of the pixels finds; `npm run bench:thinking` tells of all, and how many of them are mended. */
const PLAIN: Record<string, string[]> = {
  poster: ['headline at a slant', 'a panel over the small print', 'a letter wrong', 'words nobody asked for'],
  bottle: ['in the part to be empty'],
}

test.each(Object.entries(PLAIN))(
  'a plain fault in the scene of a %s is found in the pixels and mended, and nothing breaks',
  async (kind, names) => {
    const base = await baseOf(kind, doors)
    const faults = FAULTS.filter((fault) => fault.kind === kind && names.includes(fault.name))
    expect(faults).toHaveLength(names.length)
    for (const fault of faults)
      expect(await tryFault(fault, base, doors), fault.name).toMatchObject({ isFound: true, isRepaired: true, left: [] })
  },
)
