import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, cut, range, turned } from './notation.ts'
import { type Part, pair, piece, times } from './pieces.ts'
import { FACING, gap, hull, leaning, mirrors, SLOTS, sideGlass, sill, wheels } from './vehicle-parts.ts'

const VAN = 200
/** Delivery van. */
export const van: Recipe = {
  archetype: 'van',
  params: { length: range(1, 0.8, 1.2) },
  slots: SLOTS,
  parts: [
    hull(
      'body',
      'body',
      [
        '-268:40:9.5',
        ...sill(34, [-168, 176], 42, 9.5),
        '262:36:9.5',
        '272:62:10',
        '268:104:16',
        '250:124:16',
        '206:141:10',
        '140:232:26',
        '100:244:40',
        '-250:247:16',
        '-268:228:16',
      ],
      VAN,
      9,
    ),
    leaning('windscreen', 'glass', [203, 147], [147, 224], VAN - 26),
    sideGlass('door-glass', '192:146:5 | 143:212:6 | 78:215:5 | 78:146:5', VAN),
    piece('cowl', 'trim', bar(16, 2, VAN - 24, 0.8), [212, 139.6, 0], [0, 0, -20]),
    gap('door-rear', 70, 48, 0.8, 172, VAN),
    gap('door-front', 199, 78, 0.8, 62, VAN),
    gap('slide-rear', -58, 48, 0.8, 180, VAN),
    gap('slide-top', 6, 227, 128, 0.8, VAN),
    gap('rail', -146, 128, 172, 2, VAN),
    gap('belt', -12, 54, 166, 0.8, VAN),
    piece('moulding', 'trim', bar(230, 9, VAN + 1.6, 0.8), [4, 60, 0]),
    piece('bumper', 'trim', bar(20, 26, VAN - 6, 6), [264, 34, 0]),
    piece('rear-bumper', 'trim', bar(14, 18, VAN - 8, 5), [-266, 36, 0]),
    piece('grille', 'trim', bar(4, 22, 104, 1.4), [268.6, 74, 0], [0, 0, 3]),
    ...times(3, (i) => piece(`grille-bar-${i + 1}`, 'rim', bar(1.2, 1.6, 98, 0.5), [271, 77 + i * 6.6, 0])),
    piece('plate', 'lamp', bar(1.4, 11, 48, 0.4), [274.4, 44, 0]),
    ...pair((side, word) => [
      piece(`headlamp-${word}`, 'lamp', { ...blob(9, 13, 17, [0.6, 0.5]), around: 36 }, [259, 101, side * 73], [0, 0, 14]),
      piece(`taillamp-${word}`, 'tail', bar(3, 40, 9, 1.2), [-267.6, 96, side * 86]),
      piece(`handle-${word}`, 'trim', bar(15, 3.4, 3, 1.2), [86, 124, side * (VAN / 2 + 0.6)]),
      piece(`slide-handle-${word}`, 'trim', bar(3.4, 13, 3, 1.2), [58, 118, side * (VAN / 2 + 0.6)]),
    ]),
    ...mirrors(190, 150, VAN, 27),
    ...wheels(0, -168, 34, VAN),
    ...wheels(1, 176, 34, VAN),
  ].map((part) => lengthened(part)),
  set: FACING,
  view: { azimuth: -52, elevation: 9 },
}

/** All of it longer or shorter by the parameter. */
function lengthened(part: Part): Part {
  const [x = 0, y = 0, z = 0] = part.at ?? []
  return {
    ...part,
    at: [`=length * ${x}`, y, z],
    ...(part.name === 'body' && { scale: ['=length', 1, 1] as [string & `=${string}`, number, number] }),
  }
}

const BUS = 250
/** City bus. */
export const bus: Recipe = {
  archetype: 'bus',
  params: { deck: range(1, 1, 2) },
  slots: { ...SLOTS, body: { family: 'porcelain', color: '#c8262e' } },
  parts: [
    hull(
      'body',
      'body',
      [
        '-560:38:12.5',
        ...sill(34, [-330, 330], 60, 12.5),
        '556:34:12.5',
        '566:70:14',
        '562:290:34',
        '530:312:30',
        '-540:312:24',
        '-562:290:20',
      ],
      BUS,
      12,
    ),
    ...times(7, (i) =>
      sideGlass(
        `window-${i + 1}`,
        `${-530 + i * 138}:156:4 | ${-404 + i * 138}:156:4 | ${-404 + i * 138}:272:4 | ${-530 + i * 138}:272:4`,
        BUS,
      ),
    ),
    sideGlass('driver-glass', '440:138:4 | 536:138:4 | 532:272:12 | 440:272:4', BUS),
    piece('windscreen', 'glass', bar(2, 168, BUS - 22, 0.9), [565.6, 112, 0], [0, 0, 1]),
    piece('sign', 'trim', bar(2, 22, 170, 0.8), [563.6, 286, 0]),
    piece('bumper', 'trim', bar(10, 30, BUS - 8, 4), [562, 36, 0]),
    piece('skirt', 'gap', bar(560, 1, BUS + 0.4, 0.15), [0, 92, 0]),
    ...[-248, 118].map((x, i) => piece(`door-${i + 1}`, 'trim', bar(104, 216, BUS + 0.5, 0.2), [x, 44, 0])),
    ...[-248, 118].flatMap((x, i) =>
      [-1, 1].map((side) =>
        piece(`door-glass-${i + 1}-${side < 0 ? 'a' : 'b'}`, 'glass', cut('-22:-96:4 | 22:-96:4 | 22:96:4 | -22:96:4', BUS + 1.6, 0.2), [
          x + side * 25,
          154,
          0,
        ]),
      ),
    ),
    piece('stripe', 'lamp', bar(1080, 5, BUS + 0.5, 0.2), [0, 118, 0]),
    ...pair((side, word) => [
      piece(`headlamp-${word}`, 'lamp', { ...blob(6, 10, 20, [0.6, 0.5]), around: 36 }, [560, 84, side * 92]),
      piece(`taillamp-${word}`, 'tail', bar(3, 44, 12, 1.4), [-562, 96, side * 104]),
    ]),
    ...mirrors(552, 216, BUS, 34),
    ...wheels(0, -330, 48, BUS),
    ...wheels(1, 330, 48, BUS),
    piece(
      'upper',
      'body',
      cut('-548:312:12.5 | 548:312:12.5 | 558:400:20 | 540:448:34 | -540:448:24 | -560:420:20', BUS, 12),
      undefined,
      undefined,
      { when: '=deck - 1.5' },
    ),
    piece('upper-front', 'glass', bar(2, 92, BUS - 26, 0.9), [556, 332, 0], [0, 0, 3], { when: '=deck - 1.5' }),
    ...times(7, (i) =>
      piece(
        `upper-window-${i + 1}`,
        'glass',
        cut(`${-528 + i * 148}:342:4 | ${-396 + i * 148}:342:4 | ${-396 + i * 148}:424:4 | ${-528 + i * 148}:424:4`, BUS + 0.8, 0.3),
        undefined,
        undefined,
        { when: '=deck - 1.5' },
      ),
    ),
  ],
  set: FACING,
  view: { azimuth: -50, elevation: 9 },
}

const TRUCK = 236
/** Lorry: a cab and a box behind it. */
export const truck: Recipe = {
  archetype: 'truck',
  params: { box: range(1, 0, 1) },
  slots: { ...SLOTS, body: { family: 'porcelain', color: '#2f5f9e' }, box: { family: 'plastic', color: '#eceeee' } },
  parts: [
    hull(
      'cab',
      'body',
      [
        '148:62:9.5',
        ...sill(52, [262], 54, 9.5),
        '338:50:9.5',
        '348:80:10',
        '346:150:12',
        '318:262:26',
        '286:282:24',
        '160:284:10',
        '148:270:9.5',
      ],
      TRUCK - 6,
      9,
    ),
    leaning('windscreen', 'glass', [346, 156], [322, 252], TRUCK - 34),
    sideGlass('door-glass', '318:158:5 | 300:244:8 | 196:248:6 | 196:158:5', TRUCK - 6),
    gap('door-rear', 188, 66, 0.9, 188, TRUCK - 6),
    gap('door-front', 322, 108, 0.9, 44, TRUCK - 6),
    piece('grille', 'trim', bar(4, 50, 150, 2), [345.6, 84, 0]),
    ...times(5, (i) => piece(`grille-bar-${i + 1}`, 'rim', bar(1.6, 2.4, 142, 0.6), [348, 89 + i * 9, 0])),
    piece('bumper', 'trim', bar(18, 34, TRUCK - 8, 6), [338, 42, 0]),
    piece('plate', 'lamp', bar(1.4, 11, 52, 0.4), [347.6, 52, 0]),
    piece('chassis', 'trim', bar(620, 16, 90, 2), [-30, 58, 0]),
    piece('tank', 'rim', turned('0:-46 | 24:-46:5 | 24:46:5 | 0:46', { segments: 48 }), [40, 66, 86], [0, 0, 90]),
    piece('box', 'box', bar(476, 238, TRUCK, 2.5), [-108, 92, 0], undefined, { when: '=box - 0.5' }),
    ...[93, 322].map((y, i) =>
      piece(`box-rail-${i + 1}`, 'rim', bar(478, 7, TRUCK + 1.2, 0.8), [-108, y, 0], undefined, { when: '=box - 0.5' }),
    ),
    ...[-344, 128].map((x, i) =>
      piece(`box-post-${i + 1}`, 'rim', bar(5, 238, TRUCK + 1, 0.8), [x, 92, 0], undefined, { when: '=box - 0.5' }),
    ),
    ...times(7, (i) =>
      piece(`rivets-${i + 1}`, 'gap', bar(0.7, 222, TRUCK + 0.3, 0.12), [-288 + i * 60, 100, 0], undefined, { when: '=box - 0.5' }),
    ),
    ...pair((side, word) => [
      piece(`headlamp-${word}`, 'lamp', { ...blob(6, 11, 17, [0.6, 0.5]), around: 36 }, [342, 92, side * 94]),
      piece(`taillamp-${word}`, 'tail', bar(3, 12, 30, 1.4), [-342, 66, side * 88]),
      piece(`step-${word}`, 'trim', bar(80, 5, 12, 1.2), [170, 66, side * 110]),
      piece(`guard-${word}`, 'rim', bar(150, 5, 3, 1), [-60, 66, side * 112]),
      piece(`handle-${word}`, 'trim', bar(16, 3.6, 3, 1.2), [200, 138, side * (TRUCK / 2 - 2.4)]),
    ]),
    ...mirrors(330, 196, TRUCK - 6, 38),
    ...wheels(0, 262, 46, TRUCK - 4),
    ...wheels(1, -216, 46, TRUCK - 2),
  ],
  set: FACING,
  view: { azimuth: -54, elevation: 9 },
}
