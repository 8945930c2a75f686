import type { Brief } from '@easel/engine/brief'
import type { Contract, ContractFinding } from '@easel/protocol/contracts'
import type { Filled } from '../fill.ts'

/** What the rules look at: the contract, one request that it stands for, and how that is understood. */
export type Linted = { contract: Contract; filled: Filled; brief: Brief }

/** A finding whose place is still a path. */
export type Found = Pick<ContractFinding, 'rule' | 'severity' | 'message'> & { path: (string | number)[] }

export const warn = (rule: string, path: (string | number)[], message: string): Found => ({ rule, severity: 'warning', message, path })
export const fail = (rule: string, path: (string | number)[], message: string): Found => ({ rule, severity: 'error', message, path })
