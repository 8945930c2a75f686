import { type ModelFolder, readModelFolder } from '../model/index.ts'
import { readClipTokenizer } from '../tokenizer/index.ts'
import type { Runtime, Session } from './runtime.ts'
import type { TextEncoder } from './words.ts'

/** A model folder with everything in memory that draws. */
export type LoadedModel = { facts: ModelFolder; encoders: TextEncoder[]; unet: Session; decoder: Session; encoder: Session | null }

export async function loadModel(folder: string, runtime: Runtime): Promise<LoadedModel> {
  const facts = await readModelFolder(folder)
  const encoders: TextEncoder[] = []
  // One after the other: loading takes twice a model's memory for a moment.
  for (const { file, tokenizer } of facts.textEncoders)
    encoders.push({ session: await runtime.open(file), read: await readClipTokenizer(tokenizer) })
  const unet = await runtime.open(facts.unet.file)
  const decoder = await runtime.open(facts.decoder)
  return { facts, encoders, unet, decoder, encoder: facts.encoder ? await runtime.open(facts.encoder) : null }
}
