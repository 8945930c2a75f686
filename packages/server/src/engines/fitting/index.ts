export { adapted } from './adapted.ts'
