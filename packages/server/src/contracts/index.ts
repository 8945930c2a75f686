export { findContract, type Kept, keepContract, keepVersion } from './keep.ts'
export type { ContractVersion, StoredContract } from './stored.ts'
export { toldOnTheWire } from './wire-errors.ts'
