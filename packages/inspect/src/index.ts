export {
  type Box,
  type Check,
  type CheckResult,
  FAMILIES,
  type Family,
  type Inspected,
  type Raster,
  type ReadWord,
  type Report,
  type Tools,
} from './check.ts'
