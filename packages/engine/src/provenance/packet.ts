import { SaxesParser } from 'saxes'

/** Where a picture comes from, in IPTC's vocabulary of digital source types (cv.iptc.org/newscodes/digitalsourcetype). */
export type SourceType =
  /** Drawn by rules alone: what the built-in engine makes from words. */
  | 'algorithmicMedia'
  /** Somebody else's picture after corrections by rules. */
  | 'algorithmicallyEnhanced'
  /** Somebody else's picture with parts that rules have drawn. */
  | 'composite'
  /** Made by a trained model, and such a model's work within another picture. */
  | 'trainedAlgorithmicMedia'
  | 'compositeWithTrainedAlgorithmicMedia'

/** What a packet says. A foreign one may say any of it, or nothing. */
export type Facts = {
  /** The last part of IPTC's address. */
  sourceType: string | null
  /** The program, e.g. `Easel 0.1.0`. */
  generator: string | null
  engine: string | null
  version: string | null
  /** `packScene` of the scene that the picture was drawn from. */
  scene: string | null
  /** `fingerprint` of the picture that belongs to the scene. */
  pixels: string | null
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype/'
const NAMESPACES = {
  xmp: 'http://ns.adobe.com/xap/1.0/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  easel: 'urn:easel:picture:1#',
} as const

/** The property that carries each fact. */
const PROPERTIES: Record<keyof Facts, [prefix: keyof typeof NAMESPACES, name: string]> = {
  sourceType: ['Iptc4xmpExt', 'DigitalSourceType'],
  generator: ['xmp', 'CreatorTool'],
  engine: ['easel', 'Engine'],
  version: ['easel', 'Version'],
  scene: ['easel', 'Scene'],
  pixels: ['easel', 'Pixels'],
}

/** The facts as an XMP packet: the same facts give the same text. */
export const writePacket = (facts: Facts): string => `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
${writeFacts(facts)}
<?xpacket end="w"?>`

/** The same without the frame by which it is found in a file that is not XML. */
export function writeFacts(facts: Facts): string {
  const attributes = Object.entries(PROPERTIES).flatMap(([fact, [prefix, name]]) => {
    const value = facts[fact as keyof Facts]
    if (value === null) return []
    return [` ${prefix}:${name}="${escapeXml(fact === 'sourceType' ? SOURCE_TYPES + value : value)}"`]
  })
  const namespaces = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="${RDF}"><rdf:Description rdf:about=""
${[...namespaces, ...attributes].join('\n')}/></rdf:RDF></x:xmpmeta>`
}

/** Thrown for a packet that cannot be read as one. */
export class PacketError extends Error {
  override readonly name = 'PacketError'
}

/** Reads any program's packet: a property may be an attribute or an element, under any prefix. Throws a `PacketError`. */
export function readPacket(text: string): Facts {
  const facts: Facts = { sourceType: null, generator: null, engine: null, version: null, scene: null, pixels: null }
  const note = (uri: string, local: string, value: string) => {
    const fact = factOf(uri, local)
    if (!fact) return
    if (facts[fact] !== null) throw new PacketError(`Expected one ${local} in the picture's packet but received two`)
    facts[fact] = value.trim()
  }
  const parser = new SaxesParser({ xmlns: true })
  const path: { uri: string; local: string; text: string }[] = []
  parser.on('opentag', ({ uri, local, attributes }) => {
    path.push({ uri, local, text: '' })
    if (uri === RDF && local === 'Description' && path.length <= MAX_DEPTH)
      for (const attribute of Object.values(attributes)) note(attribute.uri, attribute.local, attribute.value)
  })
  parser.on('text', (words) => {
    const element = path.at(-1)
    if (element) element.text += words
  })
  parser.on('closetag', () => {
    const element = path.pop()
    if (element && path.length <= MAX_DEPTH && path.at(-1)?.local === 'Description') note(element.uri, element.local, element.text)
  })
  parser.on('error', (cause) => {
    throw new PacketError('Expected the picture’s packet to be XML', { cause })
  })
  parser.write(text.replace(/^\uFEFF/, '')).close()
  const { sourceType } = facts
  // Some writers say https, or leave the address away.
  return { ...facts, sourceType: sourceType?.replace(/^https?:\/\/cv\.iptc\.org\/newscodes\/digitalsourcetype\//, '') ?? null }
}

/** `xmpmeta`, `RDF`, `Description`: what lies deeper are parts of somebody's structure, such as a history of edits. */
const MAX_DEPTH = 3

function factOf(uri: string, local: string): keyof Facts | null {
  const found = Object.entries(PROPERTIES).find(([, [prefix, name]]) => name === local && NAMESPACES[prefix] === uri)
  return (found?.[0] as keyof Facts | undefined) ?? null
}

const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
