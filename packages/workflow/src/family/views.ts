import type { Brief } from '@easel/engine'

/** One way to show a subject: its own brief, and where that is not enough, more. */
export type View = {
  name: string
  of(brief: Brief): Brief
  /** How much longer the lens is than one that shows all of the subject. */
  closer?: number
  /** Another canvas, px. */
  size?: { width: number; height: number }
  /** Degrees that the things are turned further. */
  turn?: number
  /** Another seed, so that a design falls out differently. */
  seedStep?: number
}

const camera =
  (wish: Partial<Brief['camera']>) =>
  (brief: Brief): Brief => ({ ...brief, camera: { ...brief.camera, ...wish } })

/** In a place instead of before a plain ground; words and what must stay empty keep their picture. */
const placed =
  (set: string, words: string, wish: Partial<Brief['camera']> = {}) =>
  (brief: Brief): Brief => ({
    ...camera(wish)(brief),
    genre: brief.genre === 'product-still' ? 'scene-still' : brief.genre,
    setting: { ...brief.setting, set, words, backdropColor: null, surface: null },
  })

/** A series as a photographer would shoot it: the likeliest first. */
export const VIEWS: readonly View[] = [
  { name: 'a three-quarter view', of: camera({ angle: 'three-quarter', shot: null }) },
  { name: 'a detail', of: camera({ angle: 'high', shot: 'close-up' }), closer: 1.9 },
  { name: 'in use, on a desk by a window', of: placed('desk-window', 'a desk by a window', { angle: 'eye-level', shot: 'medium' }) },
  { name: 'the front', of: camera({ angle: 'front', shot: null }) },
  { name: 'from above', of: camera({ angle: 'high', shot: null }) },
  { name: 'on a dark ground', of: placed('dark-reflective', 'a dark reflecting ground', { angle: 'low', shot: null }) },
  { name: 'from the side', of: camera({ angle: 'side', shot: null }) },
  { name: 'straight from above', of: camera({ angle: 'top-down', shot: null }) },
  { name: 'on a table', of: placed('tabletop', 'a table', { angle: 'high', shot: 'medium' }) },
  { name: 'from low down', of: camera({ angle: 'low', shot: null }) },
  { name: 'a detail of the front', of: camera({ angle: 'front', shot: 'close-up' }), closer: 2.4 },
  { name: 'an isometric view', of: camera({ angle: 'isometric', shot: null }) },
]

const same = (brief: Brief) => brief

/** Formats that one design is wanted in. */
export const FORMATS: readonly View[] = [
  { name: 'square', of: same, size: { width: 1024, height: 1024 } },
  { name: 'portrait 4:5', of: same, size: { width: 1024, height: 1280 } },
  { name: 'wide 16:9', of: same, size: { width: 1536, height: 864 } },
  { name: 'story 9:16', of: same, size: { width: 864, height: 1536 } },
  { name: 'banner 3:1', of: same, size: { width: 1536, height: 512 } },
  { name: 'landscape 3:2', of: same, size: { width: 1536, height: 1024 } },
]
