export { type Answer, ask, errorBody, jsonOf } from './ask.ts'
export { bytesOfBase64 } from './base64.ts'
export { faultOf, faultOfStatus } from './fault-of-status.ts'
export { serverEvents } from './server-events.ts'
