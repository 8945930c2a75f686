import type { Engine } from '@easel/engine'
import type { Adapter } from './adapter.ts'
import type { EngineConfig } from './config/index.ts'

const USUAL_TIMEOUT_SECONDS = 300

/** An engine that the operator has set up; its adapter loads only here. */
export async function loadConfigured(config: EngineConfig, asset: (hash: string) => Promise<Uint8Array | null>): Promise<Engine> {
  const [adapter, { adapted }] = await Promise.all([adapterOf(config), import('./fitting/index.ts')])
  return adapted(adapter, { asset, deadlineMs: 1000 * (config.limits?.timeoutSeconds ?? USUAL_TIMEOUT_SECONDS) })
}

async function adapterOf(config: EngineConfig): Promise<Adapter> {
  switch (config.kind) {
    case 'comfyui':
      return (await import('./comfyui/index.ts')).comfyFrom(config)
    case 'sd-cpp':
      return (await import('./sd-cpp/index.ts')).sdCppFrom(config)
    case 'onnx':
      return (await import('./onnx/index.ts')).onnxFrom(config)
    default:
      return (await import('./openai/index.ts')).openAiFrom(config, config.kind)
  }
}
