export { briefOf, verdictOf } from './judged.ts'
export { type QualityDoor, type QualityOptions, type QualityOrder, type QualityResult, runQualityTests } from './run.ts'
export { QUALITY_TESTS, type QualityTest } from './tests.ts'
