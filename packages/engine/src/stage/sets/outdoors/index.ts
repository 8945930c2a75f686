import type { OUTDOOR_SETS } from '../../../catalog/sets-outdoors.ts'
import type { Land } from '../../../scene/schema.ts'
import type { SetBuilder } from '../index.ts'
import { alley, country, garden, lights, street, wood } from './far.ts'
import { courtside, resort, stands } from './far-sites.ts'
import { courtFloor, poolEdge } from './floors.ts'
import { level, outdoors, planks, rock, water } from './place.ts'
import type { Litter } from './scatter.ts'

type Country = Omit<Land, 'time' | 'horizon' | 'focalMm'>
const COUNTRY: Country = { relief: 'hills', cover: 'grass', water: 'none', snow: 0, city: false, sky: 'clouds', moon: false, mist: 0.15 }
const land = (land: Partial<Country>, blur?: number) => country({ ...COUNTRY, ...land }, blur)

const GRASS: Litter = {
  kind: 'blade',
  count: 15000,
  size: [3, 7.5],
  family: 'leaf',
  colors: ['#5c7a2e', '#71903a', '#47631f', '#8a9a4a'],
}
const SPARSE_GRASS: Litter = { ...GRASS, count: 2200, size: [1.5, 4], colors: ['#55702c', '#6b8438', '#3f5a20'] }
const FALLEN: Litter = {
  kind: 'leaf',
  count: 1500,
  size: [2.2, 5],
  family: 'leaf',
  colors: ['#7a4a22', '#94602c', '#5c3a1e', '#a5792f', '#6d5a2a'],
}
const TWIGS: Litter = { kind: 'twig', count: 160, size: [4, 12], family: 'soil', colors: ['#4a3826', '#5d4a36'] }
const PEBBLES: Litter = {
  kind: 'pebble',
  count: 170,
  size: [0.5, 1.9],
  family: 'stone',
  colors: ['#8d8880', '#6f6a64', '#a89f92', '#5b5853'],
  apart: 0.12,
}

export const OUTDOORS: Record<keyof typeof OUTDOOR_SETS, SetBuilder> = {
  beach: outdoors({
    far: land({ relief: 'shore', cover: 'sand', water: 'sea', sky: 'clear', mist: 0 }),
    time: 'noon',
    gap: 0.12,
    relief: { swell: 0.7, spacing: 14, rough: 0.12, fine: 2.2, ripple: [0.34, 5.2] },
    litter: [{ ...PEBBLES, count: 26, size: [0.4, 1.3], colors: ['#cbb9a4', '#e6ddd0', '#a8978a'] }],
  }),
  'forest-floor': outdoors({
    far: wood,
    time: 'morning',
    gap: 0.03,
    relief: { swell: 1.4, spacing: 16, rough: 0.7, fine: 3 },
    litter: [FALLEN, TWIGS, SPARSE_GRASS],
  }),
  meadow: outdoors({
    far: land({ relief: 'hills', cover: 'leaves', mist: 0.2 }),
    time: 'noon',
    gap: 0.07,
    relief: { swell: 1, spacing: 22, rough: 0.4, fine: 4 },
    litter: [GRASS],
  }),
  snowfield: outdoors({
    far: land({ relief: 'hills', cover: 'snow', snow: 1, mist: 0.3 }),
    time: 'morning',
    relief: { swell: 2.2, spacing: 13, rough: 0.4, fine: 3 },
    shine: 0.5,
  }),
  dunes: outdoors({
    far: land({ relief: 'dunes', cover: 'sand', sky: 'clear', mist: 0 }),
    time: 'golden',
    relief: { swell: 1.6, spacing: 26, rough: 0.06, fine: 2, ripple: [0.42, 4.2] },
  }),
  waterside: outdoors({
    far: land({ relief: 'peaks', cover: 'pines', water: 'lake', snow: 0.5, mist: 0.25 }),
    time: 'morning',
    gap: 0.01,
    relief: level(),
    floor: rock,
  }),
  'open-water': outdoors({
    far: land({ relief: 'peaks', cover: 'pines', water: 'lake', snow: 0.5, mist: 0.15 }),
    time: 'morning',
    gap: 0.005,
    relief: level(),
    floor: water,
  }),
  rooftop: outdoors({
    far: lights,
    time: 'evening',
    gap: 0.16,
    relief: level(),
    byNight: { family: 'concrete', color: '#3c3c41' },
  }),
  'night-city': outdoors({ far: lights, time: 'night', gap: 0.1, relief: level(), isDim: true }),
  'neon-alley': outdoors({ far: alley, time: 'night', gap: 0.02, relief: level({ rough: 0.05, fine: 3 }), isDim: true }),
  street: outdoors({ far: street, time: 'noon', gap: 0.05, relief: level(), byNight: { family: 'wet-asphalt', color: '#2b2c30' } }),
  garden: outdoors({ far: garden, time: 'morning', gap: 0.1, relief: level(), floor: planks }),
  pier: outdoors({
    far: land({ relief: 'shore', cover: 'sand', water: 'sea', mist: 0 }),
    time: 'golden',
    gap: 0.14,
    relief: level(),
    floor: planks,
  }),
  court: outdoors({ far: courtside, time: 'noon', gap: 0.03, relief: level(), floor: courtFloor }),
  stadium: outdoors({
    far: stands,
    time: 'evening',
    gap: 0.02,
    relief: { swell: 0.3, spacing: 22, rough: 0.2, fine: 4 },
    litter: [{ ...GRASS, size: [1.6, 3.2] }],
  }),
  poolside: outdoors({ far: resort, time: 'noon', gap: 0.02, relief: level(), floor: poolEdge }),
  'mountain-view': outdoors({
    far: land({ relief: 'peaks', cover: 'grass', snow: 0.55, mist: 0.15 }),
    time: 'morning',
    gap: 0.06,
    relief: { swell: 1.2, spacing: 18, rough: 0.6, fine: 4 },
    litter: [
      { ...PEBBLES, count: 240, size: [0.6, 3.4] },
      { ...SPARSE_GRASS, count: 3200 },
    ],
  }),
}
