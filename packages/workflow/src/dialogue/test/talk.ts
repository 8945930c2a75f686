import { createHash } from 'node:crypto'
import { type DrawRequest, type Engine, type Picture, type Scene, sceneFromText, sceneToText } from '@easel/engine'
import type { Decision, KnownPicture, Message, Mind, Settled, Step, Turn } from '../mind.ts'

/** A picture that the conversation has drawn. */
export type Drawn = KnownPicture & { bytes: Uint8Array; document: Scene | null; warnings: string[] }

export type Reply = { decision: Decision; pictures: Drawn[]; errors: string[] }

/** Bytes that the engine's world can give, by hash. */
export type Assets = Map<string, Uint8Array>

/** A person, a mind and an engine that talk: every turn is decided, drawn and kept, as a server would. */
export class Talk {
  readonly pictures: Drawn[] = []
  readonly #messages: Message[] = []
  readonly #parts: { engine: Engine; mind: Mind; assets: Assets; edge: number }
  #settled: Settled[] = []

  constructor(parts: { engine: Engine; mind: Mind; assets: Assets; edge: number; instructions?: string }) {
    this.#parts = parts
    if (parts.instructions) this.#messages.push({ role: 'system', text: parts.instructions, pictures: [] })
  }

  async say(text: string, tool: Partial<Turn['tool']> = {}): Promise<Reply> {
    this.#messages.push({ role: 'user', text, pictures: [] })
    const turn: Turn = {
      messages: this.#messages,
      pictures: this.pictures,
      settled: this.#settled,
      tool: { choice: 'auto', action: 'auto', hasMask: false, ...tool },
    }
    const decision = await this.#parts.mind.decide(turn, {})
    const drawn: Drawn[] = []
    const errors: string[] = []
    for (const step of decision.steps) {
      try {
        const picture = await this.#drawn(step)
        this.pictures.push(picture)
        drawn.push(picture)
      } catch (error) {
        errors.push(error instanceof Error ? error.message : String(error))
      }
    }
    this.#settled = decision.settled
    this.#messages.push({ role: 'assistant', text: decision.say, pictures: drawn.map(({ id }) => id) })
    return { decision, pictures: drawn, errors }
  }

  #facts(prompt: string | null, parents: string[]) {
    const turn = Math.max(0, this.#messages.filter(({ role }) => role === 'user').length - 1)
    return { id: `ig_${this.pictures.length + 1}`, source: 'drawn' as const, turn, prompt, parents }
  }

  async #drawn(step: Step): Promise<Drawn> {
    if (step.do === 'restore') {
      const { prompt, parents, ...old } = this.#known(step.picture)
      return { ...old, ...this.#facts(prompt, parents) }
    }
    const { engine, assets, edge } = this.#parts
    const request: DrawRequest = {
      prompt: step.do === 'edit' ? step.instruction : step.prompt,
      n: 1,
      size: step.do === 'edit' ? 'auto' : { width: edge, height: edge },
      quality: 'low',
      background: 'auto',
      format: 'png',
      compression: 100,
      previews: 0,
      ...(step.do === 'generate' && step.seed !== undefined && { seed: step.seed }),
      ...(step.do === 'generate' && step.scene && { given: { scene: step.scene } }),
      ...(step.do === 'generate' && step.brief && !step.scene && { given: { brief: step.brief } }),
    }
    if (step.do === 'edit') {
      const inputs = step.pictures.map((id) => hashed(this.#known(id).bytes, assets))
      request.edit = { inputs, mask: null, maskMode: 'soft', feather: 0, onLowConfidence: 'warn', ...(step.plan && { plan: step.plan }) }
    }
    const picture = await onlyPicture(engine, request)
    // A picture's scene is what its file gives back.
    const document = picture.scene ? sceneFromText(sceneToText(picture.scene)) : null
    return {
      ...this.#facts(step.prompt, step.do === 'edit' ? step.pictures : []),
      width: picture.width,
      height: picture.height,
      scene: async () => document,
      look: async () => ({ type: 'image/png', bytes: picture.bytes }),
      bytes: picture.bytes,
      document,
      warnings: picture.warnings.map(({ code }) => code),
    }
  }

  #known(id: string): Drawn {
    const picture = this.pictures.find((one) => one.id === id)
    if (!picture) throw new Error(`There is no picture ${id}`)
    return picture
  }
}

function hashed(bytes: Uint8Array, assets: Assets): string {
  const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  assets.set(hash, bytes)
  return hash
}

async function onlyPicture(engine: Engine, request: DrawRequest): Promise<Picture> {
  for await (const event of engine.generate(request, {})) if (event.type === 'picture') return event.picture
  throw new Error('No picture came')
}
