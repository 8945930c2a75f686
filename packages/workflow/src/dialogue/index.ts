export { createLlmMind, type LlmOptions, type SeenPicture } from './llm-mind.ts'
export type { Decision, KnownPicture, Message, Mind, Settled, Step, Turn } from './mind.ts'
export { createRulesMind } from './rules-mind.ts'
