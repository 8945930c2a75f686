import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { animation } from '@easel/workflow/video'
import { UsageError } from '../usage-error.ts'
import type { AnimateOptions } from './animate-options.ts'

const WEBP_QUALITY = 80

/** Writes the frames as one file, and gives how many there were. */
export async function writeFrames(frames: AsyncGenerator<Uint8Array>, options: AnimateOptions): Promise<number> {
  const wanted = Math.max(2, Math.round(options.seconds * options.fps))
  const counted = countedFrames(frames, wanted)
  if (options.format === 'mp4') return writeMp4(counted, options)
  const all: Uint8Array[] = []
  for await (const frame of counted) all.push(frame)
  await writeFile(options.output, await animation(all, options.format === 'gif' ? 'gif' : 'webp', options.fps, WEBP_QUALITY))
  return all.length
}

async function* countedFrames(frames: AsyncGenerator<Uint8Array>, wanted: number): AsyncGenerator<Uint8Array> {
  let count = 0
  for await (const frame of frames) {
    count++
    if (process.stderr.isTTY) process.stderr.write(`\rframe ${count} of ${wanted}`)
    yield frame
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
}

/** Hands the frames to ffmpeg, which must be installed. */
async function writeMp4(frames: AsyncGenerator<Uint8Array>, { output, fps }: AnimateOptions): Promise<number> {
  const even = 'crop=trunc(iw/2)*2:trunc(ih/2)*2'
  const input = ['-f', 'image2pipe', '-framerate', `${fps}`, '-i', '-']
  const ffmpeg = spawn('ffmpeg', ['-y', '-loglevel', 'error', ...input, '-vf', even, '-pix_fmt', 'yuv420p', output], {
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  await once(ffmpeg, 'spawn').catch((cause) => {
    throw new UsageError('An mp4 needs ffmpeg, which is not installed here; .webp and .gif need nothing.', { cause })
  })
  const ended = once(ffmpeg, 'close')
  // Where ffmpeg gives up, its exit code says so.
  ffmpeg.stdin.on('error', () => undefined)
  let count = 0
  for await (const frame of frames) {
    count++
    if (!ffmpeg.stdin.write(frame)) await Promise.race([once(ffmpeg.stdin, 'drain'), ended])
    if (ffmpeg.exitCode !== null) break
  }
  ffmpeg.stdin.end()
  const [code] = await ended
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}.`)
  return count
}
