export { acceptOnce, claimOf } from './accept-once.ts'
