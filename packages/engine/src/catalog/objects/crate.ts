import type { Recipe } from '../../shape/index.ts'

const SLATS = 3

/** Open crate of slats nailed to posts in its corners, as fruit is carried in. */
export const crate: Recipe = {
  archetype: 'crate',
  params: {
    width: { default: 36, min: 16, max: 70 },
    depth: { default: 29, min: 12, max: 50 },
    height: { default: 19, min: 7, max: 36 },
    wall: { default: 0.9, min: 0.5, max: 1.6 },
    /** Boards over it: it carries things. */
    lid: { default: 0, min: 0, max: 1 },
  },
  slots: { body: { family: 'oak', color: '#b98f5c' }, post: { family: 'oak', color: '#a67c4c' } },
  parts: [
    {
      name: 'floor',
      slot: 'body',
      at: [0, 0.4, 0],
      shape: { make: 'box', size: ['=width - 2 * wall', 0.9, '=depth - 2 * wall'], radius: 0.15 },
    },
    {
      name: 'lid',
      slot: 'body',
      when: '=lid - 0.5',
      at: [0, '=height - 0.4', '=-depth * 0.333'],
      repeat: { row: 3, step: [0, 0, '=depth * 0.333'] },
      shape: { make: 'box', size: ['=width', 0.9, '=depth * 0.32'], radius: 0.14 },
    },
    ...([-1, 1] as const).flatMap((side): Recipe['parts'] => [
      {
        name: side < 0 ? 'side-back' : 'side-front',
        slot: 'body',
        at: [0, 0, `=${side} * (depth / 2 - wall / 2)`],
        repeat: { row: SLATS, step: [0, `=height / ${SLATS}`, 0] },
        shape: { make: 'box', size: ['=width', `=height / ${SLATS} * 0.84`, '=wall'], radius: 0.14 },
      },
      {
        name: side < 0 ? 'end-left' : 'end-right',
        slot: 'body',
        at: [`=${side} * (width / 2 - wall / 2)`, 0, 0],
        repeat: { row: SLATS, step: [0, `=height / ${SLATS}`, 0] },
        shape: { make: 'box', size: ['=wall', `=height / ${SLATS} * 0.84`, '=depth - 2.1 * wall'], radius: 0.14 },
      },
      ...([-1, 1] as const).map((end): Recipe['parts'][number] => ({
        name: `post-${side < 0 ? 'back' : 'front'}-${end < 0 ? 'left' : 'right'}`,
        slot: 'post',
        at: [`=${end} * (width / 2 - wall - 1.1)`, 0.2, `=${side} * (depth / 2 - wall - 0.6)`],
        shape: { make: 'box', size: [2.2, '=height - 0.6', 1.3], radius: 0.12 },
      })),
    ]),
  ],
  holds: { radius: '=depth * 0.42', floor: '=height * 0.5' },
  view: { azimuth: 24, elevation: 24 },
}
