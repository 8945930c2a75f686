import { excerpt, type Size, WireError } from '@easel/protocol'

/** A fact about a video model with where it was read and when, or `unknown`. */
type Fact<Value> = { value: Value; source: string; verified: string } | 'unknown'

/** A video model that begins with a picture: what its first frame should be. */
export type VideoTarget = {
  id: string
  /** Pixels that it films in; a first frame of one of them is not cropped again. */
  sizes: Fact<readonly Size[]>
  seconds: Fact<readonly number[]>
  /** The part of the frame that its players leave uncovered, in fractions of the frame. */
  safeArea: Fact<{ x: number; y: number; width: number; height: number }>
}

const READ = '2026-11-21'

const from = <Value>(source: string, value: Value): Fact<Value> => ({ value, source, verified: READ })

const sizes = (...texts: string[]): Size[] =>
  texts.map((text) => {
    const [width = 0, height = 0] = text.split('x').map(Number)
    return { width, height }
  })

const OPENAI_SDK = 'OpenAI Node SDK 7.55.0, types'
const COMFY_ROUTER = 'Comfy Router reference of runway/gen4_turbo'

export const VIDEO_TARGETS: readonly VideoTarget[] = [
  {
    id: 'sora-2',
    sizes: from(OPENAI_SDK, sizes('720x1280', '1280x720', '1024x1792', '1792x1024')),
    seconds: from(OPENAI_SDK, [4, 8, 12]),
    safeArea: 'unknown',
  },
  {
    id: 'runway-gen4-turbo',
    sizes: from(COMFY_ROUTER, sizes('1280x720', '720x1280', '1104x832', '832x1104', '960x960', '1584x672')),
    seconds: from(COMFY_ROUTER, [2, 3, 4, 5, 6, 7, 8, 9, 10]),
    safeArea: 'unknown',
  },
  {
    id: 'veo-3.1',
    sizes: from('kie.ai documentation of Veo 3.1', sizes('1920x1080', '1080x1920')),
    seconds: from('Leonardo.AI documentation of Veo 3.1', [4, 6, 8]),
    safeArea: 'unknown',
  },
]

/** The size of a target whose shape is nearest to the picture's, and how it is cut out of the picture. */
export function firstFrame(id: string, picture: Size): Size {
  const target = VIDEO_TARGETS.find((each) => each.id === id)
  if (!target)
    throw new WireError(
      'invalid_value',
      `No video model '${excerpt(id)}' is known here; there are: ${VIDEO_TARGETS.map((each) => each.id).join(', ')}.`,
      'for',
    )
  if (target.sizes === 'unknown') throw new WireError('invalid_value', `Which sizes ${id} takes is not known.`, 'for')
  const [nearest] = target.sizes.value.toSorted((one, other) => distance(one, picture) - distance(other, picture))
  if (!nearest) throw new WireError('invalid_value', `${id} takes no size.`, 'for')
  return nearest
}

/** How far two shapes are apart; of equal shapes the one that needs less scaling is nearer. */
const distance = (one: Size, other: Size): number =>
  Math.abs(Math.log(one.width / one.height / (other.width / other.height))) + Math.abs(Math.log(one.width / other.width)) / 1000
