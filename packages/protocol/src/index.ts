export { type ErrorEnvelope, type ErrorKind, excerpt, WireError } from './errors.ts'
export {
  type EaselAnswer,
  encodeEvent,
  type ImageStreamEvent,
  type ImagesResponse,
  type WireWarning,
  warningsHeader,
} from './image-answers.ts'
export { type ImageRequest, parseCreateImage } from './images.ts'
export { DEFAULT_MODEL, listModels, MODELS, type ModelObject, type OutputFormat, profileOf, type Quality, retrieveModel } from './models.ts'
export { costOf } from './prices.ts'
export { parseSize, type Size } from './sizes.ts'
export { promptTokens, type Usage, usageOf } from './tokens.ts'
