import { BATCH_LIMITS, type NewBatch, WireError } from '@easel/protocol'
import type { z } from 'zod'
import { whileKeeping } from '../blobs/index.ts'
import { findFile } from '../files/index.ts'
import { newId } from '../ids.ts'
import type { Caller } from '../keys/index.ts'
import type { Services } from '../services.ts'
import type { Batch } from './batch.ts'

/** Records a batch; from here on its requests are drawn, whatever dies, until it has ended. */
export async function createBatch(services: Services, caller: Caller, asked: z.infer<typeof NewBatch>): Promise<Batch> {
  // No file is deleted between being found and being named by the batch.
  return whileKeeping(services.blobs, async () => {
    const file = await findFile(services, caller, asked.input_file_id, 'input_file_id')
    if (file.purpose !== 'batch')
      throw new WireError('invalid_value', `The purpose of the input file must be 'batch', but it is '${file.purpose}'.`, 'input_file_id')
    const at = services.now()
    const batch: Batch = {
      id: newId('batch'),
      project: caller.project.id,
      key: caller.key?.id ?? null,
      profile: caller.profile,
      endpoint: asked.endpoint,
      model: null,
      status: 'validating',
      inputFile: file.id,
      inputBlob: file.blob,
      outputFile: null,
      errorFile: null,
      faults: [],
      total: 0,
      completed: 0,
      failed: 0,
      tokensIn: 0,
      tokensOut: 0,
      metadata: asked.metadata ?? null,
      outputLifetimeS: asked.output_expires_after?.seconds ?? null,
      createdAt: at,
      expiresAt: at + BATCH_LIMITS.windowHours * 3_600_000,
      reached: {},
    }
    await services.records.batches.add(batch)
    return batch
  })
}

/** Ends a batch early: what is drawn by then is kept. Once it has ended, or is writing its files, it is too late. */
export async function cancelBatch({ records, now }: Services, batch: Batch): Promise<Batch> {
  const reached = { ...batch.reached, cancelling: now() }
  await records.batches.change(batch.id, ['validating', 'in_progress'], { status: 'cancelling', reached })
  const after = (await records.batches.get(batch.id)) ?? batch
  if (after.status !== 'cancelling') throw new WireError('invalid_value', `Cannot cancel a batch with status '${after.status}'.`, 'id')
  return after
}
