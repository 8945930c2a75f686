/** Exact words over pictures that other engines draw: what to ask those for, and the scene of picture and words. */
export { overlay, type Placement } from './overlay.ts'
export { type Wording, wordingOf } from './wording.ts'
