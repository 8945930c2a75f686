import type { Adapter } from '../adapter.ts'
import type { EngineConfig } from '../config/index.ts'
import { createOpenAiAdapter } from './adapter.ts'
import { DIALECTS, type DialectName } from './dialects.ts'

const USUAL_CONCURRENCY: Record<DialectName, number> = { openai: 8, easel: 2, compatible: 2, 'vllm-omni': 2, sglang: 2 }

/** The adapter of a server that the operator has set up. */
export function openAiFrom(config: EngineConfig, dialectName: DialectName): Adapter {
  const { quirks = {}, limits } = config
  const dialect = DIALECTS[dialectName]
  const { sizes, imagesPerCall, references, mask, alpha, text, previews, seeds, trained, canEdit } = dialect
  return createOpenAiAdapter({
    id: config.id,
    url: config.url,
    key: config.key,
    model: config.model ?? null,
    dialect,
    fields: config.fields ?? {},
    capabilities: {
      // Another Easel is no model; what is paid for is somebody else's.
      kind: trained && config.price === undefined ? 'neural' : 'upstream',
      operations: canEdit ? ['generate', 'edit'] : ['generate'],
      sizes,
      imagesPerCall,
      references,
      mask,
      alpha,
      text,
      previews,
      seeds,
      ...quirks,
      trained,
      progress: 'none',
      concurrency: limits?.concurrency ?? USUAL_CONCURRENCY[dialectName],
      privacy: config.privacy,
      version: { engine: config.kind, model: config.model ?? null, licence: config.licence ?? null },
    },
  })
}
