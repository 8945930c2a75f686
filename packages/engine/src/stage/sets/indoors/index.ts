import type { INDOOR_SETS } from '../../../catalog/sets-indoors.ts'
import type { SetBuilder } from '../index.ts'
import { drapery } from './cloth.ts'
import { gallery } from './gallery.ts'
import { bar, restaurant } from './interiors/evening.ts'
import { classroom, concert } from './interiors/gatherings.ts'
import { bedroom, livingRoom, nursery, spa } from './interiors/home.ts'
import { laboratory } from './interiors/laboratory.ts'
import { cafe, greenhouse, market, shop } from './interiors/public.ts'
import { gym, library, loft, office, workshop } from './interiors/work.ts'
import { BATH, KITCHEN, LABORATORY, SIDEBOARD } from './props-of-rooms.ts'
import { roomBehind } from './rooms.ts'
import { beforeWall, panelling, skirting, slats } from './walls.ts'

const NIGHT = '#ffb469'

/** How each room is built. */
export const INDOORS: Record<keyof typeof INDOOR_SETS, SetBuilder> = {
  'brick-wall': beforeWall({ stands: { row: 0.66 } }),
  'painted-wall': beforeWall({ stands: { row: 0.68 }, built: skirting }),
  'concrete-wall': beforeWall({ stands: { row: 0.64 } }),
  'slat-wall': beforeWall({ stands: { row: 0.66 }, built: slats }),
  'panelled-wall': beforeWall({ stands: { row: 0.68 }, built: panelling }),
  'tiled-wall': beforeWall({ stands: { row: 0.62 } }),
  bathroom: beforeWall({
    stands: { row: 0.54, near: 1.8, isShelf: true },
    thick: 3,
    body: { family: 'paint', color: '#d9d6d0' },
    props: BATH,
  }),
  kitchen: beforeWall({ stands: { row: 0.5, near: 2.4, far: 8 }, props: KITCHEN }),
  sideboard: beforeWall({
    stands: { row: 0.6, near: 1.8, isShelf: true },
    thick: 2.5,
    body: { family: 'walnut', color: '#6b4630' },
    props: SIDEBOARD,
  }),
  'wall-shelf': beforeWall({ stands: { row: 0.7, isShelf: true, near: 0.5, far: 3 }, thick: 2.6 }),
  'marble-slab': beforeWall({ stands: { row: 0.5, far: 8 } }),
  drapery,
  silk: drapery,
  gallery,
  cafe: roomBehind({ name: 'cafe', interior: cafe }),
  bar: roomBehind({ name: 'bar', interior: bar, lamp: { color: NIGHT, power: 0.9 } }),
  restaurant: roomBehind({ name: 'restaurant', interior: restaurant, lamp: { color: NIGHT, power: 0.9 } }),
  shop: roomBehind({ name: 'shop', interior: shop }),
  market: roomBehind({ name: 'market', interior: market }),
  greenhouse: roomBehind({ name: 'greenhouse', interior: greenhouse }),
  bedroom: roomBehind({ name: 'bedroom', interior: bedroom }),
  'living-room': roomBehind({ name: 'living-room', interior: livingRoom }),
  nursery: roomBehind({ name: 'nursery', interior: nursery }),
  spa: roomBehind({ name: 'spa', interior: spa, lamp: { color: NIGHT, power: 0.8 } }),
  library: roomBehind({ name: 'library', interior: library }),
  workshop: roomBehind({ name: 'workshop', interior: workshop }),
  office: roomBehind({ name: 'office', interior: office }),
  classroom: roomBehind({ name: 'classroom', interior: classroom }),
  concert: roomBehind({ name: 'concert', interior: concert, lamp: { color: '#cbb8ff', power: 0.5 } }),
  laboratory: roomBehind({ name: 'laboratory', interior: laboratory, props: LABORATORY }),
  gym: roomBehind({ name: 'gym', interior: gym }),
  loft: roomBehind({ name: 'loft', interior: loft }),
}
