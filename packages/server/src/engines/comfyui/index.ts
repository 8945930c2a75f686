export { comfyFrom } from './adapter.ts'
