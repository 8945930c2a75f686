import { type EditSource, EngineError, type Quality, type Warning } from '../../engine.ts'
import { boundsOf, type Coverage, coverageLike } from '../../retouch/coverage.ts'
import { type CutOut, cutOut } from '../../retouch/cutout/index.ts'
import type { Pixels } from '../../trace/index.ts'
import type { World } from '../../world.ts'
import { loadInput } from '../inputs.ts'
import type { Target } from '../plan.ts'

/** Below this a cut-out is a guess, and is said to be. */
const SURE = 0.6

/** A foreign picture on the table: its pixels as they are now, and what retouching it needs to know. */
export class Studio {
  pixels: Pixels
  readonly source: EditSource
  readonly world: World
  readonly seed: number
  readonly quality: Quality
  readonly signal: AbortSignal | undefined
  /** Where the mask allows a change; null without a mask. */
  readonly allowed: Coverage | null
  readonly warnings: Warning[] = []
  /** The subject, once the background behind it was made anew. */
  regrounded: Coverage | null = null
  /** Something was drawn into the picture that was not there. */
  drew = false
  #cut: CutOut | null = null

  constructor(pixels: Pixels, allowed: Coverage | null, given: Pick<Studio, 'source' | 'world' | 'seed' | 'quality' | 'signal'>) {
    this.pixels = pixels
    this.allowed = allowed
    this.source = given.source
    this.world = given.world
    this.seed = given.seed
    this.quality = given.quality
    this.signal = given.signal
  }

  /** The mask's place; refuses with what to give where there is none. */
  here(why: string): Coverage {
    if (this.allowed && boundsOf(this.allowed)) return this.allowed
    throw new EngineError('unsupported', `${why} Send a mask that is transparent where the picture may change.`, 'prompt')
  }

  /** Where an operation works: the mask when there is one, else the whole, the subject or what is round it. Null: everywhere. */
  async place(target: Target): Promise<Coverage | null> {
    if (this.allowed) return this.allowed
    if (target.kind === 'picture' || target.kind === 'rest') return null
    if (target.kind === 'subject' || target.kind === 'thing') return this.subject(target.noun)
    if (target.kind === 'background') return ground(await this.subject(null))
    return this.here('It is not known where in the picture this is meant.')
  }

  /** The main subject; a guess is used with a warning, or refused where the request wants that. */
  async subject(noun: string | null): Promise<Coverage> {
    this.#cut ??= await cutOut(this.pixels, this.seed)
    const { alpha, confidence } = this.#cut
    const name = noun ?? 'subject'
    const found = boundsOf(alpha, 128)
    if (!found)
      throw new EngineError(
        'unsupported',
        `The ${name} could not be told from its background. Send a mask that is transparent where the picture may change.`,
        'prompt',
      )
    if (confidence < SURE) this.doubt(`Where the ${name} ends was guessed (confidence ${confidence.toFixed(2)} of 1).`)
    else if (noun) this.warn({ code: 'subject_assumed', message: `The main subject of the picture was taken for the ${noun}.` })
    return alpha
  }

  /** Says that something is a guess, once; or stops, where a guess is not wanted. */
  doubt(what: string): void {
    const message = `${what} For an exact result send a mask that is transparent where the picture may change.`
    if (this.source.onLowConfidence === 'error') throw new EngineError('unsupported', message, 'prompt')
    this.warn({ code: 'low_confidence', message })
  }

  warn(warning: Warning): void {
    if (!this.warnings.some(({ message }) => message === warning.message)) this.warnings.push(warning)
  }

  async input(number: number): Promise<Pixels> {
    if (number > this.source.inputs.length)
      throw new EngineError(
        'unsupported',
        `The instruction speaks of image ${number}, but ${this.source.inputs.length} were sent.`,
        'prompt',
      )
    return loadInput(this.source, number - 1, this.world)
  }

  everywhere(): Coverage {
    return coverageLike(this.pixels, 255)
  }
}

const ground = (subject: Coverage): Coverage => ({ ...subject, data: subject.data.map((value) => 255 - value) })
