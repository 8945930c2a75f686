import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { MOVES, type Move } from '@easel/workflow/video'
import { UsageError } from '../usage-error.ts'

const FORMATS = { '.webp': 'webp', '.gif': 'gif', '.mp4': 'mp4', '.png': 'png', '.jpg': 'jpeg', '.jpeg': 'jpeg' } as const
const QUALITIES = ['low', 'medium', 'high'] as const

export type AnimateOptions = {
  input: string
  output: string
  format: (typeof FORMATS)[keyof typeof FORMATS]
  move: Move
  seconds: number
  /** Frames a second. */
  fps: number
  quality: (typeof QUALITIES)[number]
  /** The most pixels across of a frame made of a flat picture. */
  width: number
  /** Goes over the pixels even where there is a scene. */
  isFlat: boolean
  /** The video model for which a first frame is wanted instead of a film. */
  target: string | null
}

const text = { type: 'string' } as const
const FLAGS = {
  output: { ...text, short: 'o' },
  move: text,
  seconds: text,
  fps: text,
  quality: text,
  width: text,
  flat: { type: 'boolean' },
  for: text,
} as const

/** The command line of `easel animate`. */
export function readAnimateOptions(args: string[]): AnimateOptions {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: FLAGS })
  const [input, extra] = positionals
  if (input === undefined) throw new UsageError('Say what to animate: easel animate picture.png -o out.webp')
  if (extra !== undefined) throw new UsageError(`'${extra}' is one word too many.`)
  if (!values.output) throw new UsageError('Say where it goes: -o out.webp')
  const target = values.for ?? null
  const format = FORMATS[extname(values.output).toLowerCase() as keyof typeof FORMATS]
  if (!format || (target === null && (format === 'png' || format === 'jpeg')))
    throw new UsageError(`'${values.output}' ends in none of .webp, .gif and .mp4; a first frame (--for) also ends in .png or .jpg.`)
  return {
    input,
    output: values.output,
    format,
    move: oneOf('--move', values.move ?? 'push-in', MOVES),
    seconds: numberIn('--seconds', values.seconds ?? '3', 0.2, 20),
    fps: numberIn('--fps', values.fps ?? '12', 1, 60),
    quality: oneOf('--quality', values.quality ?? 'low', QUALITIES),
    width: numberIn('--width', values.width ?? '768', 64, 1920),
    isFlat: values.flat ?? false,
    target,
  }
}

function oneOf<Word extends string>(flag: string, said: string, words: readonly Word[]): Word {
  const word = words.find((each) => each === said)
  if (word !== undefined) return word
  throw new UsageError(`${flag} is ${words.join(', ')}, not '${said}'.`)
}

function numberIn(flag: string, said: string, least: number, most: number): number {
  const number = /^\d{1,4}(\.\d{1,3})?$/.test(said) ? Number(said) : Number.NaN
  if (number >= least && number <= most) return number
  throw new UsageError(`${flag} is a number from ${least} to ${most}, not '${said}'.`)
}
