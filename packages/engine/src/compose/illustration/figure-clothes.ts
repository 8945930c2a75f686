import { mix } from '../../color.ts'
import type { FigureView, Stand } from './figure.ts'
import type { FigureLook } from './figure-look.ts'
import type { Pen, Point } from './pen.ts'
import { star } from './sky.ts'

/** What tells a cut from another: lapels, belts, buttons, bibs, plates. */
export function clothes(
  pen: Pen,
  { coat, trousers, pale }: FigureLook,
  { x, base, h }: Stand,
  view: FigureView,
  hem: number,
  foot: number,
) {
  const at = (dx: number, dy: number): Point => [x + dx * h, base - dy * h]
  const poly = (part: string, points: readonly (readonly [number, number])[], fill: string) =>
    pen.form(
      part,
      points.map(([dx, dy]) => at(dx, dy)),
      fill,
      { isDetail: true },
    )
  const { cut, color } = coat
  const shade = mix(color, '#1c1420', 0.2)
  const deep = mix(color, '#1c1420', 0.5)
  const isFront = view === 'front'
  const [left, right] = view === 'side' ? [-0.09, 0.09] : [-0.118, 0.118]
  if (cut === 'trench' || cut === 'coat') {
    if (isFront) {
      poly(
        'shirt',
        [
          [-0.04, 0.535],
          [0.04, 0.535],
          [0, 0.43],
        ],
        cut === 'trench' ? '#f4efe6' : pale,
      )
      if (cut === 'trench')
        poly(
          'tie',
          [
            [-0.012, 0.525],
            [0.012, 0.525],
            [0.008, 0.46],
            [-0.008, 0.46],
          ],
          '#8a2f2a',
        )
      for (const way of [-1, 1])
        poly(
          'lapel',
          [
            [way * 0.03, 0.545],
            [way * 0.105, 0.52],
            [way * 0.075, 0.43],
            [0, 0.41],
          ],
          shade,
        )
      poly(
        'seam',
        [
          [-0.004, 0.42],
          [0.004, 0.42],
          [0.004, hem],
          [-0.004, hem],
        ],
        deep,
      )
      for (const dy of [0.4, 0.36, 0.27])
        for (const dx of cut === 'trench' ? [-0.04, 0.04] : [0.025]) pen.disc('button', ...at(dx, dy), 0.0085 * h, deep, { isDetail: true })
    } else if (view === 'back') {
      poly(
        'yoke',
        [
          [-0.11, 0.52],
          [0.11, 0.52],
          [0.08, 0.43],
          [0, 0.41],
          [-0.08, 0.43],
        ],
        shade,
      )
      poly(
        'vent',
        [
          [-0.004, 0.3],
          [0.004, 0.3],
          [0.012, hem],
          [-0.012, hem],
        ],
        deep,
      )
    } else
      poly(
        'collar',
        [
          [-0.085, 0.555],
          [0.075, 0.555],
          [0.085, 0.505],
          [-0.07, 0.49],
        ],
        shade,
      )
    poly(
      'belt',
      [
        [left, 0.345],
        [right, 0.345],
        [right, 0.31],
        [left, 0.31],
      ],
      deep,
    )
    if (isFront)
      poly(
        'buckle',
        [
          [-0.024, 0.352],
          [0.024, 0.352],
          [0.024, 0.303],
          [-0.024, 0.303],
        ],
        '#e0b95a',
      )
  } else if (cut === 'robe' || cut === 'dress') {
    poly(
      'sash',
      [
        [left, 0.35],
        [right, 0.35],
        [right, 0.32],
        [left, 0.32],
      ],
      mix(color, '#f0c04a', 0.75),
    )
    poly(
      'hem',
      [
        [-foot, hem + 0.03],
        [foot, hem + 0.03],
        [foot, hem],
        [-foot, hem],
      ],
      mix(color, '#f0c04a', 0.6),
    )
    if (isFront)
      poly(
        'neck',
        [
          [-0.035, 0.535],
          [0.035, 0.535],
          [0, 0.46],
        ],
        mix(color, '#ffffff', 0.6),
      )
    if (cut === 'robe')
      for (const [dx, dy] of [
        [-0.06, 0.22],
        [0.07, 0.16],
        [0.02, 0.27],
      ] as const)
        pen.form('star', star(...at(dx, dy), 0.018 * h, 5, 0.45), '#f0c04a', { isDetail: true })
  } else if (cut === 'hoodie' || cut === 'shirt') {
    if (cut === 'hoodie') {
      poly(
        'hood',
        [
          [-0.115, 0.55],
          [0.115, 0.55],
          [0.09, 0.49],
          [-0.09, 0.49],
        ],
        shade,
      )
      if (isFront)
        poly(
          'pocket',
          [
            [-0.07, 0.33],
            [0.07, 0.33],
            [0.09, 0.26],
            [-0.09, 0.26],
          ],
          shade,
        )
      if (isFront)
        for (const dx of [-0.03, 0.03])
          poly(
            'cord',
            [
              [dx - 0.004, 0.5],
              [dx + 0.004, 0.5],
              [dx + 0.004, 0.42],
              [dx - 0.004, 0.42],
            ],
            '#ffffff',
          )
    } else {
      for (const dy of [0.46, 0.4, 0.34, 0.28])
        poly(
          'stripe',
          [
            [left, dy],
            [right, dy],
            [right, dy - 0.022],
            [left, dy - 0.022],
          ],
          mix(color, '#ffffff', 0.7),
        )
    }
  } else if (cut === 'suit') {
    if (isFront) {
      poly(
        'shirt',
        [
          [-0.045, 0.535],
          [0.045, 0.535],
          [0, 0.38],
        ],
        '#ffffff',
      )
      poly(
        'tie',
        [
          [-0.014, 0.525],
          [0.014, 0.525],
          [0.01, 0.41],
          [0, 0.395],
          [-0.01, 0.41],
        ],
        '#b23a3a',
      )
      for (const way of [-1, 1])
        poly(
          'lapel',
          [
            [way * 0.045, 0.54],
            [way * 0.09, 0.5],
            [0, 0.37],
          ],
          shade,
        )
      pen.disc('button', ...at(0, 0.33), 0.009 * h, deep, { isDetail: true })
    }
  } else if (cut === 'overalls') {
    poly(
      'shirt',
      [
        [-0.118, 0.53],
        [0.118, 0.53],
        [0.114, 0.42],
        [-0.114, 0.42],
      ],
      mix(color, '#ffffff', 0.5),
    )
    for (const dx of [-0.065, 0.065])
      poly(
        'strap',
        [
          [dx - 0.016, 0.54],
          [dx + 0.016, 0.54],
          [dx + 0.016, 0.42],
          [dx - 0.016, 0.42],
        ],
        color,
      )
    if (isFront)
      poly(
        'pocket',
        [
          [-0.045, 0.4],
          [0.045, 0.4],
          [0.04, 0.33],
          [-0.04, 0.33],
        ],
        shade,
      )
    if (isFront) for (const dx of [-0.065, 0.065]) pen.disc('button', ...at(dx, 0.425), 0.012 * h, '#e0b95a', { isDetail: true })
  } else if (cut === 'apron') {
    poly(
      'shirt',
      [
        [-0.12, 0.53],
        [0.12, 0.53],
        [0.116, 0.36],
        [-0.116, 0.36],
      ],
      mix(trousers, '#ffffff', 0.55),
    )
    if (isFront)
      poly(
        'apron',
        [
          [-0.07, 0.49],
          [0.07, 0.49],
          [0.12, 0.34],
          [0.12, 0.2],
          [-0.12, 0.2],
          [-0.12, 0.34],
        ],
        color,
      )
    if (isFront)
      poly(
        'pocket',
        [
          [-0.06, 0.31],
          [0.06, 0.31],
          [0.055, 0.25],
          [-0.055, 0.25],
        ],
        shade,
      )
  } else if (cut === 'armor') {
    poly(
      'plate',
      [
        [-0.1, 0.52],
        [0.1, 0.52],
        [0.08, 0.36],
        [-0.08, 0.36],
      ],
      mix(color, '#ffffff', 0.35),
    )
    poly(
      'belt',
      [
        [left, 0.34],
        [right, 0.34],
        [right, 0.305],
        [left, 0.305],
      ],
      '#6b4a2f',
    )
    for (const dx of [-0.12, 0.12]) pen.disc('plate', ...at(dx, 0.495), 0.04 * h, mix(color, '#ffffff', 0.2))
    if (isFront) pen.form('star', star(...at(0, 0.44), 0.035 * h, 4, 0.4), '#e0b95a', { isDetail: true })
  } else if (cut === 'space') {
    poly(
      'pack',
      [
        [-0.07, 0.47],
        [0.07, 0.47],
        [0.07, 0.35],
        [-0.07, 0.35],
      ],
      isFront ? '#c3ccd8' : '#8f9bab',
    )
    if (isFront)
      for (const [dx, fill] of [
        [-0.035, '#e2574c'],
        [0, '#f2b53a'],
        [0.035, '#4c9be2'],
      ] as const)
        pen.disc('button', ...at(dx, 0.42), 0.012 * h, fill, { isDetail: true })
    poly(
      'stripe',
      [
        [left, 0.31],
        [right, 0.31],
        [right, 0.29],
        [left, 0.29],
      ],
      '#e2574c',
    )
  } else if (cut === 'cape') {
    poly(
      'belt',
      [
        [left, 0.32],
        [right, 0.32],
        [right, 0.29],
        [left, 0.29],
      ],
      '#f0c04a',
    )
    if (isFront) pen.form('star', star(...at(0, 0.43), 0.05 * h, 5, 0.45), '#f0c04a', { isDetail: true })
    poly(
      'collar',
      [
        [-0.1, 0.55],
        [0.1, 0.55],
        [0.06, 0.5],
        [-0.06, 0.5],
      ],
      color,
    )
  }
}
