import { WireError } from '@easel/protocol'
import type { Project } from '../keys/index.ts'
import type { Budget } from '../records/index.ts'
import { firstOfMonth } from './days.ts'

/** What a job of the project is measured against when it is recorded: all that was spent from the first day of this month on. */
export const budgetOf = ({ monthlyBudget }: Project, now: number): Budget | null =>
  monthlyBudget === null ? null : { limit: monthlyBudget, sinceDay: firstOfMonth(now) }

export const overBudget = () =>
  new WireError(
    'insufficient_quota',
    'You exceeded your current quota, please check your plan and billing details. The monthly budget of this project has no room for this request.',
    null,
    // Trying again in a second is of no use.
    { headers: { 'x-should-retry': 'false' } },
  )
