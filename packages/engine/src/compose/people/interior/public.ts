import { mix } from '../../../color.ts'
import { blob, type Dot, limb, round } from '../form.ts'
import { box, cupboards, FLOOR, type Furnish, pendant, plant, rug, shelf, tiles, windowAt } from './parts.ts'

/** Rooms that many people use. */
export const PUBLIC = {
  kitchen: (room) => {
    const { wide } = room
    tiles(room, -0.01, wide + 0.01, FLOOR + 0.222, FLOOR + 0.36)
    windowAt(room, wide * 0.08, 0.64, Math.min(0.26, wide * 0.34), 0.24)
    cupboards(room, -0.02, wide + 0.02)
    shelf(room, wide * 0.56, 0.67, wide * 0.36, 'jars')
    shelf(room, wide * 0.56, 0.81, wide * 0.36, 'pots')
    pendant(room, wide * 0.5)
    plant(room, wide * 0.06, FLOOR + 0.222, 0.1)
  },
  cafe: (room) => {
    const { wide, hand, dim } = room
    box(room, 'board', wide * 0.54, 0.6, wide * 0.38, 0.28, dim('#2f3b3a'))
    for (let i = 0; i < 5; i++)
      hand.line(
        'chalk',
        [
          [wide * 0.58, 0.83 - i * 0.046],
          [wide * (0.7 + ((i * 7) % 4) * 0.03), 0.83 - i * 0.046],
        ],
        '#f4efe2',
        0.007,
        0.85,
      )
    for (let i = 0; i < 5; i++)
      hand.line(
        'chalk',
        [
          [wide * 0.85, 0.83 - i * 0.046],
          [wide * 0.885, 0.83 - i * 0.046],
        ],
        '#f2c76a',
        0.007,
        0.85,
      )
    windowAt(room, wide * 0.08, 0.52, Math.min(0.28, wide * 0.34), 0.36)
    shelf(room, wide * 0.54, 0.5, wide * 0.38, /\b(?:bar|wine|cocktail|bartender)\b/.test(room.words) ? 'bottles' : 'jars')
    for (const x of [0.2, 0.5, 0.8]) pendant(room, wide * x)
    plant(room, wide * 0.94, FLOOR - 0.02, 0.22)
  },
  clinic: (room) => {
    const { wide, hand, dim } = room
    windowAt(room, wide * 0.08, 0.5, Math.min(0.28, wide * 0.3), 0.34)
    box(room, 'poster', wide * 0.62, 0.56, 0.2, 0.27, dim('#ffffff'))
    hand.form(
      'cross',
      [
        [0.075, 0.25],
        [0.125, 0.25],
        [0.125, 0.2],
        [0.175, 0.2],
        [0.175, 0.15],
        [0.125, 0.15],
        [0.125, 0.1],
        [0.075, 0.1],
        [0.075, 0.15],
        [0.025, 0.15],
        [0.025, 0.2],
        [0.075, 0.2],
      ].map(([x, y]): Dot => [wide * 0.62 + (x ?? 0), 0.52 + (y ?? 0)]),
      dim('#d2503f'),
      { isDetail: true },
    )
    shelf(room, wide * 0.6, 0.5, wide * 0.3, 'bottles')
    plant(room, wide * 0.93, FLOOR - 0.03, 0.22)
  },
  lab: (room) => {
    cupboards(room, -0.02, room.wide + 0.02)
    shelf(room, room.wide * 0.08, 0.62, room.wide * 0.34, 'bottles')
    shelf(room, room.wide * 0.08, 0.78, room.wide * 0.34, 'jars')
    windowAt(room, room.wide * 0.6, 0.56, Math.min(0.28, room.wide * 0.32), 0.32)
    pendant(room, room.wide * 0.5)
  },
  classroom: (room) => {
    const { wide, hand, wood, dim } = room
    box(room, 'frame', wide * 0.1, 0.5, wide * 0.8, 0.38, wood)
    box(room, 'board', wide * 0.1 + 0.016, 0.516, wide * 0.8 - 0.032, 0.348, dim('#2f5d50'))
    for (const [x, y, w] of [
      [0.16, 0.8, 0.2],
      [0.16, 0.75, 0.14],
      [0.66, 0.8, 0.14],
      [0.66, 0.75, 0.18],
    ] as const)
      hand.line(
        'chalk',
        [
          [wide * x, y],
          [wide * (x + w), y],
        ],
        '#eef2ea',
        0.006,
        0.8,
      )
    hand.line('chalk', [...round([wide * 0.74, 0.64], 0.05), [wide * 0.74 + 0.05, 0.64]], '#f2c76a', 0.006, 0.8)
    hand.line(
      'chalk',
      [
        [wide * 0.2, 0.6],
        [wide * 0.24, 0.68],
        [wide * 0.28, 0.6],
        [wide * 0.2, 0.6],
      ],
      '#eef2ea',
      0.006,
      0.8,
    )
    box(room, 'ledge', wide * 0.1, 0.49, wide * 0.8, 0.014, wood)
  },
  library: (room) => {
    const { wide, wood } = room
    for (const x of [0.02, 0.52]) {
      box(room, 'bookcase', wide * x, FLOOR, wide * 0.46, 0.68, mix(wood, '#2a1a20', 0.2))
      for (const y of [0.29, 0.41, 0.53, 0.65, 0.77]) {
        box(room, 'back', wide * x + 0.016, y, wide * 0.46 - 0.032, 0.105, mix(wood, '#2a1a20', 0.45), true)
        shelf(room, wide * x + 0.016, y, wide * 0.46 - 0.032, 'books')
      }
    }
    rug(room)
  },
  gym: (room) => {
    const { wide, dim, hand } = room
    box(room, 'mirror', wide * 0.08, 0.44, wide * 0.5, 0.44, mix(dim('#cfe3ea'), room.wall, 0.3))
    for (const x of [0.14, 0.3])
      hand.line(
        'gleam',
        [
          [wide * x, 0.5],
          [wide * (x + 0.12), 0.82],
        ],
        '#ffffff',
        0.012,
        0.5,
      )
    for (const [i, y] of [0.34, 0.42].entries()) {
      box(room, 'rack', wide * 0.66, y, wide * 0.28, 0.012, dim('#4a4650'))
      for (let k = 0; k < 3; k++)
        hand.form(
          'weight',
          limb(
            [
              [wide * (0.7 + k * 0.09) - 0.02, y + 0.032],
              [wide * (0.7 + k * 0.09) + 0.02, y + 0.032],
            ],
            [0.02, 0.02],
          ),
          dim(['#c8553d', '#3f7f86', '#e0a23a'][(i + k) % 3] as string),
          { isDetail: true },
        )
    }
    windowAt(room, wide * 0.68, 0.58, Math.min(0.24, wide * 0.26), 0.28)
    plant(room, wide * 0.05, FLOOR - 0.03, 0.2)
  },
  shop: (room) => {
    const { wide } = room
    for (const y of [0.5, 0.64, 0.78]) {
      shelf(room, wide * 0.06, y, wide * 0.38, y === 0.64 ? 'pots' : 'jars')
      shelf(room, wide * 0.56, y, wide * 0.38, y === 0.64 ? 'bottles' : 'jars')
    }
    pendant(room, wide * 0.5)
    plant(room, wide * 0.06, FLOOR - 0.03, 0.22)
    plant(room, wide * 0.94, FLOOR - 0.03, 0.22)
  },
  stage: (room) => {
    const { wide, hand } = room
    for (let i = 0; i < 9; i++) {
      const x = (i / 8) * wide
      hand.form(
        'curtain',
        blob(
          [
            [x - 0.08, 1.02],
            [x + 0.05, 1.02],
            [x + 0.06, 0.6],
            [x + 0.04, FLOOR],
            [x - 0.06, FLOOR],
          ],
          3,
        ),
        i % 2 ? '#8f2f3c' : '#a63a45',
      )
    }
    for (const [x, way] of [
      [0.14, 1],
      [0.86, -1],
    ] as const)
      hand.form(
        'beam',
        [
          [wide * x - 0.02, 1.0],
          [wide * x + 0.02, 1.0],
          [wide * (0.5 + way * 0.22), 0.04],
          [wide * (0.5 - way * 0.16), 0.04],
        ],
        '#fff1c4',
        { isDetail: true, opacity: 0.2 },
      )
    hand.form('pool', round([wide / 2, 0.085], wide * 0.34, 0.06), '#fff1c4', { isDetail: true, opacity: 0.35 })
  },
} as const satisfies Readonly<Record<string, Furnish>>
