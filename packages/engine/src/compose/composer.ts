import type { Brief } from '../brief/schema.ts'
import type { Warning } from '../engine.ts'
import type { Scene } from '../scene/schema.ts'
import type { Canvas } from './canvas.ts'

/** Brief → scene: one composer for each genre, a pure function of the brief, the canvas in pixels and the seed. */
export type Composer = (brief: Brief, canvas: Canvas, seed: number) => { scene: Scene; warnings: Warning[] }
