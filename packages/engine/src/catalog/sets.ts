import type { Material } from '../scene/schema.ts'
import type { RigName } from './rigs.ts'

export type StageSetting = {
  ground: Material
  backdrop: Material
  rig: RigName
  plate: 'exact' | 'physical'
  /** Camera elevation in degrees that shows it best. */
  elevation: number
  /** Words that mean it. */
  words: string[]
}

const seamless = (color: string): Material => ({ family: 'seamless', color })

/** Surroundings that a stage can have. */
export const SETS = {
  'white-sweep': {
    ground: seamless('#ffffff'),
    backdrop: seamless('#ffffff'),
    rig: 'soft-studio',
    plate: 'exact',
    elevation: 6,
    words: ['white background', 'pure white', 'plain white', 'white backdrop', 'seamless white', 'isolated', 'packshot', 'white studio'],
  },
  'color-sweep': {
    ground: seamless('#d9d2c6'),
    backdrop: seamless('#d9d2c6'),
    rig: 'soft-studio',
    plate: 'physical',
    elevation: 9,
    words: [
      'seamless',
      'studio backdrop',
      'solid background',
      'plain background',
      'pastel background',
      'colored background',
      'gradient background',
      'studio',
    ],
  },
  'dark-reflective': {
    ground: { family: 'graphite', color: '#131519' },
    backdrop: { family: 'seamless', color: '#1a1c22' },
    rig: 'rim',
    plate: 'physical',
    elevation: 8,
    words: [
      'dark reflective',
      'reflective surface',
      'glossy black',
      'black background',
      'dark background',
      'dark studio',
      'graphite',
      'black acrylic',
    ],
  },
  'desk-window': {
    ground: { family: 'oak', color: '#b8a58b' },
    backdrop: { family: 'paint', color: '#ece6db' },
    rig: 'window',
    plate: 'physical',
    elevation: 12,
    words: [
      'desk',
      'wooden desk',
      'workspace',
      'window light',
      'morning light',
      'home office',
      'kitchen table',
      'cafe',
      'table by the window',
    ],
  },
  tabletop: {
    ground: { family: 'stone', color: '#c9c1b4' },
    backdrop: { family: 'paint', color: '#ddd5c8' },
    rig: 'soft-studio',
    plate: 'physical',
    elevation: 14,
    words: ['table', 'tabletop', 'counter', 'countertop', 'surface', 'shelf', 'marble counter', 'kitchen counter', 'slab'],
  },
  podium: {
    ground: seamless('#e6d5c9'),
    backdrop: seamless('#e6d5c9'),
    rig: 'soft-studio',
    plate: 'physical',
    elevation: 11,
    words: ['podium', 'pedestal', 'plinth', 'stage', 'display stand', 'platform'],
  },
} satisfies Record<string, StageSetting>

export type SetName = keyof typeof SETS

/** The set of that name; an unknown one is the plain coloured sweep. */
export function setOf(name: string): StageSetting {
  return Object.hasOwn(SETS, name) ? SETS[name as SetName] : SETS['color-sweep']
}
