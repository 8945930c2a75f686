import { EngineFault } from '../fault.ts'

/** The bytes of base64 text with nothing before, within or after it. */
export function bytesOfBase64(engine: string, text: unknown): Uint8Array {
  if (typeof text === 'string' && text.length > 0 && text.length % 4 === 0) {
    const bytes = Buffer.from(text, 'base64')
    const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
    // Node skips what is no base64, which shortens the result.
    if (bytes.length === (text.length / 4) * 3 - padding) return bytes
  }
  throw new EngineFault('nonsense', `The engine '${engine}' answered with a picture that is no whole base64.`)
}
