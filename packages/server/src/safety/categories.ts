import { MODERATION_CATEGORIES, type ModerationCategory } from '@easel/protocol'

export type Category = ModerationCategory

/** 0–1 for each category. */
export type Scores = Record<Category, number>

export function scoresOf(score: (category: Category) => number): Scores {
  return Object.fromEntries(MODERATION_CATEGORIES.map((category) => [category, score(category)])) as Scores
}

/** What a picture can be judged by; the rest is told by words alone. */
export const PICTURE_CATEGORIES: readonly Category[] = [
  'self-harm',
  'self-harm/intent',
  'self-harm/instructions',
  'sexual',
  'violence',
  'violence/graphic',
]

/** The wide category of a narrow one, which says whatever the narrow one says. */
export const parentOf = (category: Category): Category | null => {
  const [wide, narrow] = category.split('/')
  return narrow ? (wide as Category) : null
}

const LABELS: Record<string, string> = {
  harassment: 'harassment',
  hate: 'harassment',
  'self-harm': 'self-harm',
  sexual: 'sexual',
  violence: 'violence',
}

/** The few words by which an image request is told what it was blocked for, each once; `other` stands for the rest. */
export const publicLabels = (categories: readonly Category[]): string[] => [
  ...new Set(categories.map((category) => LABELS[category.split('/')[0] ?? ''] ?? 'other')),
]
