import type { Source } from './source.ts'

const SHOWN_LINES = 12
const FILES = ['LICENSE', 'LICENSE.md', 'LICENSE.txt'] as const

export type Licence = { name: string | null /** Its beginning, for people to read. */; text: string | null }

/** What a source says about its licence: the name in the head of its README, and the beginning of its licence file. */
export async function licenceOf(source: Source): Promise<Licence> {
  if (source.file !== null) return { name: null, text: null }
  const head = /^---\r?\n([\s\S]*?)\r?\n---/.exec((await source.read('README.md')) ?? '')?.[1] ?? ''
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*["']?([^"'\\r\\n]{1,200})`, 'm').exec(head)?.[1]?.trim()
  const name = field('license') === 'other' ? (field('license_name') ?? 'other') : (field('license') ?? null)
  for (const file of FILES) {
    const text = await source.read(file)
    if (text) return { name: name && plain(name), text: plain(text.split(/\r?\n/).filter(Boolean).slice(0, SHOWN_LINES).join('\n')) }
  }
  return { name: name && plain(name), text: null }
}

/** Without anything that could steer a terminal. */
const plain = (text: string) => text.replace(/(?!\n)\p{Cc}/gu, ' ')
