import type { DrawingSettings } from '../model/index.ts'
import { normalNoise } from '../noise/index.ts'
import { createScheduler, type Latent, type Scheduler, times } from '../schedule/index.ts'
import { openPlaces, whereOpen, withoutOpen } from './mask.ts'
import type { LoadedModel } from './model.ts'
import { coarsePicture, decodePicture, encodePicture, type Rgb } from './picture.ts'
import { concatenated, predict, type Setting } from './predict.ts'
import { encodeWords, MOST_PARTS } from './words.ts'

/** One picture to be drawn. Sizes are multiples of what the model's grid is. */
export type DrawJob = {
  prompt: string
  width: number
  height: number
  seed: number
  settings: DrawingSettings
  previews: number
  /** The picture to change, of that size; null: there is none. */
  input: Rgb | null
  /** A byte for each pixel, 255 where the picture may change; null: everywhere. */
  mask: Uint8Array | null
  /** How much of the way from noise an edit walks, above 0 to 1. */
  strength: number
}

export type Listener = {
  /** Called between steps with the share that is done; throws where nobody wants the picture any more. */
  step(done: number): Promise<void>
  preview(picture: Rgb): void
}

export type Drawn = { picture: Rgb /** Whether some words of the prompt were too many for the model. */; cut: boolean }

/** Draws with a model of Stable Diffusion's family: words, then noise, step by step less of it, then pixels. */
export async function drawPicture(model: LoadedModel, job: DrawJob, listener: Listener): Promise<Drawn> {
  const { facts } = model
  const { steps, guidance, method, negative } = job.settings
  const size = { width: job.width / facts.latent.pixels, height: job.height / facts.latent.pixels }
  const words = await encodeWords(
    model.encoders,
    { prompt: job.prompt, negative: guidance > 1 && facts.unet.timeConditionSize === null ? negative : null },
    { mostParts: readsManyParts(model) ? MOST_PARTS : 1, zerosForNoWords: facts.zerosForNoWords },
  )
  await listener.step(0)

  const count = facts.latent.channels * size.width * size.height
  const draw = normalNoise(job.seed)
  const noise = draw(count)
  const before = job.input && (await encodePicture(encoderOf(model), job.input, facts.latent))
  const open = job.mask && openPlaces(job.mask, job, facts.latent.pixels)
  const beside = paintsInto(model) ? await besideOf(model, job, open, size) : null
  const setting: Setting = { model, ...size, prompt: words.prompt, negative: words.negative, guidance, beside }

  const scheduler = createScheduler(method, facts.scheduler, steps)
  const first = before ? steps - Math.max(1, Math.floor(steps * job.strength)) : 0
  let sample: Latent = before && first > 0 ? scheduler.noisy(before, noise, first) : times(scheduler.initialScale, noise)
  const shown = shownSteps(steps - first, job.previews)
  for (let index = first; index < steps; index++) {
    const output = await predict(setting, scheduler.scaled(sample, index), scheduler.timesteps[index] as number)
    const next = scheduler.step({ output, sample, index, noise: () => draw(count) })
    sample = before && open ? keptOutside(scheduler, { sample: next.sample, before, noise, open, index }) : next.sample
    await listener.step((index + 1 - first) / (steps - first))
    if (shown.has(index - first)) listener.preview(coarsePicture(next.clean, size, model.encoders.length > 1 ? 'sdxl' : 'sd'))
  }
  return { picture: await decodePicture(model.decoder, sample, job, facts.latent), cut: words.cut }
}

/** Where the mask is closed, the picture as it was, with as much noise as the next step expects. */
function keptOutside(
  scheduler: Scheduler,
  { sample, before, noise, open, index }: { sample: Latent; before: Latent; noise: Latent; open: Uint8Array; index: number },
): Latent {
  return whereOpen(open, sample, scheduler.noisy(before, noise, index + 1))
}

/** After which steps, counted from 0, coarse pictures are shown: at even distances, and not after the last. */
function shownSteps(steps: number, previews: number): Set<number> {
  const shown = Array.from({ length: previews }, (_, i) => Math.round(((i + 1) * steps) / (previews + 1)) - 1)
  return new Set(shown.filter((step) => step >= 0 && step < steps - 1))
}

const portOf = ({ unet }: LoadedModel, name: string) => unet.inputs.find((input) => input.name === name)

/** Some exports fix how many tokens there are. */
const readsManyParts = (model: LoadedModel) => typeof portOf(model, 'encoder_hidden_states')?.shape[1] !== 'number'

/** Whether the model takes a mask and a picture beside the sample. */
const paintsInto = (model: LoadedModel) => portOf(model, 'sample')?.shape[1] === 2 * model.facts.latent.channels + 1

/** For such a model: where it may paint, and the picture without what lies there; without a picture, all of nothing. */
async function besideOf(
  model: LoadedModel,
  job: DrawJob,
  open: Uint8Array | null,
  size: { width: number; height: number },
): Promise<Latent> {
  const places = open ?? new Uint8Array(size.width * size.height).fill(1)
  const picture = withoutOpen(job.input ?? greyOf(job), job.mask)
  return concatenated(Float32Array.from(places), await encodePicture(encoderOf(model), picture, model.facts.latent))
}

function encoderOf({ encoder }: LoadedModel) {
  if (encoder) return encoder
  throw new Error('the folder has no vae_encoder/model.onnx, which turns a picture into one that the model can change')
}

const greyOf = ({ width, height }: DrawJob): Rgb => ({ width, height, data: new Uint8Array(3 * width * height).fill(128) })
