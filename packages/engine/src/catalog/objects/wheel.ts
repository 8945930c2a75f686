import type { Recipe } from '../../shape/recipe.ts'
import { cut, drum, hoop, range, turned } from './notation.ts'
import { piece, slat, stud, times } from './pieces.ts'

/** A sipe of the tread at an angle round the wheel: a dark bar across it, a little proud. */
const lug = (name: string, around: number, z: number, high: `=${string}`) =>
  piece(
    name,
    'body',
    slat('=radius * 0.07', high, 4, 0.25),
    [`=radius * 0.985 * sin(${around})`, `=radius + radius * 0.985 * cos(${around})`, z],
    [0, z > 0 ? 14 : -14, -around],
  )

/** Car wheel standing upright, its face to the front: a treaded tyre on an alloy rim of five split spokes. */
export const wheel: Recipe = {
  archetype: 'wheel',
  params: { radius: range(32, 20, 50), rim: range(1, 0, 1) },
  slots: {
    body: { family: 'rubber', color: '#1d1e20' },
    rim: { family: 'aluminium', color: '#c5c8cc' },
    disc: { family: 'brushed-metal', color: '#8d9094' },
    cap: { family: 'matte-plastic', color: '#202226' },
  },
  parts: [
    piece(
      'body',
      'body',
      hoop(
        'radius*.66:-8.4:1 | radius*.74:-10:2 | radius*.9:-10.4:3 | radius*.985:-8:2.4 | radius*.985:-4.2:.3 | radius*.955:-4:.2 | radius*.955:-3.2:.2 | radius*.99:-3:.3 | radius*.99:-.5:.3 | radius*.955:-.4:.2 | radius*.955:.4:.2 | radius*.99:.5:.3 | radius*.99:3:.3 | radius*.955:3.2:.2 | radius*.955:4:.2 | radius*.985:4.2:.3 | radius*.985:8:2.4 | radius*.9:10.4:3 | radius*.74:10:2 | radius*.66:8.4:1',
        { segments: 96 },
      ),
      [0, '=radius', 0],
      [90, 0, 0],
    ),
    ...[-6.2, 6.2].flatMap((z, row) => times(48, (i) => lug(`lug-${row + 1}-${i + 1}`, 7.5 * i + 3.75 * row, z, '=radius * 0.026'))),
    piece(
      'barrel',
      'rim',
      hoop(
        'radius*.6:-8:.4 | radius*.68:-8.6:.4 | radius*.69:-7.6:.4 | radius*.63:-6:1 | radius*.63:6.6:1 | radius*.69:8.2:.4 | radius*.69:9.2:.4 | radius*.64:9.2:.4 | radius*.6:7:1',
        {
          segments: 80,
        },
      ),
      [0, '=radius', 0],
      [90, 0, 0],
      { when: '=rim - 0.5' },
    ),
    ...times(5, (i) =>
      piece(
        `spoke-${i + 1}`,
        'rim',
        cut(
          '-radius*.1:radius*.08 | radius*.1:radius*.08 | radius*.075:radius*.34 | radius*.17:radius*.63 | radius*.06:radius*.63 | 0:radius*.4 | -radius*.06:radius*.63 | -radius*.17:radius*.63 | -radius*.075:radius*.34',
          2.6,
          0.5,
        ),
        [0, '=radius', 6],
        [0, 0, 72 * i],
        { when: '=rim - 0.5' },
      ),
    ),
    piece('hub', 'rim', drum('=radius * 0.17', 3.4, 1), [0, '=radius', 4.8], [90, 0, 0], { when: '=rim - 0.5' }),
    piece('cap', 'cap', drum('=radius * 0.09', 0.7, 0.3), [0, '=radius', 8], [90, 0, 0], { when: '=rim - 0.5' }),
    ...times(5, (i) =>
      piece(
        `bolt-${i + 1}`,
        'cap',
        stud(1, 1, 6),
        [
          `=radius * ${(0.128 * Math.sin((i + 0.5) * 1.2566)).toFixed(4)}`,
          `=radius * ${(1 + 0.128 * Math.cos((i + 0.5) * 1.2566)).toFixed(4)}`,
          7.6,
        ],
        [90, 0, 0],
        { when: '=rim - 0.5' },
      ),
    ),
    piece(
      'disc',
      'disc',
      turned('0:0 | radius*.5:0:.2 | radius*.5:2:.2 | radius*.3:2:.2 | radius*.28:3:.4 | 0:3'),
      [0, '=radius', -1],
      [90, 0, 0],
      {
        when: '=rim - 0.5',
      },
    ),
  ],
  view: { azimuth: 32, elevation: 6 },
}
