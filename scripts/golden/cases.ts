import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One golden picture: a name, how to draw it, and the prompt. */
export type Case = {
  name: string
  file: string
  prompt: string
  width: number
  height: number
  quality: 'low' | 'medium' | 'high'
  seed: number
  transparent: boolean
}

export const GOLDEN_FOLDER = new URL('../../packages/engine/golden/', import.meta.url).pathname

/** All cases of all `*.cases` files, in file order. */
export function readCases(folder = GOLDEN_FOLDER): Case[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.cases'))
    .sort()
    .flatMap((file) => parseCases(readFileSync(join(folder, file), 'utf8'), file))
}

/**
 * A case is a line `--- name size=320x240 quality=low seed=7 ---` and the prompt below it.
 * Lines that start with `#` are remarks.
 */
export function parseCases(text: string, file: string): Case[] {
  const chunks = text.split(/^--- (.+) ---$/m)
  const cases: Case[] = []
  for (let i = 1; i < chunks.length; i += 2) {
    const [name, ...settings] = (chunks[i] ?? '').split(/\s+/)
    const prompt = (chunks[i + 1] ?? '')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .join('\n')
      .trim()
    cases.push({ name: name ?? '', file, prompt, ...readSettings(settings, `${file}: ${name}`) })
  }
  return cases
}

function readSettings(settings: string[], where: string): Omit<Case, 'name' | 'file' | 'prompt'> {
  const read = { width: 256, height: 256, quality: 'low' as Case['quality'], seed: 1, transparent: false }
  for (const setting of settings) {
    const [key, value = ''] = setting.split('=')
    if (key === 'size') [read.width, read.height] = value.split('x').map(Number) as [number, number]
    else if (key === 'quality' && (value === 'low' || value === 'medium' || value === 'high')) read.quality = value
    else if (key === 'seed') read.seed = Number(value)
    else if (key === 'transparent') read.transparent = true
    else throw new Error(`${where}: expected size=WxH, quality=low|medium|high, seed=N or transparent but received ${setting}`)
  }
  return read
}
