export { createLlmMind, type LlmOptions } from './llm-mind.ts'
export type { Decision, KnownPicture, Message, Mind, SeenPicture, Settled, Step, Turn } from './mind.ts'
export { createRulesMind } from './rules-mind.ts'
