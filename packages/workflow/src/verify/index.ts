export { reasonsFor } from './reasons.ts'
export { type Verdict, verdictOf } from './verdict.ts'
export { type Attempt, type Verified, verify } from './verify.ts'
