export { sdCppFrom } from './adapter.ts'
