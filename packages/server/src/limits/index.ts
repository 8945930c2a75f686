export { admit } from './admit.ts'
export { budgetOf, overBudget } from './budget.ts'
export { dayOf, firstOfMonth, isDay } from './days.ts'
export { createMemoryRateLimits, type RateLimits } from './rate-limits.ts'
