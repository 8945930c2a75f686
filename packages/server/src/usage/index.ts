export { usageEntryOf } from './entry-of.ts'
export { reportUsage, type UsageReport } from './report.ts'
