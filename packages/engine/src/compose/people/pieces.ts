import { mix } from '../../color.ts'
import type { Hand } from './easel.ts'
import { add, blob, curve, type Dot, limb, round } from './form.ts'

/** Something that somebody sits on, stands at or travels in; lengths in heights of a grown person, x where they face. */
export type Piece = {
  /** Height of what carries them above the ground; 0 where they stand on the ground themselves. */
  seat: number
  /** Room that it takes behind and before them. */
  room: readonly [behind: number, before: number]
  behind?: (hand: Hand, colors: PieceColors) => void
  before?: (hand: Hand, colors: PieceColors) => void
}
export type PieceColors = { wood: string; cloth: string; dark: string; words: string }

const SEAT = 0.225
const legs = (hand: Hand, xs: readonly number[], top: number, fill: string, half = 0.012) => {
  for (const x of xs)
    hand.form(
      'leg',
      [
        [x - half, top],
        [x + half, top],
        [x + half * 0.7, 0],
        [x - half * 0.7, 0],
      ],
      fill,
      { isPlain: true },
    )
}
const slab = (hand: Hand, part: string, from: number, to: number, top: number, bottom: number, fill: string) =>
  hand.form(
    part,
    [
      [from, top],
      [to, top],
      [to, bottom],
      [from, bottom],
    ],
    fill,
  )
const chair = (hand: Hand, { wood, cloth }: PieceColors, back = true) => {
  legs(hand, [-0.12, 0.1], SEAT, mix(wood, '#2a1a20', 0.2))
  if (back)
    hand.form(
      'back',
      limb(
        [
          [-0.12, SEAT - 0.02],
          [-0.14, 0.36],
          [-0.16, 0.5],
        ],
        [0.014, 0.014, 0.014],
      ),
      wood,
    )
  if (back)
    hand.form(
      'rail',
      [
        [-0.175, 0.5],
        [-0.13, 0.5],
        [-0.115, 0.4],
        [-0.16, 0.4],
      ],
      wood,
    )
  hand.form(
    'seat',
    [
      [-0.14, SEAT],
      [0.13, SEAT],
      [0.13, SEAT - 0.035],
      [-0.14, SEAT - 0.035],
    ],
    cloth,
  )
}
/** What stands on a table or desk. */
const tableware = (hand: Hand, x: number, top: number, words: string) => {
  if (
    /\b(?:laptop|computer|types?|typing|cod(?:es|ing)|programm\w+|emails?|work(?:s|ing)?|office|developer|designer|freelancer)\b/.test(
      words,
    )
  ) {
    if (/\b(?:night|evening|dark|late|midnight)\b/.test(words))
      hand.form('glow', round([x - 0.06, top + 0.14], 0.26), '#bfe6f5', { isDetail: true, opacity: 0.28 })
    hand.form(
      'screen',
      [
        [x - 0.02, top + 0.015],
        [x + 0.05, top + 0.2],
        [x + 0.07, top + 0.2],
        [x + 0.005, top + 0.015],
      ],
      '#5c6674',
    )
    hand.form(
      'laptop',
      [
        [x - 0.2, top + 0.016],
        [x + 0.01, top + 0.016],
        [x + 0.01, top],
        [x - 0.2, top],
      ],
      '#aab6c2',
      { isPlain: true },
    )
  }
  if (/\b(?:stud(?:y|ies|ying)|read\w*|homework|writ\w+|book|exam|student|author|poet)\b/.test(words)) {
    hand.form(
      'book',
      blob(
        [
          [x - 0.2, top + 0.02],
          [x - 0.1, top + 0.035],
          [x, top + 0.02],
          [x, top],
          [x - 0.2, top],
        ],
        3,
      ),
      '#fffaf0',
      { isPlain: true },
    )
    for (const [i, fill] of ['#c8453c', '#3f7f86', '#e0a23a'].entries())
      hand.form(
        'book',
        [
          [x + 0.1, top + 0.03 * (i + 1)],
          [x + 0.26 - i * 0.012, top + 0.03 * (i + 1)],
          [x + 0.26 - i * 0.012, top + 0.03 * i],
          [x + 0.1, top + 0.03 * i],
        ],
        fill,
        { isPlain: true },
      )
  }
  if (/\b(?:chess)\b/.test(words)) {
    slab(hand, 'board', x - 0.12, x + 0.12, top + 0.018, top, '#5a3327')
    for (const [i, dx] of [-0.09, -0.05, 0, 0.05, 0.09].entries())
      hand.form(
        'piece',
        blob(
          [
            [x + dx - 0.014, top + 0.018],
            [x + dx - 0.006, top + 0.05],
            [x + dx, top + 0.07],
            [x + dx + 0.006, top + 0.05],
            [x + dx + 0.014, top + 0.018],
          ],
          4,
        ),
        i % 2 ? '#2f2a38' : '#fff6e6',
        { isPlain: true },
      )
  }
  if (/\b(?:eat\w*|dinner|lunch|breakfast|meal|restaurant|dining|noodles|ramen|pizza|picnic)\b/.test(words)) {
    hand.form('plate', round([x - 0.08, top + 0.012], 0.09, 0.014), '#fffaf0', { isPlain: true })
    hand.form(
      'food',
      blob(
        [
          [x - 0.14, top + 0.018],
          [x - 0.08, top + 0.06],
          [x - 0.02, top + 0.018],
        ],
        5,
      ),
      '#e0a23a',
      { isPlain: true },
    )
  }
  if (/\b(?:coffee|tea|caf[eé]|drink\w*|breakfast|talk\w*|chat\w*|date)\b/.test(words)) {
    hand.form(
      'cup',
      [
        [x + 0.05, top + 0.06],
        [x + 0.12, top + 0.06],
        [x + 0.11, top],
        [x + 0.06, top],
      ],
      '#fff8ec',
    )
    hand.line(
      'steam',
      [
        [x + 0.08, top + 0.08],
        [x + 0.095, top + 0.11],
        [x + 0.075, top + 0.14],
      ],
      '#ffffff',
      0.008,
      0.7,
    )
  }
  if (/\b(?:pottery|potter|clay|wheel)\b/.test(words))
    hand.form(
      'pot',
      blob(
        [
          [x - 0.1, top],
          [x - 0.14, top + 0.08],
          [x - 0.08, top + 0.15],
          [x - 0.1, top + 0.18],
          [x + 0.06, top + 0.18],
          [x + 0.04, top + 0.15],
          [x + 0.1, top + 0.08],
          [x + 0.06, top],
        ],
        5,
      ),
      '#b5663f',
    )
  if (/\b(?:bak\w+|dough|knead\w*|cake|cookies|bread)\b/.test(words))
    hand.form(
      'dough',
      blob(
        [
          [x - 0.14, top],
          [x - 0.12, top + 0.06],
          [x, top + 0.09],
          [x + 0.12, top + 0.05],
          [x + 0.13, top],
        ],
        6,
      ),
      '#f2dcae',
    )
  if (/\b(?:chop\w*|vegetables?|salad|slic\w+)\b/.test(words)) {
    slab(hand, 'board', x - 0.14, x + 0.16, top + 0.016, top, '#c98f52')
    for (const [dx, fill] of [
      [-0.08, '#e4572e'],
      [0, '#6d9a4a'],
      [0.08, '#e4572e'],
    ] as const)
      hand.form('food', round([x + dx, top + 0.04], 0.034, 0.026), fill, { isPlain: true })
  }
  if (/\b(?:experiment\w*|lab|laborator\w+|chemist|scientist|microscope|potion)\b/.test(words)) {
    hand.form(
      'flask',
      blob(
        [
          [x - 0.02, top + 0.16],
          [x + 0.02, top + 0.16],
          [x + 0.02, top + 0.1],
          [x + 0.07, top],
          [x - 0.07, top],
          [x - 0.02, top + 0.1],
        ],
        4,
      ),
      '#d9f0ee',
    )
    hand.form(
      'liquid',
      [
        [x - 0.045, top + 0.05],
        [x + 0.045, top + 0.05],
        [x + 0.07, top + 0.004],
        [x - 0.07, top + 0.004],
      ],
      '#6bbf59',
      { isDetail: true },
    )
    for (const [dx, fill] of [
      [0.14, '#e4572e'],
      [0.19, '#3f7fc0'],
    ] as const)
      hand.form(
        'tube',
        [
          [x + dx - 0.015, top + 0.13],
          [x + dx + 0.015, top + 0.13],
          [x + dx + 0.015, top + 0.01],
          [x + dx - 0.015, top + 0.01],
        ],
        fill,
        { isPlain: true },
      )
  }
}
const desk = (hand: Hand, { wood, words }: PieceColors, top = 0.36, from = 0.2, to = 0.74) => {
  legs(hand, [from + 0.05, to - 0.05], top, mix(wood, '#2a1a20', 0.25), 0.014)
  slab(hand, 'desk', from, to, top, top - 0.03, wood)
  tableware(hand, from + 0.24, top, words)
}

export const PIECES = {
  chair: { seat: SEAT, room: [0.25, 0.3], behind: chair },
  stool: { seat: SEAT, room: [0.2, 0.3], behind: (hand, colors) => chair(hand, colors, false) },
  bench: {
    seat: SEAT,
    room: [0.5, 0.5],
    behind: (hand, { wood }) => {
      for (const y of [0.44, 0.36]) slab(hand, 'slat', -0.48, 0.46, y, y - 0.045, wood)
      legs(hand, [-0.4, 0.38], SEAT, '#4a4650', 0.016)
      slab(hand, 'seat', -0.48, 0.46, SEAT, SEAT - 0.03, mix(wood, '#ffffff', 0.12))
    },
  },
  armchair: {
    seat: SEAT,
    room: [0.35, 0.34],
    behind: (hand, { cloth, dark }) => {
      legs(hand, [-0.22, 0.2], 0.08, dark)
      hand.form(
        'back',
        blob(
          [
            [-0.28, 0.06],
            [-0.34, 0.4],
            [-0.3, 0.62],
            [-0.16, 0.64],
            [-0.1, 0.5],
            [-0.06, 0.1],
          ],
          7,
        ),
        cloth,
      )
      hand.form(
        'seat',
        [
          [-0.24, SEAT],
          [0.24, SEAT],
          [0.26, 0.06],
          [-0.24, 0.06],
        ],
        mix(cloth, '#ffffff', 0.12),
      )
    },
    before: (hand, { cloth }) =>
      hand.form(
        'rest',
        blob(
          [
            [-0.2, 0.34],
            [0.12, 0.36],
            [0.2, 0.32],
            [0.19, 0.06],
            [-0.2, 0.06],
          ],
          5,
        ),
        mix(cloth, '#2a1a33', 0.1),
      ),
  },
  sofa: {
    seat: SEAT,
    room: [0.7, 0.7],
    behind: (hand, { cloth, dark }) => {
      legs(hand, [-0.6, 0.6], 0.08, dark)
      hand.form(
        'back',
        blob(
          [
            [-0.66, 0.08],
            [-0.68, 0.46],
            [-0.56, 0.56],
            [0, 0.58],
            [0.56, 0.56],
            [0.68, 0.46],
            [0.66, 0.08],
          ],
          6,
        ),
        cloth,
      )
      hand.form(
        'seat',
        blob(
          [
            [-0.6, SEAT],
            [0, SEAT + 0.01],
            [0.6, SEAT],
            [0.62, 0.07],
            [-0.62, 0.07],
          ],
          4,
        ),
        mix(cloth, '#ffffff', 0.14),
      )
      for (const x of [-0.42, 0.44])
        hand.form(
          'cushion',
          blob(
            [
              [x - 0.1, SEAT + 0.02],
              [x - 0.09, SEAT + 0.2],
              [x + 0.1, SEAT + 0.19],
              [x + 0.1, SEAT + 0.02],
            ],
            5,
          ),
          mix(cloth, '#f2c14e', 0.65),
        )
      for (const x of [-0.68, 0.68])
        hand.form(
          'rest',
          blob(
            [
              [x - 0.07, 0.06],
              [x - 0.08, 0.32],
              [x, 0.37],
              [x + 0.08, 0.32],
              [x + 0.07, 0.06],
            ],
            6,
          ),
          mix(cloth, '#2a1a33', 0.12),
        )
    },
  },
  bed: {
    seat: 0.26,
    room: [0.6, 0.62],
    behind: (hand, { wood, dark }) => {
      hand.form(
        'headboard',
        blob(
          [
            [-0.66, 0],
            [-0.66, 0.56],
            [-0.58, 0.6],
            [-0.54, 0.5],
            [-0.54, 0],
          ],
          4,
        ),
        wood,
      )
      legs(hand, [-0.56, 0.6], 0.1, dark)
      hand.form(
        'mattress',
        [
          [-0.58, 0.27],
          [0.64, 0.27],
          [0.66, 0.1],
          [-0.58, 0.1],
        ],
        '#f4efe6',
      )
      hand.form(
        'pillow',
        blob(
          [
            [-0.56, 0.27],
            [-0.54, 0.37],
            [-0.3, 0.36],
            [-0.28, 0.27],
          ],
          5,
        ),
        '#ffffff',
      )
    },
    before: (hand, { cloth }) => {
      hand.form(
        'blanket',
        blob(
          [
            [-0.2, 0.4],
            [0.1, 0.43],
            [0.4, 0.37],
            [0.66, 0.3],
            [0.68, 0.08],
            [0.3, 0.1],
            [-0.18, 0.08],
            [-0.24, 0.26],
          ],
          7,
        ),
        cloth,
      )
      hand.form(
        'fold',
        blob(
          [
            [-0.22, 0.38],
            [-0.1, 0.42],
            [-0.08, 0.1],
            [-0.2, 0.08],
          ],
          5,
        ),
        mix(cloth, '#ffffff', 0.45),
        { isDetail: true },
      )
    },
  },
  desk: { seat: SEAT, room: [0.25, 0.8], behind: chair, before: (hand, colors) => desk(hand, colors) },
  table: { seat: 0, room: [0.2, 0.8], before: (hand, colors) => desk(hand, colors, 0.44, 0.14, 0.84) },
  counter: {
    seat: 0,
    room: [0.4, 0.75],
    before: (hand, { wood, words }) => {
      hand.form(
        'counter',
        [
          [-0.6, 0.43],
          [1.0, 0.43],
          [1.0, 0],
          [-0.6, 0],
        ],
        wood,
      )
      for (const x of [-0.34, 0.0, 0.34, 0.68])
        hand.form(
          'panel',
          [
            [x - 0.14, 0.34],
            [x + 0.14, 0.34],
            [x + 0.14, 0.05],
            [x - 0.14, 0.05],
          ],
          mix(wood, '#2a1a20', 0.14),
          { isDetail: true },
        )
      slab(hand, 'top', -0.64, 1.04, 0.455, 0.415, '#f4e9d6')
      tableware(hand, 0.52, 0.455, words)
      if (/\b(?:barista|coffee|latte|espresso|caf)/.test(words)) {
        hand.form(
          'machine',
          [
            [0.58, 0.455],
            [0.58, 0.76],
            [0.94, 0.76],
            [0.94, 0.455],
          ],
          '#aab6c2',
        )
        hand.form(
          'machine',
          [
            [0.58, 0.69],
            [0.94, 0.69],
            [0.94, 0.65],
            [0.58, 0.65],
          ],
          '#c8453c',
          { isDetail: true },
        )
        hand.form(
          'machine',
          [
            [0.63, 0.6],
            [0.89, 0.6],
            [0.89, 0.47],
            [0.63, 0.47],
          ],
          '#4a5260',
          { isDetail: true },
        )
        hand.form(
          'cup',
          [
            [0.71, 0.53],
            [0.8, 0.53],
            [0.785, 0.47],
            [0.725, 0.47],
          ],
          '#fffaf0',
          { isDetail: true },
        )
      }
    },
  },
  stove: {
    seat: 0,
    room: [0.34, 0.66],
    before: (hand, { wood, words }) => {
      hand.form(
        'counter',
        [
          [-0.6, 0.43],
          [1.0, 0.43],
          [1.0, 0],
          [-0.6, 0],
        ],
        wood,
      )
      hand.form(
        'oven',
        [
          [0.1, 0.38],
          [0.6, 0.38],
          [0.6, 0.03],
          [0.1, 0.03],
        ],
        '#3a3d48',
      )
      hand.form(
        'window',
        [
          [0.16, 0.28],
          [0.54, 0.28],
          [0.54, 0.09],
          [0.16, 0.09],
        ],
        '#f0a85a',
        { isDetail: true },
      )
      slab(hand, 'top', -0.64, 1.04, 0.455, 0.415, '#f4e9d6')
      if (/\b(?:pan|fry\w*|pancakes?|wok|omelet\w*)\b/.test(words)) return
      hand.form(
        'pot',
        [
          [0.18, 0.455],
          [0.18, 0.61],
          [0.5, 0.61],
          [0.5, 0.455],
        ],
        '#c8553d',
      )
      hand.line(
        'rim',
        [
          [0.16, 0.61],
          [0.52, 0.61],
        ],
        '#8f3a2a',
        0.016,
      )
      for (const x of [0.26, 0.34, 0.42])
        hand.line(
          'steam',
          [
            [x, 0.64],
            [x + 0.024, 0.7],
            [x - 0.016, 0.76],
            [x + 0.014, 0.82],
          ],
          '#ffffff',
          0.013,
          0.65,
        )
      if (/\b(?:pasta|spaghetti|noodles)\b/.test(words))
        for (const x of [0.24, 0.3, 0.38, 0.44])
          hand.line(
            'pasta',
            [
              [x, 0.6],
              [x + (x - 0.34) * 0.6, 0.7],
            ],
            '#f2cf6a',
            0.009,
          )
      for (const [x, fill] of [
        [0.72, '#c8453c'],
        [0.8, '#c8453c'],
        [0.76, '#d95a4a'],
      ] as const)
        hand.form('tomato', round([x, 0.485 + (x === 0.76 ? 0.045 : 0)], 0.04, 0.034), fill, { isPlain: true })
      hand.form(
        'leaf',
        blob(
          [
            [0.88, 0.455],
            [0.86, 0.52],
            [0.91, 0.56],
            [0.95, 0.5],
            [0.93, 0.455],
          ],
          5,
        ),
        '#5f9a4a',
        { isPlain: true },
      )
    },
  },
  easel: {
    seat: 0,
    room: [0.2, 0.75],
    behind: (hand, { wood, cloth }) => {
      for (const [a, b] of [
        [
          [0.5, 0.98],
          [0.34, 0],
        ],
        [
          [0.5, 0.98],
          [0.7, 0],
        ],
      ] as const)
        hand.line('easel', [a, b], wood, 0.022)
      hand.form(
        'canvas',
        [
          [0.36, 0.94],
          [0.7, 0.96],
          [0.7, 0.5],
          [0.36, 0.5],
        ],
        '#fffaf0',
      )
      hand.form(
        'art',
        blob(
          [
            [0.4, 0.54],
            [0.4, 0.7],
            [0.48, 0.78],
            [0.56, 0.68],
            [0.66, 0.74],
            [0.66, 0.54],
          ],
          5,
        ),
        '#6d9a6a',
        { isDetail: true },
      )
      hand.form('art', round([0.6, 0.84], 0.045), '#f0a93a', { isDetail: true })
      hand.form(
        'art',
        [
          [0.4, 0.6],
          [0.66, 0.58],
          [0.66, 0.54],
          [0.4, 0.54],
        ],
        cloth,
        { isDetail: true },
      )
      hand.line(
        'ledge',
        [
          [0.34, 0.5],
          [0.72, 0.5],
        ],
        wood,
        0.024,
      )
    },
  },
  boat: {
    seat: 0.1,
    room: [0.7, 0.7],
    behind: (hand, { wood }) =>
      hand.form(
        'inside',
        blob(
          [
            [-0.6, 0.17],
            [0, 0.12],
            [0.66, 0.2],
            [0.5, 0.02],
            [-0.5, 0.02],
          ],
          6,
        ),
        mix(wood, '#20141c', 0.45),
      ),
    before: (hand, { cloth, wood }) => {
      hand.form(
        'boat',
        blob(
          [
            [-0.64, 0.19],
            [-0.3, 0.13],
            [0.3, 0.14],
            [0.74, 0.26],
            [0.62, 0.04],
            [0.44, -0.08],
            [-0.42, -0.08],
            [-0.58, 0.02],
          ],
          7,
        ),
        cloth,
      )
      hand.form(
        'rim',
        limb(
          [
            [-0.65, 0.19],
            [-0.3, 0.13],
            [0.3, 0.14],
            [0.75, 0.26],
          ],
          [0.018, 0.018, 0.018, 0.018],
        ),
        mix(wood, '#ffffff', 0.25),
        { isPlain: true },
      )
      hand.line(
        'plank',
        [
          [-0.56, 0.06],
          [0, 0.02],
          [0.6, 0.1],
        ],
        mix(cloth, '#2a1a33', 0.3),
        0.008,
      )
      for (const [x, w, y] of [
        [0, 0.9, -0.085],
        [-0.1, 0.62, -0.12],
        [0.2, 0.5, -0.15],
      ] as const)
        hand.form('ripple', round([x, y], w * 0.86, 0.008), '#ffffff', { isDetail: true, opacity: 0.5 })
    },
  },
  bicycle: {
    seat: 0.5,
    room: [0.5, 0.6],
    behind: (hand, { cloth, dark }) => {
      const [back, front]: [Dot, Dot] = [
        [-0.26, 0.2],
        [0.42, 0.2],
      ]
      for (const hub of [back, front]) {
        hand.line('tyre', [...round(hub, 0.19), add(hub, [0.19, 0])], dark, 0.022)
        for (const a of [0, 0.8, 1.6, 2.4])
          hand.line(
            'spoke',
            [add(hub, [Math.cos(a) * 0.18, Math.sin(a) * 0.18]), add(hub, [-Math.cos(a) * 0.18, -Math.sin(a) * 0.18])],
            '#ffffff',
            0.004,
            0.7,
          )
      }
      hand.line('frame', [back, [0.06, 0.2], [-0.05, 0.46], back], cloth, 0.02)
      hand.line(
        'frame',
        [
          [0.06, 0.2],
          [0.32, 0.46],
          [-0.05, 0.45],
        ],
        cloth,
        0.02,
      )
      hand.line('fork', [front, [0.32, 0.46], [0.29, 0.56], [0.22, 0.57]], cloth, 0.02)
      hand.form(
        'saddle',
        limb(
          [
            [-0.11, 0.49],
            [0.02, 0.49],
          ],
          [0.024, 0.014],
        ),
        dark,
      )
      hand.line(
        'pedal',
        [
          [0.06, 0.2],
          [0.1, 0.12],
        ],
        dark,
        0.014,
      )
    },
  },
  piano: {
    seat: SEAT,
    room: [0.25, 0.9],
    behind: (hand, colors) => {
      chair(hand, colors, false)
      hand.form(
        'piano',
        blob(
          [
            [0.36, 0.72],
            [0.86, 0.72],
            [0.86, 0],
            [0.44, 0],
            [0.44, 0.28],
            [0.24, 0.3],
            [0.24, 0.4],
            [0.36, 0.42],
          ],
          1,
        ),
        '#3a2a30',
      )
      slab(hand, 'keys', 0.24, 0.42, 0.415, 0.39, '#fffaf0')
      hand.form(
        'sheet',
        [
          [0.37, 0.6],
          [0.4, 0.6],
          [0.4, 0.46],
          [0.37, 0.46],
        ],
        '#fffaf0',
        { isDetail: true },
      )
    },
  },
  tree: {
    seat: 0,
    room: [0.7, 0.6],
    behind: (hand, { words }) => {
      const leaf = /\bautumn|fall\b/.test(words) ? '#d9822e' : /\b(?:cherry|blossom|sakura|spring)\b/.test(words) ? '#f0a6b8' : '#4f8f5a'
      hand.form(
        'trunk',
        blob(
          [
            [-0.36, -0.02],
            [-0.27, 0.2],
            [-0.28, 0.7],
            [-0.5, 1.2],
            [-0.2, 1.3],
            [0.05, 1.2],
            [-0.1, 0.7],
            [-0.12, 0.2],
            [-0.02, -0.02],
          ],
          6,
        ),
        '#7a5236',
      )
      for (const [x, y, r, by] of [
        [-0.7, 1.2, 0.36, 0.16],
        [0.3, 1.2, 0.36, 0.2],
        [-0.2, 1.5, 0.5, 0],
        [-0.62, 1.46, 0.34, 0.08],
        [0.26, 1.46, 0.34, -0.12],
        [-0.2, 1.24, 0.4, -0.06],
      ] as const)
        hand.form('crown', round([x, y], r, r * 0.86), by > 0 ? mix(leaf, '#1d2a4a', by) : mix(leaf, '#ffe9a0', -by))
      for (const [x, y] of [
        [-0.5, 1.3],
        [-0.1, 1.5],
        [0.2, 1.3],
        [-0.3, 1.7],
        [0.1, 1.66],
        [-0.7, 1.5],
      ] as const)
        hand.line(
          'leaf',
          [
            [x - 0.05, y],
            [x, y + 0.03],
            [x + 0.05, y],
          ],
          mix(leaf, '#fff3c0', 0.4),
          0.012,
          0.7,
        )
    },
  },
  sill: {
    seat: 0.3,
    room: [0.5, 0.5],
    behind: (hand, { words }) => {
      const night = /\b(?:night|moon|stars|evening)\b/.test(words)
      slab(hand, 'frame', -0.62, 0.62, 1.3, 0.24, '#fbf5ea')
      slab(hand, 'pane', -0.56, 0.56, 1.24, 0.3, night ? '#2d3a70' : '#a9d8ec')
      if (night) hand.form('moon', round([0.3, 1.02], 0.09), '#fff1c4', { isPlain: true })
      else
        for (const [x, y, r] of [
          [-0.3, 0.95, 0.1],
          [-0.18, 0.98, 0.13],
          [-0.04, 0.94, 0.09],
        ] as const)
          hand.form('cloud', round([x, y], r, r * 0.6), '#ffffff', { isPlain: true })
      hand.form(
        'hill',
        [
          [-0.56, 0.3],
          ...curve([
            [-0.56, 0.5],
            [-0.1, 0.6],
            [0.2, 0.48],
            [0.56, 0.56],
          ]),
          [0.56, 0.3],
        ],
        night ? '#1f2a52' : '#7fae7a',
        { isPlain: true },
      )
      if (/\brain/.test(words))
        for (let i = 0; i < 26; i++)
          hand.line(
            'rain',
            [
              [-0.52 + ((i * 37) % 100) * 0.0105, 0.36 + ((i * 53) % 90) * 0.0098],
              [-0.535 + ((i * 37) % 100) * 0.0105, 0.31 + ((i * 53) % 90) * 0.0098],
            ],
            '#ffffff',
            0.008,
            0.7,
          )
      slab(hand, 'bar', -0.02, 0.02, 1.24, 0.3, '#fbf5ea')
      slab(hand, 'bar', -0.56, 0.56, 0.84, 0.8, '#fbf5ea')
      for (const way of [-1, 1])
        hand.form(
          'curtain',
          blob(
            [
              [way * 0.86, 1.38],
              [way * 0.52, 1.38],
              [way * 0.5, 0.9],
              [way * 0.66, 0.5],
              [way * 0.62, 0.18],
              [way * 0.86, 0.18],
            ],
            5,
          ),
          '#d98a6a',
        )
      hand.line(
        'rail',
        [
          [-0.94, 1.39],
          [0.94, 1.39],
        ],
        '#8a5230',
        0.03,
      )
      slab(hand, 'sill', -0.74, 0.74, 0.3, 0.24, '#e9d6b8')
      hand.form(
        'pot',
        [
          [0.44, 0.42],
          [0.6, 0.42],
          [0.57, 0.3],
          [0.47, 0.3],
        ],
        '#c8663f',
      )
      for (const [x, y] of [
        [0.44, 0.58],
        [0.52, 0.64],
        [0.6, 0.58],
      ] as const)
        hand.form(
          'leaf',
          limb(
            [
              [0.52, 0.42],
              [x, y],
            ],
            [0.012, 0.034],
          ),
          '#4f8f5a',
        )
    },
  },
  rock: {
    seat: 0,
    room: [0.4, 0.7],
    behind: (hand) => {
      hand.form(
        'cliff',
        blob(
          [
            [-0.5, -0.2],
            [-0.36, 0.5],
            [-0.44, 0.9],
            [-0.2, 1.3],
            [-0.3, 1.7],
            [1.6, 1.9],
            [1.6, -0.2],
          ],
          2,
        ),
        '#9a7a66',
      )
      for (const [x, y, w] of [
        [0.1, 0.9, 0.3],
        [-0.1, 0.5, 0.24],
        [0.5, 1.2, 0.34],
        [0.5, 0.4, 0.4],
      ] as const)
        hand.form(
          'ledge',
          blob(
            [
              [x - w / 2, y],
              [x, y + 0.06],
              [x + w / 2, y + 0.01],
              [x + w / 3, y - 0.06],
              [x - w / 3, y - 0.05],
            ],
            4,
          ),
          '#7d5f50',
          { isDetail: true },
        )
    },
  },
  garden: {
    seat: 0,
    room: [0.2, 0.8],
    before: (hand) => {
      hand.form(
        'bed',
        blob(
          [
            [0.1, -0.02],
            [0.16, 0.06],
            [0.5, 0.09],
            [0.9, 0.06],
            [0.96, -0.02],
          ],
          6,
        ),
        '#6b4a36',
      )
      for (const [x, fill] of [
        [0.28, '#e4572e'],
        [0.46, '#f0b93a'],
        [0.62, '#d1495b'],
        [0.8, '#f6b6a8'],
      ] as const) {
        hand.line(
          'stem',
          [
            [x, 0.05],
            [x + 0.01, 0.2],
          ],
          '#4f8a4f',
          0.012,
        )
        hand.form(
          'leaf',
          limb(
            [
              [x, 0.09],
              [x + 0.06, 0.14],
            ],
            [0.006, 0.02],
          ),
          '#5f9a4a',
          { isPlain: true },
        )
        for (const [dx, dy] of [
          [-0.03, 0],
          [0.03, 0],
          [0, 0.03],
          [0, -0.03],
        ] as const)
          hand.form('petal', round([x + 0.01 + dx, 0.22 + dy], 0.03), fill, { isPlain: true })
        hand.form('heart', round([x + 0.01, 0.22], 0.02), '#fff3c0', { isDetail: true })
      }
    },
  },
  surfboard: {
    seat: 0.02,
    room: [0.6, 0.7],
    behind: (hand) => {
      hand.form(
        'wave',
        blob(
          [
            [-1.3, -0.3],
            [-0.9, 0.1],
            [-0.4, -0.02],
            [0.3, -0.04],
            [0.9, 0.16],
            [1.0, 0.44],
            [1.3, 0.2],
            [1.4, -0.3],
          ],
          7,
        ),
        '#3a9fb8',
      )
      hand.form(
        'board',
        limb(
          [
            [-0.5, 0.02],
            [0, 0.0],
            [0.6, 0.07],
          ],
          [0.02, 0.03, 0.014],
        ),
        '#f2b134',
      )
    },
    before: (hand) => {
      for (const [x, y, r] of [
        [-0.6, -0.02, 0.1],
        [-0.42, -0.06, 0.08],
        [-0.8, 0.02, 0.07],
        [0.1, -0.09, 0.06],
        [0.4, -0.07, 0.07],
      ] as const)
        hand.form('foam', round([x, y], r, r * 0.6), '#ffffff', { isPlain: true, opacity: 0.9 })
    },
  },
  skateboard: {
    seat: 0.06,
    room: [0.4, 0.4],
    behind: (hand, { cloth, dark }) => {
      hand.form(
        'board',
        limb(
          [
            [-0.3, 0.075],
            [-0.2, 0.05],
            [0.2, 0.05],
            [0.3, 0.075],
          ],
          [0.014, 0.014, 0.014, 0.014],
        ),
        cloth,
      )
      for (const x of [-0.17, 0.17]) hand.form('wheel', round([x, 0.022], 0.024), dark, { isPlain: true })
    },
  },
  skis: {
    seat: 0.02,
    room: [0.5, 0.5],
    behind: (hand, { cloth }) =>
      hand.form(
        'ski',
        limb(
          [
            [-0.5, 0.01],
            [0.4, 0.01],
            [0.56, 0.06],
          ],
          [0.012, 0.012, 0.008],
        ),
        cloth,
      ),
  },
  swing: {
    seat: 0.24,
    room: [0.4, 0.4],
    behind: (hand, { wood }) => {
      for (const x of [-0.1, 0.1])
        hand.line(
          'rope',
          [
            [x, 0.23],
            [x * 0.9, 1.7],
          ],
          '#c9b08a',
          0.012,
        )
      slab(hand, 'seat', -0.15, 0.15, 0.235, 0.205, wood)
    },
  },
  water: {
    seat: 0,
    room: [0.9, 0.9],
    before: (hand) => {
      for (const [x, y, w, o] of [
        [0, -0.01, 0.95, 0.95],
        [0.1, -0.07, 0.8, 0.7],
        [-0.1, -0.13, 0.9, 0.5],
      ] as const)
        hand.form(
          'water',
          blob(
            [
              [x - w, y],
              [x - w * 0.5, y + 0.05],
              [x, y + 0.02],
              [x + w * 0.5, y + 0.05],
              [x + w, y],
              [x + w, y - 0.1],
              [x - w, y - 0.1],
            ],
            6,
          ),
          mix('#4aa8c4', '#ffffff', 0.1),
          { isPlain: true, opacity: o },
        )
      for (const [x, r] of [
        [0.42, 0.05],
        [0.5, 0.035],
        [-0.5, 0.05],
        [-0.58, 0.03],
      ] as const)
        hand.form('splash', round([x, 0.06], r), '#ffffff', { isPlain: true, opacity: 0.8 })
    },
  },
} as const satisfies Readonly<Record<string, Piece>>
export type PieceName = keyof typeof PIECES
export const pieceNamed = (name: PieceName): Piece => PIECES[name]
