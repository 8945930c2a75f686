export { onnxFrom } from './adapter.ts'
