/**
 * How well thinking mends: faults are planted in scenes after composing; thinking must find each from the pixels of a draft and
 * mend it without breaking what was right. `npm run bench:thinking -- [--only poster,screen,ad,mugs,bottle]` prints a row for each.
 */
import { parseArgs } from 'node:util'
import { BASES, FAULTS } from '../packages/workflow/src/thinking/test/faults.ts'
import { baseOf, type Outcome, openBench, tryFault } from '../packages/workflow/src/thinking/test/plant.ts'

const { values: flags } = parseArgs({ options: { only: { type: 'string' } } })
const kinds = flags.only?.split(',') ?? Object.keys(BASES)
const { doors, close } = openBench()
const outcomes: Outcome[] = []
console.log(
  `${'picture'.padEnd(8)}${'planted'.padEnd(40)}${'found'.padEnd(7)}${'mended'.padEnd(8)}${'drafts'.padEnd(8)}what failed → what was done`,
)
for (const kind of kinds) {
  const base = await baseOf(kind, doors)
  if (base.failed.length > 0) console.log(`${kind.padEnd(8)}fails without a fault: ${base.failed.join(', ')}`)
  for (const fault of FAULTS.filter((each) => each.kind === kind)) {
    const outcome = await tryFault(fault, base, doors)
    outcomes.push(outcome)
    const { isFound, isRepaired, rounds, failed, left, did } = outcome
    const said = `${failed.join(', ')} → ${did.join('; ') || 'nothing'}${left.length > 0 ? ` (left: ${left.join(', ')})` : ''}`
    console.log(`${kind.padEnd(8)}${fault.name.padEnd(40)}${yes(isFound)}${yes(isRepaired).padEnd(8)}${String(rounds).padEnd(8)}${said}`)
  }
}
await close()
const share = (is: (outcome: Outcome) => boolean) => `${outcomes.filter(is).length} of ${outcomes.length}`
console.log(`\nfound ${share(({ isFound }) => isFound)}, mended ${share(({ isRepaired }) => isRepaired)}`)

function yes(is: boolean): string {
  return (is ? 'yes' : 'NO').padEnd(7)
}
