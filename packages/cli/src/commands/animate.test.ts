import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { thumbnailOf } from '@easel/workflow/library'
import { afterAll, expect, test } from 'vitest'
import { hear } from '../../test/hear.ts'
import { main } from '../main.ts'

const folder = mkdtempSync(join(tmpdir(), 'easel-animate-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
const said = hear()

const picture = join(folder, 'in.webp')
copyFileSync(await thumbnailOf('jazz-poster-swiss'), picture)
const fileOf = (name: string) => join(folder, name)

test('a flat picture becomes an animation of as many frames as were asked for', async () => {
  expect(await main(['animate', picture, '-o', fileOf('out.webp'), '--seconds', '0.5', '--fps', '6', '--width', '64']), said.err).toBe(0)
  expect(said.out).toBe(`${fileOf('out.webp')}  3 frames  over the picture\n`)
  const bytes = readFileSync(fileOf('out.webp'))
  expect([...bytes.toString('latin1').matchAll(/ANMF/g)]).toHaveLength(3)
})

const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0

test.runIf(hasFfmpeg)('an mp4 has as many frames as were asked for, of even size, in the colours that every player knows', async () => {
  const film = fileOf('out.mp4')
  const asked = ['--move', 'pan', '--seconds', '0.5', '--fps', '10', '--width', '101']
  expect(await main(['animate', picture, '-o', film, ...asked]), said.err).toBe(0)
  expect(said.out).toBe(`${film}  5 frames  over the picture\n`)
  const entries = 'stream=codec_name,width,height,pix_fmt,r_frame_rate,nb_read_frames'
  const probed = spawnSync('ffprobe', ['-v', 'error', '-count_frames', '-show_entries', entries, '-of', 'json', film])
  const [stream, ...others] = JSON.parse(probed.stdout.toString()).streams
  expect(others).toEqual([])
  expect(stream).toMatchObject({ codec_name: 'h264', width: 102, pix_fmt: 'yuv420p', r_frame_rate: '10/1', nb_read_frames: '5' })
  expect(stream.height % 2).toBe(0)
})

test('an mp4 on a machine without ffmpeg is refused with what needs nothing, and leaves no file', async () => {
  const path = process.env.PATH
  process.env.PATH = folder
  try {
    expect(await main(['animate', picture, '-o', fileOf('none.mp4'), '--seconds', '0.5', '--fps', '4', '--width', '64'])).toBe(2)
  } finally {
    process.env.PATH = path
  }
  expect(said.err).toContain('needs ffmpeg, which is not installed here; .webp and .gif need nothing')
  expect(existsSync(fileOf('none.mp4'))).toBe(false)
})

test('a first frame for a video model has a size that it films in', async () => {
  expect(await main(['animate', picture, '-o', fileOf('first.png'), '--for', 'runway-gen4-turbo']), said.err).toBe(0)
  expect(said.out).toContain('832x1104  first frame of runway-gen4-turbo')
  expect(readFileSync(fileOf('first.png')).readUInt32BE(16)).toBe(832)
})

test('the video models are listed with who says what is known of them', async () => {
  expect(await main(['animate', 'targets'])).toBe(0)
  expect(said.out).toMatch(/^sora-2 .*1280x720.* unknown +OpenAI Node SDK/m)
})

test.each([
  [['animate'], 'Say what to animate'],
  [['animate', picture], 'Say where it goes'],
  [['animate', picture, '-o', 'out.png'], 'ends in none of'],
  [['animate', picture, '-o', 'out.webp', '--move', 'zoom'], '--move is push-in, orbit, pan'],
  [['animate', picture, '-o', 'out.webp', '--fps', '0'], '--fps is a number from 1 to 60'],
  [['animate', picture, '-o', fileOf('out.webp'), '--move', 'orbit'], 'a flat picture cannot be orbited'],
  [['animate', fileOf('none.png'), '-o', fileOf('out.webp')], 'There is no file'],
  [['animate', picture, '-o', fileOf('out.gif'), '--for', 'sora-2'], 'A first frame is a picture'],
  [['animate', picture, '-o', fileOf('out.png'), '--for', 'filmomat'], "No video model 'filmomat'"],
])('%j is called wrongly', async (args, reason) => {
  expect(await main(args, { EASEL_DATA: folder })).toBe(2)
  expect(said.err).toContain(reason)
})
