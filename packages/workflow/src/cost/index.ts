export { type Price, priceOf } from './price.ts'
export { costReport } from './report.ts'
export { type Drawn, secondsFor } from './speed.ts'
export { type CellPrice, costWithRetries, type Range } from './with-retries.ts'
