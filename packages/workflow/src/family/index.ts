export { type Family, familyOf, type Member } from './family.ts'
