import { excerpt, WireError } from '@easel/protocol'
import type { Contract } from '@easel/protocol/contracts'
import { newId } from '../ids.ts'
import { type Caller, mayRead } from '../keys/index.ts'
import type { Services } from '../services.ts'
import type { ContractVersion, StoredContract } from './stored.ts'

type Door = Pick<Services, 'records' | 'now'>
/** A contract in one of its versions. */
export type Kept = { stored: StoredContract; version: ContractVersion }

/** The text is kept as it came, so that its comments stay. */
export async function keepContract({ records, now }: Door, caller: Caller, { name }: Contract, yaml: string): Promise<Kept> {
  const at = now()
  const stored: StoredContract = { id: newId('contract'), project: caller.project.id, name, latest: 1, createdAt: at, updatedAt: at }
  const version: ContractVersion = { contract: stored.id, version: 1, yaml, key: caller.key?.id ?? null, createdAt: at }
  await records.contracts.add(stored, version)
  return { stored, version }
}

/** Throws when `base` is not the latest version any more. */
export async function keepVersion(
  door: Door,
  caller: Caller,
  id: string,
  { name, yaml, base }: { name: string; yaml: string; base: number },
): Promise<Kept> {
  const { records, now } = door
  const version: ContractVersion = { contract: id, version: base + 1, yaml, key: caller.key?.id ?? null, createdAt: now() }
  if (await records.contracts.addVersion(version, name)) return findContract(door, caller, id)
  const { stored } = await findContract(door, caller, id)
  throw new WireError(
    'invalid_value',
    `The latest version is ${stored.latest}, and not ${base}: somebody has changed the contract meanwhile.`,
    'base_version',
  )
}

/** In its latest version unless another is named. What belongs to another project is not there. */
export async function findContract({ records }: Door, caller: Caller, id: string, number?: number, param = 'id'): Promise<Kept> {
  const stored = await records.contracts.get(id)
  const version = stored && mayRead(caller, stored.project) ? await records.contracts.version(id, number ?? stored.latest) : null
  if (!stored || !version)
    throw new WireError('not_found', `There is no contract '${excerpt(id)}'${number ? ` in version ${number}` : ''}.`, param)
  return { stored, version }
}
