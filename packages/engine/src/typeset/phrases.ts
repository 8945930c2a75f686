import type { Parser } from 'budoux/dist/parser.js'

/** Models that find phrases in writing without spaces, each loaded on first use. */
const MODELS: readonly (readonly [RegExp, string, () => Promise<{ model: ConstructorParameters<typeof Parser>[0] }>])[] = [
  [/^ja/, 'ja', () => import('budoux/dist/data/models/ja.js')],
  [/^zh-(?:Hant|TW|HK|MO)/, 'zh-Hant', () => import('budoux/dist/data/models/zh-hant.js')],
  [/^zh/, 'zh-Hans', () => import('budoux/dist/data/models/zh-hans.js')],
]

const loaded = new Map<string, Parser>()

/** Makes `phraseEnds` know a language. */
export async function loadPhrases(language: string): Promise<void> {
  const [, key, load] = MODELS.find(([pattern]) => pattern.test(language)) ?? []
  if (!key || !load || loaded.has(key)) return
  const [{ Parser }, { model }] = await Promise.all([import('budoux/dist/parser.js'), load()])
  loaded.set(key, new Parser(model))
}

/** Offsets at which a phrase of Japanese or Chinese ends; null for other languages. */
export function phraseEnds(text: string, language: string): Set<number> | null {
  const key = MODELS.find(([pattern]) => pattern.test(language))?.[1]
  const parser = key ? loaded.get(key) : undefined
  return parser ? new Set(parser.parseBoundaries(text)) : null
}
