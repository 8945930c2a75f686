export { openRetouchModels } from './models.ts'
