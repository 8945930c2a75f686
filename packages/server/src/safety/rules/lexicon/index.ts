import { CONTEXT } from './context.ts'
import { HARMLESS } from './harmless.ts'
import { HATE } from './hate.ts'
import { ILLICIT } from './illicit.ts'
import { PEOPLE } from './people.ts'
import { SELF_HARM } from './self-harm.ts'
import { SEXUAL } from './sexual.ts'
import { VIOLENCE } from './violence.ts'
import type { Words } from './words.ts'

const WORDS = { ...PEOPLE, ...SEXUAL, ...VIOLENCE, ...SELF_HARM, ...HATE, ...ILLICIT, ...CONTEXT, ...HARMLESS }

/** What a text can say. `name`, two capitalised words in a row, is told by its form and not by a list. */
export type Concept = keyof typeof WORDS | 'name'

/** Every concept with the words for it. */
export const LEXICON: Record<keyof typeof WORDS, Words> = WORDS
