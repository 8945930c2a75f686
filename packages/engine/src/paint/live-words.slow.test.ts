import { existsSync } from 'node:fs'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import type { Layer, Scene, TextLayer } from '../scene/schema.ts'
import { CHROMIUM, correlation, inkOf, screenshot } from '../typeset/test/chromium.ts'
import { SENTENCES, textLayer } from '../typeset/test/words.ts'
import { paintScene, paintSvg } from './index.ts'
import { flatWorld } from './test/world.ts'

const [WIDTH, ROW] = [900, 150]
const world = flatWorld()
const drawStage = () => Promise.reject(new Error('There is no stage here.'))

const STYLES: Partial<TextLayer>[] = [
  { text: 'Tracked capitals', font: 'montserrat', weight: 500, tracking: 0.2 },
  { text: 'Turned by six degrees', font: 'eb-garamond', italic: true, rotate: 6 },
  { text: 'Half there, 1/2 of 0123', font: 'source-serif-4', figures: 'old-style', fractions: true, opacity: 0.5 },
  { text: 'OUTLINED', font: 'anton', fill: '#777777', stroke: { paint: '#000000', width: 3 } },
  { text: '111,11 888.88', figures: 'tabular', weight: 700 },
  { text: 'Small Capitals', caps: 'small', weight: 500 },
  { text: 'A line of words that is set from edge to edge until its paragraph comes to an end here', align: 'justify', size: 30 },
  { text: 'مؤتمر DesignConf 2027 في دبي', weight: 700 },
]
const ROWS = [...Object.values(SENTENCES).map(([text]) => ({ text, weight: 500 })), ...STYLES]

const page = (layers: Layer[], height: number): Scene => ({
  easel: 'test',
  seed: 1,
  canvas: { width: WIDTH, height, background: '#ffffff' },
  layers,
})
const live = (scene: Scene) => paintSvg(scene, { world, quality: 'high', text: 'live', drawStage })

/** The texts of a document, as any reader of XML finds them. */
function textsOf(svg: string): string[] {
  const texts: string[] = []
  let inside = false
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', ({ local }) => {
    inside = local === 'text'
    if (inside) texts.push('')
  })
  parser.on('text', (words) => {
    if (inside) texts.push(`${texts.pop()}${words}`)
  })
  parser.on('closetag', () => {
    inside = false
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(svg).close()
  return texts
}

// CI installs Chromium; elsewhere the runner says that it is wanting and how to get it.
test.skipIf(!existsSync(CHROMIUM) && !process.env.CI)(
  'words that stay words look as they are painted, in every script and style',
  async () => {
    const layers = ROWS.map((row, index) =>
      textLayer({ size: 34, leading: 1.5, ...row, name: `row-${index}`, box: { x: 20, y: index * ROW + 10, w: WIDTH - 40, h: ROW - 20 } }),
    )
    const scene = page(layers, ROWS.length * ROW)
    const { pixels } = await paintScene(scene, { world, quality: 'high', drawStage })
    const { svg, warnings } = await live(scene)
    expect(warnings).toEqual([])
    const letters = (texts: string[]) => texts.join('').replace(/[\s-]/g, '')
    expect(letters(textsOf(svg))).toBe(letters(layers.map(({ text }) => text)))
    const body = svg.slice(svg.indexOf('<svg'))
    const theirs = await screenshot(`<!doctype html><meta charset="utf-8"><style>body{margin:0}</style>${body}`, WIDTH, scene.canvas.height)
    const ours = inkOf(pixels.data, WIDTH, scene.canvas.height)
    const alike = ROWS.map(({ text }, row) => ({ text, alike: correlation(ours, theirs, row * ROW, (row + 1) * ROW) }))
    expect(alike.filter((row) => row.alike < 0.95)).toEqual([])
  },
)

test('words are words whatever they say, and nothing of them is read as markup', async () => {
  const hostile = [
    '</text><script>alert(1)</script>',
    '"quoted" & \'single\' ]]> &amp;',
    '$& $1 $` <rect fill="#7E0001"/>',
    '<!-- no comment -->',
  ]
  const layers = hostile.map((text, index) =>
    textLayer({ text, name: `row-${index}`, box: { x: 20, y: index * ROW, w: WIDTH - 40, h: ROW } }),
  )
  expect(textsOf((await live(page(layers, hostile.length * ROW))).svg)).toEqual(hostile)
})

test('letters with an effect that no text has stay curves, and that is said', async () => {
  const fill = {
    gradient: 'linear',
    angle: 0,
    stops: [
      [0, '#000000'],
      [1, '#ff0000'],
    ],
  } satisfies TextLayer['fill']
  const plain = textLayer({ text: 'plain', name: 'plain', box: { x: 0, y: 0, w: 400, h: 60 } })
  const { svg, warnings } = await live(page([plain, { ...plain, name: 'shaded', text: 'shaded', fill }], 100))
  expect(textsOf(svg)).toEqual(['plain'])
  expect(warnings).toMatchObject([{ code: 'text_outlined', words: 'shaded' }])
})

test('a document is the same whatever was painted before it', async () => {
  const scene = page([textLayer({ text: 'Same', font: 'lobster', box: { x: 0, y: 0, w: 400, h: 60 } })], 100)
  const first = await live(scene)
  await live(page([textLayer({ text: 'Other', font: 'rye', box: { x: 0, y: 0, w: 400, h: 60 } })], 100))
  expect((await live(scene)).svg).toBe(first.svg)
})
