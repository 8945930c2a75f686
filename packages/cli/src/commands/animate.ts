import { readFile, writeFile } from 'node:fs/promises'
import { type Config, readConfig } from '@easel/server'
import { cutTo, filmPicture, filmScene, firstFrame, pictureSize, VIDEO_TARGETS } from '@easel/workflow/video'
import { type AnimateOptions, readAnimateOptions } from '../animate/animate-options.ts'
import { sceneIn, withDrawing } from '../animate/scene-of.ts'
import { writeFrames } from '../animate/write-frames.ts'
import { checkWritable } from '../draw/writable.ts'
import { readFlags } from '../read-flags.ts'
import { table } from '../table.ts'
import { UsageError } from '../usage-error.ts'

/** `easel animate IN -o FILE`: a camera's way through a scene or over a picture, or a first frame for a video model. */
export async function animate(args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  if (args[0] === 'targets') return targets(args.slice(1))
  const options = readAnimateOptions(args)
  await checkWritable([options.output])
  const bytes = await readFile(options.input).catch((cause) => {
    throw new UsageError(`There is no file '${options.input}' that can be read.`, { cause })
  })
  return options.target === null ? film(bytes, options, readConfig(environment)) : exportFrame(bytes, options, options.target)
}

async function film(bytes: Uint8Array, options: AnimateOptions, config: Config): Promise<number> {
  const scene = options.isFlat ? null : sceneIn(bytes, options.input)
  if (options.move === 'orbit' && !scene)
    throw new UsageError(`${options.input} carries no scene with a stage, and a flat picture cannot be orbited: take push-in or pan.`)
  const frames = scene
    ? withDrawing(config, options.quality, (draw) => filmScene(scene, options, draw))
    : filmPicture(bytes, await frameSize(bytes, options.width), options)
  const count = await writeFrames(frames, options)
  process.stdout.write(`${options.output}  ${count} frames  ${scene ? 'through the scene' : 'over the picture'}\n`)
  return 0
}

/** The size of frames of a flat picture: even numbers, as video wants them, and no larger than the picture. */
async function frameSize(bytes: Uint8Array, most: number): Promise<{ width: number; height: number }> {
  const { width, height } = await pictureSize(bytes)
  const scale = Math.min(1, most / width)
  const even = (length: number) => Math.max(2, 2 * Math.round((length * scale) / 2))
  return { width: even(width), height: even(height) }
}

async function exportFrame(bytes: Uint8Array, { output, format }: AnimateOptions, target: string): Promise<number> {
  if (format === 'gif' || format === 'mp4') throw new UsageError('A first frame is a picture: let its name end in .png, .jpg or .webp.')
  const size = firstFrame(target, await pictureSize(bytes))
  await writeFile(output, await cutTo(bytes, size, format))
  process.stdout.write(`${output}  ${size.width}x${size.height}  first frame of ${target}\n`)
  return 0
}

function targets(args: string[]): number {
  const { values } = readFlags(args, { json: { type: 'boolean' } })
  const rows = VIDEO_TARGETS.map(({ id, sizes, seconds, safeArea }) => [
    id,
    sizes === 'unknown' ? 'unknown' : sizes.value.map(({ width, height }) => `${width}x${height}`).join(' '),
    seconds === 'unknown' ? 'unknown' : seconds.value.join(' '),
    safeArea === 'unknown' ? 'unknown' : JSON.stringify(safeArea.value),
    sizes === 'unknown' ? null : `${sizes.source}, ${sizes.verified}`,
  ])
  process.stdout.write(
    values.json ? `${JSON.stringify(VIDEO_TARGETS)}\n` : table(['model', 'sizes', 'seconds', 'safe area', 'source'], rows),
  )
  return 0
}
