type Hyphenator = (text: string, options?: { minWordLength?: number }) => string

/** Languages whose words may be divided, by the first part of their BCP 47 name; each is loaded on first use. */
const PATTERNS: Record<string, () => Promise<{ default: { hyphenateSync: Hyphenator } }>> = {
  da: () => import('hyphen/da/index.js'),
  de: () => import('hyphen/de/index.js'),
  en: () => import('hyphen/en-us/index.js'),
  es: () => import('hyphen/es/index.js'),
  fi: () => import('hyphen/fi/index.js'),
  fr: () => import('hyphen/fr/index.js'),
  it: () => import('hyphen/it/index.js'),
  nb: () => import('hyphen/nb/index.js'),
  nl: () => import('hyphen/nl/index.js'),
  pl: () => import('hyphen/pl/index.js'),
  pt: () => import('hyphen/pt/index.js'),
  ru: () => import('hyphen/ru/index.js'),
  sv: () => import('hyphen/sv/index.js'),
  tr: () => import('hyphen/tr/index.js'),
}

const loaded = new Map<string, Hyphenator>()
const keyOf = (language: string) => language.split('-')[0] ?? ''

/** Makes `withHyphens` know a language; one without patterns stays undivided. */
export async function loadHyphens(language: string): Promise<void> {
  const key = keyOf(language)
  const load = PATTERNS[key]
  if (load && !loaded.has(key)) loaded.set(key, (await load()).default.hyphenateSync)
}

export const SOFT_HYPHEN = '\u00ad'
const SHORTEST_WORD = 6

/** The text with soft hyphens where its words may be divided: never a name or an abbreviation, never fewer than two letters before and three after. */
export function withHyphens(text: string, language: string): string {
  const hyphenate = loaded.get(keyOf(language))
  if (!hyphenate) return text
  return text.replace(/\p{L}+/gu, (word) => {
    if (word.length < SHORTEST_WORD || (/\p{Lu}/u.test(word.slice(1)) && word !== word.toUpperCase())) return word
    return hyphenate(word, { minWordLength: SHORTEST_WORD })
      .replace(/^(\p{L})\u00ad/u, '$1')
      .replace(/\u00ad(\p{L}{1,2})$/u, '$1')
  })
}
