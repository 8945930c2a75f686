import { createHash, randomBytes } from 'node:crypto'

const PREFIX = 'sk-easel-'
const SECRET_BYTES = 32

/** A new key or session token: 256 random bits, more than anybody can guess. */
export const newKeySecret = () => `${PREFIX}${newToken()}`
export const newToken = () => randomBytes(SECRET_BYTES).toString('base64url')

/** SHA-256, as it is stored. A slow hash protects what people choose; random bits need none. */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

/** What may be shown of a key to its owner: `sk-easel-Ab3d…x9Yz`. */
export const shownOf = (secret: string) => `${secret.slice(0, PREFIX.length + 4)}…${secret.slice(-4)}`

const MAX_STARS = 40

/** What a stranger sent as a key, made unreadable as OpenAI does it: `sk-ea****wxyz`. */
export function maskOf(text: string): string {
  const printable = text.replace(/[^\x21-\x7e]/g, '?')
  if (printable.length < 16) return '*'.repeat(printable.length)
  const [start, end] = [printable.slice(0, 5), printable.slice(-4)]
  return `${start}${'*'.repeat(Math.min(MAX_STARS, printable.length - start.length - end.length))}${end}`
}
