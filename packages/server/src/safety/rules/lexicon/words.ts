/** The languages of the lexicon; `any` is understood everywhere. */
type Language = 'any' | 'en' | 'es' | 'fr' | 'de' | 'pt' | 'it' | 'ru' | 'zh' | 'ja' | 'ko'

/** Phrases of one meaning by language, separated by commas, in the notation of `phraseTree`. */
export type Words = Partial<Record<Language, string>>
