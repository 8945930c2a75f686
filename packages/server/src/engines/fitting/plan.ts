import type { Capabilities, DrawRequest, EditSource, Size, Warning } from '@easel/engine'
import type { Brief } from '@easel/engine/brief'
import type { Wording } from '@easel/engine/overlay'
import type { Coverage, Pixels } from '@easel/engine/pixels'
import { beyond } from '../beyond.ts'
import { EngineFault } from '../fault.ts'
import { callSize } from './call-size.ts'
import { maskFile, pngOf, stretched } from './files.ts'
import { plainWords } from './plain-words.ts'

/** The bytes behind the hash of an input picture. */
export type Asset = (hash: string) => Promise<Uint8Array | null>

/** What an edit starts from: `before` is what the mask keeps, `inputs` and `mask` are the files that the peer is shown. */
export type EditPlan = { before: Pixels; allowed: Coverage | null; inputs: Uint8Array[]; mask: Uint8Array | null }

/** How a request is fitted to an engine. */
export type Plan = {
  prompt: string
  /** What the picture is to be without, for those that take such words. */
  negative: string | null
  /** Words that are set over the picture here, where the engine does not write them itself. */
  wording: Wording | null
  /** The size of the picture that is answered, and the one that the engine draws. */
  wanted: Size
  call: Size
  /** Of the first picture. */
  seed: number
  edit: EditPlan | null
  warnings: Warning[]
}

/** Reads a request as the built-in engine would read it: its size, its seed, what of its first picture is seen and what may change. */
export async function planOf(id: string, capabilities: Capabilities, request: DrawRequest, asset: Asset): Promise<Plan> {
  const { canvasFor, readBrief, seedOf } = await import('@easel/engine/pixels')
  const fault = beyond(id, capabilities, {
    operation: request.edit ? 'edit' : 'generate',
    images: request.edit?.inputs.length ?? 0,
    background: request.background,
  })
  if (fault) throw new EngineFault('refused', fault.message)
  if (request.given && 'scene' in request.given)
    throw new EngineFault('refused', `The engine '${id}' draws from words and not from scenes.`)

  const common = { prompt: plainWords(request.prompt), negative: null, wording: null, seed: seedOf(request) }
  const warnings = warningsOf(id, capabilities, request)
  if (request.edit) {
    const { wanted, call, edit } = await planEdit(capabilities, request, request.edit, asset)
    return { ...common, wanted, call, edit, warnings: [...warnings, ...sizeWarnings(id, wanted, call)] }
  }
  const brief = request.given?.brief ?? readBrief(request.prompt).brief
  const { width, height } = canvasFor(brief, request)
  const wanted = { width, height }
  const call = callSize(wanted, capabilities.sizes)
  const wording = await wordingFor(capabilities, request, brief, wanted)
  return {
    ...common,
    ...(wording && { prompt: plainWords(wording.prompt), negative: wording.negative, wording }),
    ...{ wanted, call, edit: null, warnings: [...warnings, ...sizeWarnings(id, wanted, call)] },
  }
}

/** Words are set here for whoever does not write them exactly. A transparent picture has no calm part to set them on. */
async function wordingFor(
  { text }: Capabilities,
  { prompt, background }: DrawRequest,
  brief: Brief,
  wanted: Size,
): Promise<Wording | null> {
  if (text === 'exact' || background === 'transparent') return null
  const { wordingOf } = await import('@easel/engine/overlay')
  return wordingOf(prompt, wanted, brief)
}

async function planEdit({ sizes, mask: form }: Capabilities, request: DrawRequest, source: EditSource, asset: Asset) {
  const { editSize, framed, frameOf, loadInput, loadMask, permission } = await import('@easel/engine/pixels')
  const world = { asset }
  const [first, ...others] = await Promise.all(source.inputs.map((_, index) => loadInput(source, index, world)))
  if (!first) throw new EngineFault('refused', 'Expected at least one picture to change, but received none.')
  const mask = await loadMask(source, world)
  const wanted = editSize(first, request.size)
  const call = callSize(wanted, sizes)
  const frame = frameOf(first, wanted)
  const before = await framed(first, frame)
  const open = mask && permission(mask, frame, { mode: 'exact', feather: 0 })
  const edit: EditPlan = {
    before,
    allowed: mask && permission(mask, frame, { mode: source.maskMode, feather: source.feather }),
    // Written anew: no file tells a peer more than its pixels.
    inputs: [await pngOf(await stretched(before, call)), ...(await Promise.all(others.map(pngOf)))],
    mask: open && form !== 'none' ? await maskFile(open, call, form) : null,
  }
  return { wanted, call, edit }
}

function warningsOf(id: string, { seeds, mask }: Capabilities, { seed, edit }: DrawRequest): Warning[] {
  const warnings: Warning[] = []
  if (seed !== undefined && seeds === 'ignored')
    warnings.push({ code: 'seed_ignored', message: `The engine '${id}' draws without seeds: the same request gives another picture.` })
  if (edit?.mask && mask === 'none')
    warnings.push({
      code: 'mask_after_the_fact',
      message: `The engine '${id}' knows no masks: it changed the whole picture, and what lies outside the mask was put back.`,
    })
  return warnings
}

function sizeWarnings(id: string, wanted: Size, call: Size): Warning[] {
  if (wanted.width === call.width && wanted.height === call.height) return []
  const [asked, drawn] = [wanted, call].map(({ width, height }) => `${width}×${height}`)
  return [
    {
      code: 'size_resampled',
      message: `The engine '${id}' does not draw ${asked}: it drew ${drawn}, which was cut or resampled to ${asked}.`,
    },
  ]
}
