export { type ModelFolder, readModelFolder } from './folder.ts'
export { type DrawingSettings, drawingSettings, OnnxFields } from './settings.ts'
