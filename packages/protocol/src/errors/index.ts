export { excerpt } from './excerpt.ts'
export { kindOf, missingParameter, paramOf, supportedValues, tooManyItems, unknownParameter, wireErrorOf, wrongType } from './issues.ts'
export { ERRORS, type ErrorKind } from './table.ts'
export { ErrorEnvelope, type ErrorExtras, ModerationDetails, WireError } from './wire-error.ts'
