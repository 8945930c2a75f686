import { REPAIRS } from './repairs/index.ts'
import type { Draft, Mended, Repair } from './thinking.ts'

/** Ways to mend a draft, the likeliest first: all sure repairs together, each sure one alone, then those that are a guess. */
export function proposals(draft: Draft): Mended[] {
  const called = REPAIRS.filter((repair) => isCalledFor(repair, draft))
  const sure = called.filter(({ helps }) => helps === 'surely')
  const alone = (repairs: Repair[]) => repairs.flatMap((repair) => repair.mend(draft) ?? [])
  const together = inTurn(sure, draft)
  return [...(together ? [together] : []), ...alone(sure), ...alone(called.filter(({ helps }) => helps === 'perhaps'))]
}

const isCalledFor = ({ heals }: Repair, { failed }: Draft): boolean =>
  failed.some((check) => heals.some((name) => check === name || check.startsWith(`${name}.`)))

function inTurn(repairs: readonly Repair[], draft: Draft): Mended | null {
  let { scene } = draft
  const did: string[] = []
  for (const repair of repairs) {
    const mended = repair.mend({ ...draft, scene })
    if (!mended) continue
    scene = mended.scene
    did.push(mended.did)
  }
  return did.length > 1 ? { scene, did: did.join('; ') } : null
}
