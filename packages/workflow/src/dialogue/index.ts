export type { Decision, KnownPicture, Message, Mind, Settled, Step, Turn } from './mind.ts'
