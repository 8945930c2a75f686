export { createTraceThreads } from './threads.ts'
export { traceScene } from './trace.ts'
export type {
  Guides,
  Pixels,
  Rgb,
  TraceCamera,
  TraceEnvironment,
  TraceLight,
  TraceMaterial,
  TraceMesh,
  TraceOptions,
  TraceScene,
  TraceTexture,
  Vec3,
} from './types.ts'
