/**
 * What an adapter of another engine needs to keep the promises of this house: how large a picture is to be, which pixels an
 * edit may change, and how a file is written and says where it comes from.
 */
export { readBrief } from './brief/index.ts'
export { canvasFor } from './compose/canvas.ts'
export { seedOf } from './draw.ts'
export { editSize, type Frame, framed, frameOf } from './edit/frame.ts'
export { guarded, permission, reportOf } from './edit/guard.ts'
export { loadInput, loadMask } from './edit/inputs.ts'
export { encode } from './encode.ts'
export { inscribe, type SourceType } from './provenance/index.ts'
export { render } from './render.ts'
export type { Coverage } from './retouch/coverage.ts'
export type { Pixels } from './trace/types.ts'
