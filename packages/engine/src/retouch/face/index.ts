export { flattened, holeOn, laidOn } from './flat.ts'
export { inLightOf } from './light.ts'
export { alongLines } from './lines.ts'
export { printed } from './print.ts'
