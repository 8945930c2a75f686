import { expect } from 'vitest'
import { conform } from '../src/conform.ts'
import { expectRefusal, generate, pictureOf } from '../src/http.ts'
import { metadataOf, POSTER, QUICK } from '../src/pictures.ts'
import type { RuleId } from '../src/rules.ts'

const good = { model: 'gpt-image-2', prompt: POSTER, ...QUICK }
const http = (...rules: RuleId[]) => ({ client: 'http', rules }) as const

conform(
  http('size.syntax', 'size.grid', 'size.edge', 'size.ratio', 'size.fewest', 'size.most', 'size.error'),
  'a size that breaks a rule is refused',
  async () => {
    const broken = [
      '800x800',
      '768x768',
      '1024x576',
      '1500x1500',
      '1920x1080',
      '3008x3008',
      '3840x1264',
      '4096x4096',
      '3840x2832',
      '256x256',
      '512x512',
      '1024X1024',
      '1k',
      '16:9',
      '1024',
      '-1024x1024',
      '1024x',
      ' 1024x1024',
      '1024.0x1024',
      '1e3x1e3',
      '0x0',
      '',
    ]
    for (const size of broken)
      expectRefusal(await generate({ ...good, size }), 400, {
        type: 'image_generation_user_error',
        code: 'invalid_value',
        param: 'size',
        message: expect.stringContaining(`Invalid size '${size}'`) as unknown as string,
      })
  },
)

conform(http('size.auto'), 'auto becomes a size that can be asked for again', async () => {
  for (const prompt of [POSTER, 'A wide website banner that reads "SALE"', 'A phone wallpaper with a gradient']) {
    const { size } = (await generate({ prompt, quality: 'low', size: 'auto' })).body
    expect((await generate({ prompt, quality: 'low', size })).body).toMatchObject({ size })
  }
})

/** Output tokens of gpt-image-2 at low, medium and high, by size. */
const TOKENS: Record<string, [low: number, medium: number, high: number]> = {
  '1024x1024': [196, 1756, 7024],
  '1024x1536': [158, 1372, 5488],
  '1536x1024': [158, 1372, 5488],
  '1024x640': [107, 956, 3824],
  '768x1024': [134, 1204, 4815],
  '816x816': [171, 1536, 6143],
  '896x896': [180, 1615, 6458],
  '960x960': [187, 1683, 6732],
  '1280x720': [106, 947, 3787],
  '1536x864': [120, 1078, 4312],
  '1792x1024': [139, 1243, 5063],
  '1920x1088': [148, 1325, 5300],
  '2048x1152': [157, 1413, 5650],
  '2048x2048': [397, 3568, 14272],
  '2560x1440': [205, 1843, 7370],
  '3072x1024': [103, 988, 3952],
  '3072x2160': [380, 3524, 14094],
  '3584x2048': [337, 3027, 12329],
  '3840x2160': [371, 3336, 13342],
  '2160x3840': [371, 3336, 13342],
  '2880x2880': [659, 5930, 23719],
}

for (const [place, quality] of (['low', 'medium', 'high'] as const).entries())
  conform(
    http('size.exact', 'usage.output'),
    `at ${quality}, every size is drawn with exactly its pixels and billed by the formula`,
    async () => {
      for (const [size, tokens] of Object.entries(TOKENS)) {
        const answer = await generate({ ...good, size, quality, output_format: 'jpeg' })
        expect(answer.body, size).toMatchObject({ size, quality, usage: { output_tokens: tokens[place] } })
        const { width, height } = await metadataOf(pictureOf(answer))
        expect(`${width}x${height}`).toBe(size)
      }
    },
  )

conform(http('size.exact', 'size.ratio', 'generate.model.newer'), 'sizes at the very edge of the rules are drawn', async () => {
  for (const size of ['3840x1280', '1280x3840', '1024x768']) expect((await generate({ ...good, size })).body, size).toMatchObject({ size })
})

/** Output tokens before gpt-image-2 at low, medium and high, by size. */
const OLDER: Record<string, [low: number, medium: number, high: number]> = {
  '1024x1024': [272, 1056, 4160],
  '1024x1536': [408, 1584, 6240],
  '1536x1024': [400, 1568, 6208],
}

conform(http('usage.output', 'generate.model.older'), '1.x models are billed by their table', async () => {
  for (const [size, tokens] of Object.entries(OLDER))
    for (const [place, quality] of (['low', 'medium', 'high'] as const).entries()) {
      const { body } = await generate({ ...good, model: 'gpt-image-1.5', size, quality, output_format: 'jpeg' })
      expect(body, `${size} ${quality}`).toMatchObject({ size, quality, usage: { output_tokens: tokens[place] } })
    }
})

conform(http('usage.output', 'generate.model.newer'), '2.5 models have five qualities, billed by the formula', async () => {
  const billed = { low: 157, medium: 367, high: 1413, xhigh: 2511, max: 5650 }
  for (const [quality, output_tokens] of Object.entries(billed)) {
    const { body } = await generate({ ...good, model: 'gpt-image-2.5-flare', size: '2048x1152', quality, output_format: 'jpeg' })
    expect(body, quality).toMatchObject({ quality, usage: { output_tokens } })
  }
})
