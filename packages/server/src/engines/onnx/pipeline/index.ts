export { type DrawJob, drawPicture, type Listener } from './draw.ts'
export { type LoadedModel, loadModel } from './model.ts'
export type { Rgb } from './picture.ts'
export { loadRuntime, type Runtime, type RuntimeWish } from './runtime.ts'
