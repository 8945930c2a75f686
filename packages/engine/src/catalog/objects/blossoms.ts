import { about, leant, type Part, type Stand } from './blossom.ts'
import { turned } from './notation.ts'

/** A tulip: three broad petals seen as one cup. */
export const headOfTulip = (stand: Stand): Part[] => [
  {
    name: `tulip-cup-${stand.head + 1}`,
    slot: 'body',
    when: stand.when,
    at: about(stand, 0, -0.02, 0),
    turn: leant(stand, [0, 0, 0]),
    shape: turned(
      {
        points: [
          [0, 0],
          ['=bloom * 0.42', '=bloom * 0.16'],
          ['=bloom * 0.52', '=bloom * 0.6'],
          ['=bloom * 0.42', '=bloom * 1.1'],
          ['=bloom * 0.22', '=bloom * 1.36'],
          [0, '=bloom * 1.2'],
        ],
        smooth: true,
      },
      { flutes: { count: 3, depth: '=bloom * 0.12', from: 0, to: '=bloom * 2.4' } },
    ),
  },
]

/** A daisy or sunflower: rays round a disc, turned as given towards whoever looks. */
export const headOfDaisy = (stand: Stand, turn: [number, number, number]): Part[] => {
  const place = { when: stand.when, at: about(stand, 0, 0, 0), turn: leant(stand, turn) }
  return [
    {
      name: `rays-${stand.head + 1}`,
      slot: 'body',
      ...place,
      shape: turned('0:-.1 | bloom*.5:-.1 | bloom*1.4:bloom*.16:.1 | bloom*1.36:bloom*.22:.1 | bloom*.5:.14:bloom*.2 | 0:.14', {
        segments: 208,
        flutes: { count: 13, depth: '=bloom * 0.42', from: '=bloom * 0.03', to: '=bloom * 0.5' },
      }),
    },
    {
      name: `disc-${stand.head + 1}`,
      slot: 'center',
      ...place,
      shape: turned('0:0 | bloom*.48:0 | bloom*.44:bloom*.2:bloom*.1 | 0:bloom*.26'),
    },
  ]
}
