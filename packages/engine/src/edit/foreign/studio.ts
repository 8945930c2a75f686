import { type EditSource, EngineError, type Quality, type Warning } from '../../engine.ts'
import { boundsOf, type Coverage, coverageLike, grown } from '../../retouch/coverage.ts'
import { boxOn, type Hint } from '../../retouch/cutout/hint.ts'
import type { CutOut } from '../../retouch/cutout/index.ts'
import type { Pixels } from '../../trace/index.ts'
import type { World } from '../../world.ts'
import { aside } from '../aside.ts'
import { loadInput } from '../inputs.ts'
import type { Kernels } from '../kernels.ts'
import { subjectOf } from '../models.ts'
import type { Target } from '../plan.ts'

/** Below this a cut-out is a guess, and is said to be. */
const SURE = 0.6
/** A thing that goes takes its edge with it: this share of the longer side. */
const GROWN = 0.012
/** What helps where it is not known what is meant. */
const GIVE = 'Send a mask that is transparent where the picture may change, or a box round the thing (easel.box, --box).'

/** A foreign picture on the table: its pixels as they are now, and what retouching it needs to know. */
export class Studio {
  pixels: Pixels
  readonly source: EditSource
  readonly world: World
  readonly seed: number
  readonly quality: Quality
  readonly signal: AbortSignal | undefined
  /** Where the thing is that is meant, in pixels as they lie here; null when nobody has said. */
  readonly hint: Hint | null
  /** Where the mask allows a change; null without a mask. */
  readonly allowed: Coverage | null
  readonly warnings: Warning[] = []
  /** The subject, once the background behind it was made anew. */
  regrounded: Coverage | null = null
  /** Something was drawn into the picture that was not there; by a trained model. */
  drew = false
  isModelled = false
  #cut: CutOut | null = null

  constructor(pixels: Pixels, allowed: Coverage | null, given: Pick<Studio, 'source' | 'world' | 'seed' | 'quality' | 'signal' | 'hint'>) {
    this.pixels = pixels
    this.allowed = allowed
    this.source = given.source
    this.world = given.world
    this.seed = given.seed
    this.quality = given.quality
    this.signal = given.signal
    this.hint = given.hint
  }

  /** A long calculation, on another thread. */
  aside<Name extends keyof Kernels>(name: Name, ...given: Parameters<Kernels[Name]>) {
    return aside(this.world, name, ...given)
  }

  /** The subject of any picture. */
  cutOut(pixels: Pixels, hint: Hint | null): Promise<CutOut> {
    return subjectOf(this.world, pixels, this.seed, hint, (warning) => this.warn(warning))
  }

  /** The place that mask, box or points show; refuses with what to give where there are none. */
  async here(why: string): Promise<Coverage> {
    if (this.allowed && boundsOf(this.allowed)) return this.allowed
    if (this.hint?.box) return boxOn(this.pixels, this.hint.box)
    if (this.hint) return grown(await this.subject(null), GROWN * Math.max(this.pixels.width, this.pixels.height))
    throw new EngineError('unsupported', `${why} ${GIVE}`, 'prompt')
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
    this.#cut ??= await this.cutOut(this.pixels, this.hint)
    const { alpha, confidence } = this.#cut
    const name = noun ?? 'subject'
    const found = boundsOf(alpha, 128)
    if (!found) throw new EngineError('unsupported', `The ${name} could not be told from its background. ${GIVE}`, 'prompt')
    if (confidence < SURE) this.doubt(`Where the ${name} ends was guessed (confidence ${confidence.toFixed(2)} of 1).`)
    else if (noun && !this.hint)
      this.warn({ code: 'subject_assumed', message: `The main subject of the picture was taken for the ${noun}.` })
    return alpha
  }

  /** Says that something is a guess, once; or stops, where a guess is not wanted. */
  doubt(what: string): void {
    const message = `${what} ${GIVE}`
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
