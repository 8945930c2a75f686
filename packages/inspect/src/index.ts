export {
  type Asked,
  type Box,
  type Check,
  type CheckResult,
  type Evidence,
  FAMILIES,
  type Family,
  type FileFacts,
  type Inspected,
  type Limit,
  type Raster,
  type ReadWord,
  type Report,
  type Tools,
} from './check.ts'
export { CHECKS } from './checks/index.ts'
export { DecodeError, decodePicture } from './decode.ts'
export { type InspectOptions, inspect, inspected } from './inspect.ts'
export { createReader, type Reader } from './words/reader.ts'
