export { openAiFrom } from './configured.ts'
