import { existsSync } from 'node:fs'
import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { flatWorld } from '../paint/test/world.ts'
import { paintText } from '../paint/text.ts'
import type { TextLayer } from '../scene/schema.ts'
import { loadFonts, type SetText, setText } from './index.ts'
import { CHROMIUM, correlation, inkOf, screenshot } from './test/chromium.ts'
import { SENTENCES, textLayer } from './test/words.ts'

const [WIDTH, ROW, SIZE] = [900, 150, 34]

const sentence = (name: keyof typeof SENTENCES): string => (SENTENCES[name] as readonly [string, string])[0]
const STYLES: Partial<TextLayer>[] = [
  { text: sentence('Latin'), font: 'playfair-display', weight: 700 },
  { text: 'Tracked capitals', font: 'montserrat', weight: 500, tracking: 0.2 },
  { text: 'Office affinity waffle 1/2 0123', font: 'source-serif-4', figures: 'old-style' },
  { text: '111,11 888.88', figures: 'tabular', weight: 600 },
  { text: 'Italic Kerning: AVATAR To Ye', font: 'eb-garamond', italic: true },
  { text: 'Wide & Condensed', font: 'archivo-expanded', weight: 900 },
  { text: 'Dancing letters join', font: 'pacifico' },
  { text: 'مؤتمر DesignConf 2027 في دبي', weight: 700 },
  { text: 'Speakers: ליאת כהן, أحمد سالم & Zoë' },
]
const CASES: TextLayer[] = [
  ...Object.entries(SENTENCES).map(([, [text]]) => textLayer({ text, weight: 500 })),
  ...STYLES.map((style) => textLayer(style)),
].map((layer) => ({ ...layer, size: SIZE, leading: 1.5 }))

const box = { w: WIDTH - 40, h: ROW - 20 }

/** The same lines at the same places, to be shaped by Chromium from the same files. */
function rowsAsHtml(sets: readonly SetText[], fonts: ReadonlyMap<string, Uint8Array>): string {
  const escaped = (text: string) => text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`)
  const aliases = new Set(sets.flatMap(({ font }) => font.families.split(', ').map((family) => family.slice(1, -1))))
  const faces = [...aliases].map((alias) => {
    const file = alias.replace(/^easel-\d+-/, '')
    const bytes = fonts.get(file)
    if (!bytes) throw new Error(`Expected the bytes of ${file}`)
    const data = Buffer.from(bytes).toString('base64')
    const variable = /-(?:wght|wdth|opsz)-(?:normal|italic)$/.test(file) ? 'font-weight:100 900;font-stretch:50% 200%;' : ''
    return `@font-face{font-family:"${alias}";${variable}src:url(data:font/woff2;base64,${data})}`
  })
  const rows = sets.flatMap(({ font, lines, size }, row) =>
    lines.map((line) => {
      const style = [
        `font:${font.weight} ${size}px ${font.families.replaceAll('"', "'")}`,
        `font-stretch:${font.stretch}`,
        `font-variation-settings:${font.axes.replaceAll('"', "'")}`,
        `font-feature-settings:${font.features.replaceAll('"', "'")}`,
        `letter-spacing:${font.tracking * size}px`,
        'font-kerning:normal;text-rendering:geometricPrecision;white-space:pre',
      ].join(';')
      const anchor = line.direction === 'rtl' ? 'end' : 'start'
      const [x, y] = [20 + line.x, row * ROW + 10 + line.baseline]
      return `<text x="${x}" y="${y}" direction="${line.direction}" text-anchor="${anchor}" lang="${font.language}" style="${style}">${escaped(line.text)}</text>`
    }),
  )
  const height = sets.length * ROW
  return `<!doctype html><meta charset="utf-8"><style>${faces.join('')}body{margin:0}</style><svg width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">${rows.join('')}</svg>`
}

// CI installs Chromium; elsewhere the runner says that it is wanting and how to get it.
test.skipIf(!existsSync(CHROMIUM) && !process.env.CI)('Chromium shapes every script and style as Easel does', async () => {
  const fonts = new Map<string, Uint8Array>()
  const world = flatWorld()
  const keeping = {
    ...world,
    async font(file: string) {
      const bytes = await world.font(file)
      fonts.set(file.split('/').at(-1)?.replace('.woff2', '') ?? '', bytes)
      return bytes
    },
  }
  await loadFonts(CASES, keeping)
  const sets = CASES.map((layer) => setText(layer, box))

  const height = CASES.length * ROW
  const context = createCanvas(WIDTH, height).getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, WIDTH, height)
  for (const [row, set] of sets.entries()) paintText(context, CASES[row] as TextLayer, set, { x: 20, y: row * ROW + 10, ...box })
  const ours = inkOf(context.getImageData(0, 0, WIDTH, height).data, WIDTH, height)
  const theirs = await screenshot(rowsAsHtml(sets, fonts), WIDTH, height)

  const alike = CASES.map(({ text, font }, row) => ({ text, font, alike: correlation(ours, theirs, row * ROW, (row + 1) * ROW) }))
  expect(alike.filter((row) => row.alike < 0.95)).toEqual([])
  expect(alike.length).toBeGreaterThanOrEqual(16)
})
