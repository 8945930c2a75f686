import { deflateRawSync, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprint } from './fingerprint.ts'
import { readEmbedded, readOrigin } from './index.ts'
import { openContainer } from './open.ts'
import { FORMATS, inscribed, plainFile, SCENE } from './test/pictures.ts'

const NAMESPACES =
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="urn:easel:picture:1#" xmlns:I="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"'
const pack = (text: string | Buffer) => deflateRawSync(text).toString('base64')
const packetWith = (scene: string, more = '') =>
  `<rdf:RDF ${NAMESPACES}><rdf:Description e:Scene="${scene}" e:Pixels="" ${more}/></rdf:RDF>`

async function fileWith(...packets: string[]): Promise<Uint8Array> {
  let file = await plainFile('png')
  for (const packet of packets) file = openContainer(file)?.withPacket(Buffer.from(packet)) ?? file
  return file
}

/** The problem of a picture that carries this value as its scene. */
async function problemOf(scene: unknown): Promise<string | null | undefined> {
  const file = await fileWith(packetWith(pack(typeof scene === 'string' ? scene : JSON.stringify(scene))))
  expect(await readEmbedded(file)).toBeNull()
  return readOrigin(file)?.problem
}

const withLayer = (layer: object) => ({ ...SCENE, layers: [{ ...SCENE.layers[0], ...layer }] })
const nested = (depth: number) =>
  `{"easel":"0","seed":1,"canvas":{"width":64,"height":64,"background":"#ffffff"},"layers":${'[{"type":"group","name":"a","layers":'.repeat(depth)}[]${'}]'.repeat(depth)}}`

test('a scene that unpacks to 200 megabytes is given up after a megabyte', async () => {
  const bomb = deflateRawSync(Buffer.alloc(200 * 1024 * 1024, ' ')).toString('base64')
  const file = await fileWith(packetWith(bomb))
  const before = process.memoryUsage().arrayBuffers
  expect(await readEmbedded(file)).toBeNull()
  expect(readOrigin(file)?.problem).toBeTruthy()
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024)
})

test('a packet that unpacks to 100 megabytes is not unpacked', async () => {
  const packed = deflateSync(Buffer.alloc(100 * 1024 * 1024, ' '))
  const plain = Buffer.from(await plainFile('png'))
  const data = Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0', 'latin1'), packed])
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length)
  head.write('zTXt', 4)
  const file = Buffer.concat([plain.subarray(0, 33), head, data, Buffer.alloc(4), plain.subarray(33)])
  expect(readOrigin(file)?.problem).toContain('at most 2 MB')
})

test.each<[string, unknown, RegExp]>([
  ['no JSON', '<svg onload="x"/>', /JSON/],
  ['no scene', { hello: 'world' }, /fault/],
  ['a number', '7', /fault/],
  ['null', 'null', /fault/],
  ['an unknown key', { ...SCENE, prompt: 'secret' }, /prompt/],
  ['a layer of no kind', withLayer({ type: 'script' }), /fault/],
  ['a canvas of a billion pixels', { ...SCENE, canvas: { ...SCENE.canvas, width: 8192, height: 8192 } }, /3840/],
  ['a number beyond all measure', withLayer({ size: 1e300 }), /numbers up to/],
  ['a number that overflows', JSON.stringify(SCENE).replace('"size":12', '"size":1e999'), /numbers up to/],
  ['an address as a picture', withLayer({ type: 'image', image: 'http://169.254.169.254/latest' }), /plain word as image/],
  ['data as a picture', withLayer({ type: 'image', image: 'data:image/png;base64,AAAA' }), /plain word as image/],
  ['a path as art', withLayer({ type: 'art', art: '../../etc:passwd' }), /plain word as art/],
  ['a path as a font', withLayer({ font: '../../../secrets/key' }), /plain word as font/],
  ['an address as a font', withLayer({ font: '//evil.example/x' }), /plain word as font/],
  ['a key of the prototype', JSON.stringify(SCENE).replace('"role"', '"__proto__":{"admin":true},"role"'), /__proto__/],
  ['a constructor', JSON.stringify(SCENE).replace('"role"', '"constructor":{"prototype":1},"role"'), /constructor|prototype/],
  ['groups a hundred deep', nested(100), /nested/],
  ['groups ten thousand deep', nested(10_000), /nested/],
  [
    'ten thousand layers',
    { ...SCENE, layers: Array.from({ length: 10_000 }, (_, i) => ({ type: 'shape', name: `a${i}`, shape: 'rect' })) },
    /layers/,
  ],
])('a scene that is %s is refused with the reason', async (_, scene, reason) => {
  expect(await problemOf(scene)).toMatch(reason)
  expect(({} as { admin?: boolean }).admin).toBeUndefined()
})

test('packed text that is cut short or is no packed text is refused', async () => {
  const packed = pack(JSON.stringify(SCENE))
  for (const text of [packed.slice(0, packed.length / 2), 'AAAA', '%%%', '', 'x'.repeat(1000)]) {
    const file = await fileWith(packetWith(text))
    expect(await readEmbedded(file)).toBeNull()
    expect(readOrigin(file)?.problem).toBeTruthy()
  }
})

test('two packets, or two scenes in one, are no scene', async () => {
  const scene = pack(JSON.stringify(SCENE))
  const twice = [
    await fileWith(packetWith(scene), packetWith(scene)),
    await fileWith(`<rdf:RDF ${NAMESPACES}><rdf:Description e:Scene="${scene}"><e:Scene>${scene}</e:Scene></rdf:Description></rdf:RDF>`),
  ]
  for (const file of twice) {
    expect(await readEmbedded(file)).toBeNull()
    expect(readOrigin(file)?.problem).toMatch(/two|2/)
  }
  for (const format of FORMATS) {
    const { bytes } = await inscribed(format)
    const doubled = openContainer(bytes)?.withPacket(Buffer.from(packetWith(scene))) ?? bytes
    expect(await readEmbedded(doubled)).toBeNull()
  }
})

test('XML that is none, or that names entities of its own, is a problem and nothing more', async () => {
  const laughs = `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rdf:RDF ${NAMESPACES}><rdf:Description e:Scene="&b;"/></rdf:RDF>`
  const outside = `<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><rdf:RDF ${NAMESPACES}><rdf:Description I:DigitalSourceType="&a;"/></rdf:RDF>`
  for (const packet of [laughs, outside, '<rdf:RDF', '', '\0\0\0', '<a><b></a>', `${packetWith('AAAA')}${packetWith('AAAA')}`]) {
    const said = readOrigin(await fileWith(packet))
    expect(said?.problem).toBeTruthy()
    expect(said?.sourceType).toBeNull()
  }
})

test('what is nested in somebody’s structure is not taken for the picture’s own', async () => {
  const inner = `<rdf:RDF ${NAMESPACES}><rdf:Description><e:History><rdf:Description I:DigitalSourceType="composite" e:Scene="AAAA"/></e:History></rdf:Description></rdf:RDF>`
  expect(readOrigin(await fileWith(inner))).toMatchObject({ sourceType: null, scene: null, problem: null })
})

test('a fingerprint that belongs to another picture makes the scene not intact', async () => {
  const other = openContainer(await plainFile('jpeg'))
  const packet = packetWith(pack(JSON.stringify(SCENE))).replace('Pixels=""', `Pixels="${other ? fingerprint(other) : ''}"`)
  expect(await readEmbedded(await fileWith(packet))).toMatchObject({ intact: false })
})

test.each(FORMATS)('a %s that is cut anywhere, or changed anywhere, is read without a fault', async (format) => {
  const { bytes } = await inscribed(format)
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }), fc.boolean(), (at, value, cut) => {
      const file = Uint8Array.from(cut ? bytes.subarray(0, at) : bytes)
      if (!cut) file[at] = value
      const said = readOrigin(file)
      // One byte cannot change both the picture and what is said about it.
      if (said?.intact && !cut && file[at] !== bytes[at]) expect(isRemark(bytes, at)).toBe(true)
    }),
    { numRuns: 400 },
  )
})

test('bytes that are no picture say nothing', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => readOrigin(bytes) === null))
})

/** Whether the byte lies in a part of the file that decides no pixel. */
function isRemark(bytes: Uint8Array, at: number): boolean {
  const container = openContainer(bytes)
  const inside = (part: Uint8Array) => {
    const start = part.byteOffset - bytes.byteOffset
    return at >= start && at < start + part.length
  }
  return !container?.image.some(inside)
}
