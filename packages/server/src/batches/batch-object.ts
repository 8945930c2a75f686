import type { BatchObject } from '@easel/protocol'
import { seconds } from '../routes/seconds.ts'
import type { Batch } from './batch.ts'

/** A batch as the wire shows it. */
export function batchObject(batch: Batch): BatchObject {
  const { reached } = batch
  return {
    id: batch.id,
    object: 'batch',
    endpoint: batch.endpoint,
    model: batch.model,
    errors: batch.faults.length > 0 ? { object: 'list', data: batch.faults } : null,
    input_file_id: batch.inputFile,
    completion_window: '24h',
    status: batch.status,
    output_file_id: batch.outputFile,
    error_file_id: batch.errorFile,
    created_at: Math.floor(batch.createdAt / 1000),
    in_progress_at: seconds(reached.in_progress ?? null),
    expires_at: Math.floor(batch.expiresAt / 1000),
    finalizing_at: seconds(reached.finalizing ?? null),
    completed_at: seconds(reached.completed ?? null),
    failed_at: seconds(reached.failed ?? null),
    expired_at: seconds(reached.expired ?? null),
    cancelling_at: seconds(reached.cancelling ?? null),
    cancelled_at: seconds(reached.cancelled ?? null),
    request_counts: { total: batch.total, completed: batch.completed, failed: batch.failed },
    usage: {
      input_tokens: batch.tokensIn,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: batch.tokensOut,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: batch.tokensIn + batch.tokensOut,
    },
    metadata: batch.metadata,
  }
}
