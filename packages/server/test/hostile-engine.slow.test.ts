import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { bodies, ground, kind, post } from './hostile/attack.ts'
import { type Bytes, chunk, noisy, own } from './hostile/files.ts'
import { edit, file } from './hostile/form.ts'
import type { Ground } from './hostile/ground.ts'

// Client and server share a process, so a moment in which it stands still must not look like a client that dawdles.
const open = ground({ builtIn: true, limits: { headersTimeout: 300_000 } })
const quick = { size: '1024x640', quality: 'low', output_format: 'jpeg' }
const PATIENT = { expected: [200, 400], withinMs: 240_000 }

const UNITS = {
  'flags of families': '👩‍👩‍👧‍👦',
  marks: 'e\u0301',
  'right to left': 'שלום ',
  Chinese: '漢字',
  quotes: '“”"\'«»',
  'open quotes': '"a ',
  labels: 'Style: a. ',
  things: 'a mug with a bottle with ',
  items: '- item one\n',
  negations: 'no text not ',
  steps: 'Step 1: mix. ',
  controls: '\u0001\u202e',
}
kind(
  'the longest prompt is drawn, whatever it is made of',
  open,
  bodies(
    '/v1/images/generations',
    Object.fromEntries(
      Object.entries(UNITS).map(([name, unit]) => [
        name,
        JSON.stringify({ ...quick, prompt: [...unit.repeat(32_000)].slice(0, 32_000).join('') }),
      ]),
    ),
  ),
  PATIENT,
)

kind(
  'the longest instruction is obeyed or refused, whatever it is made of',
  open,
  Object.entries(UNITS).map(([name, unit]) =>
    edit(name, async () => [
      ['image', file(own(await noisy(256, 160).png().toBuffer()))],
      ['prompt', `Make it warmer. ${[...unit.repeat(32_000)].slice(0, 31_000).join('')}`],
      ['quality', 'low'],
    ]),
  ),
  PATIENT,
)

type SceneText = { canvas: Record<string, unknown>; layers: Record<string, unknown>[] } & Record<string, unknown>

/** A picture that this server drew, its scene replaced by other text; `change` gives the text, or the packed words themselves. */
const tampered = (name: string, change: (scene: SceneText) => string | { packed: string }) =>
  edit(name, async () => [
    ['image', file(withScene(await drawnPoster(), change))],
    ['prompt', 'Make the headline red'],
    ['quality', 'low'],
  ])

let poster: Bytes | null = null
async function drawnPoster(): Promise<Bytes> {
  poster ??= own(await drawPoster(open()))
  return poster
}

async function drawPoster(field: Ground): Promise<Buffer> {
  const { text } = await post(
    field,
    '/v1/images/generations',
    JSON.stringify({ ...quick, output_format: 'png', prompt: 'A poster that reads "HELLO"' }),
  )
  return Buffer.from((JSON.parse(text) as { data: [{ b64_json: string }] }).data[0].b64_json, 'base64')
}

const SCENE = /(\bScene=")([^"]*)(")/

/** The file with the packed scene in its metadata replaced; an error when it carries none, for then nothing would be shown. */
function withScene(png: Bytes, change: Parameters<typeof tampered>[1]): Bytes {
  const parts: Buffer[] = [png.subarray(0, 8)]
  let changed = false
  for (let at = 8; at < png.length; ) {
    const end = at + 12 + png.readUInt32BE(at)
    const text = png.toString('utf8', at + 8, end - 4)
    const packed = SCENE.exec(text)?.[2]
    if (png.toString('latin1', at + 4, at + 8) === 'iTXt' && packed !== undefined) {
      const scene = JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')) as SceneText
      const fresh = change(scene)
      const words = typeof fresh === 'string' ? deflateRawSync(fresh).toString('base64') : fresh.packed
      parts.push(chunk('iTXt', Buffer.from(text.replace(SCENE, (_all, before, _old, after) => `${before}${words}${after}`))))
      changed = true
    } else parts.push(png.subarray(at, end))
    at = end
  }
  if (!changed) throw new Error('The picture carries no scene to tamper with.')
  return own(Buffer.concat(parts))
}

const layered = (scene: SceneText, layer: object) =>
  JSON.stringify({ ...scene, layers: [{ ...scene.layers[0], ...layer }, ...scene.layers.slice(1)] })
const nested = (depth: number) => `${'[{"type":"group","name":"a","layers":'.repeat(depth)}[]${'}]'.repeat(depth)}`

kind(
  'a scene that was tampered with is not drawn, and its picture is edited as any other',
  open,
  [
    tampered('no JSON', () => '{'),
    tampered('another document', () => '{"hello":"world"}'),
    tampered('null', () => 'null'),
    tampered('an empty list', () => '[]'),
    tampered('the prototype', (scene) => JSON.stringify(scene).replace('{', '{"__proto__":{"admin":true},')),
    tampered('an unknown key', (scene) => JSON.stringify({ ...scene, run: 'rm -rf /' })),
    tampered('an unknown layer', (scene) => layered(scene, { type: 'script' })),
    tampered('a path as a font', (scene) => layered(scene, { font: '../../../etc/passwd' })),
    tampered('a path as art', (scene) => layered(scene, { type: 'art', art: '../../etc:passwd' })),
    tampered('a URL as a picture', (scene) => layered(scene, { type: 'image', image: 'http://127.0.0.1/x.png' })),
    tampered('a size beyond all measure', (scene) => layered(scene, { size: 1e300 })),
    tampered('a negative size', (scene) => layered(scene, { width: -1, height: -1, size: -1 })),
    tampered('a giant canvas', (scene) => JSON.stringify({ ...scene, canvas: { ...scene.canvas, width: 1e6, height: 1e6 } })),
    tampered('an empty canvas', (scene) => JSON.stringify({ ...scene, canvas: { ...scene.canvas, width: 0, height: 0 } })),
    tampered('ten thousand layers', (scene) =>
      JSON.stringify({ ...scene, layers: Array.from({ length: 10_000 }, (_, index) => ({ ...scene.layers[0], name: `a${index}` })) }),
    ),
    tampered('one name twice', (scene) => JSON.stringify({ ...scene, layers: [...scene.layers, ...scene.layers] })),
    tampered('groups a thousand deep', (scene) => JSON.stringify({ ...scene, layers: 'LAYERS' }).replace('"LAYERS"', nested(1000))),
    tampered('a headline of a megabyte', (scene) => JSON.stringify(scene).replace('HELLO', 'H'.repeat(1_000_000))),
    tampered('a bomb', () => ' '.repeat(200_000_000)),
    tampered('no base64', () => ({ packed: '@@@@' })),
    tampered('nothing', () => ({ packed: '' })),
    tampered('noise', () => ({ packed: Buffer.from('no deflate at all').toString('base64') })),
    tampered('entities', () => ({ packed: '&a;&#0;&#x10ffff;' })),
  ],
  PATIENT,
)
