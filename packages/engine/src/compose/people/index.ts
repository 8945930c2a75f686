/** The people room: who is named, what they do, and how that looks: figures with bones, clothes, things in their hands and a place to be. */
export { type Actor, actorsIn, undone } from './actors.ts'
export { bust, person } from './body.ts'
export { heightOf } from './build.ts'
export { heldIn } from './held/index.ts'
export { INTERIOR_FOOT, interior, interiorKind } from './interior/index.ts'
export { type PersonLook, personLook } from './look.ts'
export { POSES } from './poses.ts'
export { type Stage, stagePeople } from './staging.ts'
