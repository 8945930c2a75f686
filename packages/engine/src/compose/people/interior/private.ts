import { mix } from '../../../color.ts'
import { round } from '../form.ts'
import { box, FLOOR, type Furnish, pendant, picture, plant, rug, shelf, windowAt } from './parts.ts'

/** Rooms that somebody lives or works in. */
export const PRIVATE = {
  workshop: (room) => {
    const { wide, hand, wood, dim } = room
    box(room, 'board', wide * 0.5, 0.56, wide * 0.42, 0.3, mix(wood, '#ffffff', 0.3))
    for (const [i, x] of [0.54, 0.62, 0.7, 0.78, 0.86].entries()) {
      hand.line(
        'tool',
        [
          [wide * x, 0.82],
          [wide * x, 0.7],
        ],
        dim('#5a3327'),
        0.014,
      )
      hand.form(
        'tool',
        i % 2
          ? round([wide * x, 0.67], 0.026)
          : [
              [wide * x - 0.03, 0.7],
              [wide * x + 0.03, 0.7],
              [wide * x + 0.02, 0.65],
              [wide * x - 0.02, 0.65],
            ],
        dim('#8d98a5'),
        { isDetail: true },
      )
    }
    windowAt(room, wide * 0.08, 0.56, Math.min(0.26, wide * 0.32), 0.3)
    shelf(room, wide * 0.5, 0.46, wide * 0.42, 'pots')
    pendant(room, wide * 0.46)
  },
  studio: (room) => {
    const { wide } = room
    windowAt(room, wide * 0.06, 0.48, Math.min(0.36, wide * 0.4), 0.42)
    picture(room, wide * 0.62, 0.66, 0.16, 0.2, 0)
    picture(room, wide * 0.84, 0.7, 0.1, 0.13, 1)
    picture(room, wide * 0.82, 0.5, 0.14, 0.16, 0)
    plant(room, wide * 0.94, FLOOR - 0.03, 0.2)
    rug(room)
  },
  bedroom: (room) => {
    const { wide } = room
    windowAt(room, wide * 0.56, 0.52, Math.min(0.28, wide * 0.34), 0.34)
    picture(room, wide * 0.14, 0.64, 0.16, 0.2, 1)
    shelf(room, wide * 0.1, 0.55, wide * 0.3, 'books')
    rug(room)
    plant(room, wide * 0.93, FLOOR - 0.03, 0.24)
  },
  office: (room) => {
    const { wide, dim } = room
    windowAt({ ...room, words: `${room.words} city` }, wide * 0.07, 0.5, Math.min(0.4, wide * 0.42), 0.38)
    shelf(room, wide * 0.58, 0.74, wide * 0.34, 'books')
    shelf(room, wide * 0.58, 0.58, wide * 0.34, 'pots')
    for (const [i, x] of [0.6, 0.68, 0.76].entries())
      box(room, 'note', wide * x, 0.46 + (i % 2) * 0.02, 0.05, 0.05, dim(['#f2c76a', '#f0a3a0', '#a9d3c0'][i] as string), true)
    plant(room, wide * 0.94, FLOOR - 0.03, 0.26)
  },
  living: (room) => {
    const { wide, hand, accent, dim } = room
    windowAt(room, wide * 0.08, 0.5, Math.min(0.3, wide * 0.34), 0.36)
    picture(room, wide * 0.58, 0.66, 0.15, 0.19, 0)
    picture(room, wide * 0.58 + 0.18, 0.7, 0.11, 0.13, 1)
    shelf(room, wide * 0.58, 0.53, wide * 0.32, 'books')
    rug(room)
    hand.line(
      'stand',
      [
        [wide * 0.93, FLOOR - 0.04],
        [wide * 0.93, 0.62],
      ],
      dim('#4a3a34'),
      0.01,
    )
    hand.form(
      'shade',
      [
        [wide * 0.93 - 0.05, 0.72],
        [wide * 0.93 + 0.05, 0.72],
        [wide * 0.93 + 0.08, 0.6],
        [wide * 0.93 - 0.08, 0.6],
      ],
      mix(accent, '#ffe9a8', 0.6),
    )
    plant(room, wide * 0.05, FLOOR - 0.03, 0.24)
  },
  plain: (room) => {
    const { wide, hand, accent, wall } = room
    hand.form('disc', round([wide * 0.5, 0.56], Math.min(wide * 0.4, 0.38)), mix(wall, accent, 0.24))
    hand.form('disc', round([wide * 0.5, 0.56], Math.min(wide * 0.3, 0.28)), mix(wall, '#ffffff', 0.3), { isPlain: true, opacity: 0.5 })
    plant(room, wide * 0.1, FLOOR - 0.05, 0.26)
    plant(room, wide * 0.91, FLOOR - 0.06, 0.2)
  },
} as const satisfies Readonly<Record<string, Furnish>>
