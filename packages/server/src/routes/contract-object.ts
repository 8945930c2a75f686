import type { Kept, StoredContract } from '../contracts/index.ts'

/** A kept contract as the API tells it. */
export async function contractObject({ stored, version: { version, yaml } }: Kept) {
  const { readContract } = await import('@easel/workflow/contracts')
  return { ...contractSummary(stored), version, yaml, contract: readContract(yaml).contract }
}

/** The same in a list. */
export const contractSummary = (stored: StoredContract) => ({
  id: stored.id,
  object: 'easel.contract' as const,
  name: stored.name,
  latest_version: stored.latest,
  created_at: Math.floor(stored.createdAt / 1000),
  updated_at: Math.floor(stored.updatedAt / 1000),
})
