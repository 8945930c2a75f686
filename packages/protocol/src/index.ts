export { type ErrorEnvelope, type ErrorExtras, type ErrorKind, excerpt, type ModerationDetails, WireError } from './errors.ts'
export {
  type EaselAnswer,
  encodeEvent,
  type ImageStreamEvent,
  type ImagesResponse,
  type WireWarning,
  warningsHeader,
} from './image-answers.ts'
export { type EaselRequest, type ImageRequest, type InputRef, type Profile, parseCreateImage, type WireRules } from './images.ts'
export { DEFAULT_MODEL, listModels, MODELS, type ModelObject, type OutputFormat, profileOf, type Quality, retrieveModel } from './models.ts'
export { costOf } from './prices.ts'
export { parseSize, type Size } from './sizes.ts'
export { promptTokens, type Usage, usageOf } from './tokens.ts'
