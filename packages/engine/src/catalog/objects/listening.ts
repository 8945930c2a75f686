import type { Recipe } from '../../shape/recipe.ts'
import { bar, cut, drum, hoop, panel, range, rod, turned } from './notation.ts'
import { circle, pair, piece, slat, stud, times } from './pieces.ts'

/** The grooves of a record, as a profile from its hole to its rim: smooth bands lie between the songs. */
const GROOVES = [
  '.35:0 | 14.9:0 | 15:.08 | 14.9:.16',
  ...Array.from({ length: 34 }, (_, i) => `${(14.4 - i * 0.25).toFixed(2)}:${i % 9 === 8 ? 0.15 : i % 2 ? 0.15 : 0.19}`),
  '5.4:.16 | .35:.16',
].join(' | ')
const record = { ...turned(GROOVES, { segments: 128 }) }

/** Turntable: a plinth, a platter with a record, an S-shaped arm with its weight. */
export const recordPlayer: Recipe = {
  archetype: 'record-player',
  params: {},
  slots: {
    body: { family: 'walnut', color: '#704427' },
    deck: { family: 'matte-plastic', color: '#202124' },
    metal: { family: 'brushed-metal', color: '#cfd1d4' },
    record: { family: 'graphite', color: '#0f0f11' },
    label: { family: 'paper', color: '#d4572f' },
  },
  parts: [
    piece('body', 'body', bar(45, 7.6, 36, 0.7), [0, 1.8, 0]),
    piece('deck', 'deck', slat(43, 34, 0.5, 0.2), [0, 9.4, 0], [-90, 0, 0]),
    piece('foot', 'deck', drum(2, 2, 0.4), [-18, 0, -14], undefined, { repeat: { row: 2, step: [36, 0, 0] } }),
    piece('foot-front', 'deck', drum(2, 2, 0.4), [-18, 0, 14], undefined, { repeat: { row: 2, step: [36, 0, 0] } }),
    piece(
      'platter',
      'metal',
      turned('0:0 | 15.3:0:.1 | 15.4:1.5:.2 | 0:1.5', { segments: 180, flutes: { count: 120, depth: 0.07, from: 0.4, to: 1.1 } }),
      [-4.5, 9.8, 0],
    ),
    piece('record', 'record', record, [-4.5, 11.3, 0]),
    piece('label', 'label', stud(5, 0.06, 72), [-4.5, 11.44, 0]),
    piece('spindle', 'metal', stud(0.35, 1.2, 20), [-4.5, 11.4, 0]),
    piece('arm-base', 'metal', drum(3.6, 1, 0.3), [16.2, 9.6, -10.5]),
    piece('arm-pillar', 'metal', drum(1.6, 3.4, 0.3), [16.2, 10, -10.5]),
    piece('arm', 'metal', rod('16.2:13.4:-16 | 16.2:13.4:-10.5 | 16.2:13.4:-2 | 14.6:13.2:4 | 10.4:12.6:9.2', [0.38, 0.38])),
    piece('weight', 'deck', drum(1.5, 2.6, 0.3), [16.2, 13.4, -17.4], [90, 0, 0]),
    piece('headshell', 'deck', bar(1.8, 0.7, 3.4, 0.25), [9.6, 12.2, 10.2], [0, -38, 0]),
    piece('needle', 'metal', rod('9.3:12.3:10.8 | 9.2:11.6:11', [0.14, 0.14], { around: 8 })),
    piece('arm-rest', 'deck', rod('17.6:9.6:-1.6 | 17.6:12.4:-1.6', [0.4, 0.6], { around: 16 })),
    piece('start', 'metal', drum(1.7, 0.7, 0.2), [-18.6, 9.6, 14.2]),
    piece('speed', 'metal', drum(0.9, 0.6, 0.15), [17.5, 9.6, 13.6]),
    piece('slider', 'deck', slat(1.4, 9, 0.3, 0.1), [17.5, 9.7, 6], [-90, 0, 0]),
    piece('slider-knob', 'metal', bar(1.6, 0.8, 1, 0.25), [17.5, 9.7, 6.6]),
  ],
  view: { azimuth: 22, elevation: 34 },
}

/** Record half out of its sleeve, both leaning back a little; `sleeve` takes words. */
export const vinyl: Recipe = {
  archetype: 'vinyl-record',
  params: { out: range(13, 0, 16) },
  slots: {
    record: { family: 'graphite', color: '#0f0f11' },
    label: { family: 'paper', color: '#d4572f' },
    sleeve: { family: 'paper', color: '#e3b04b' },
  },
  parts: [
    piece('sleeve', 'sleeve', panel('31.4', '31.4', '.2', 0.5, 0.1), ['=-out / 2', 15.6, 0], [-7, 0, 0]),
    piece('record', 'record', record, ['=out / 2', 15.2, -0.1], [83, 0, 0]),
    piece('label', 'label', stud(5, 0.06, 72), ['=out / 2', 15.2, 0.05], [83, 0, 0]),
    piece('spot', 'sleeve', stud(0.36, 0.08, 24), ['=out / 2', 15.2, 0.08], [83, 0, 0]),
  ],
  labels: { front: { part: 'sleeve', rect: [0.06, 0.06, 0.94, 0.94] } },
  view: { azimuth: 16, elevation: 8 },
}

/** Portable radio of the fifties: wooden case, cloth behind slats, a round dial, two knobs, an aerial. */
export const radio: Recipe = {
  archetype: 'radio',
  params: {},
  slots: {
    body: { family: 'walnut', color: '#7a4a2a' },
    front: { family: 'plastic', color: '#efe6d2' },
    cloth: { family: 'fabric', color: '#5c4a36' },
    metal: { family: 'brass', color: '#cfa45a' },
    knob: { family: 'plastic', color: '#3a2718' },
    handle: { family: 'leather', color: '#5b3a26' },
  },
  parts: [
    piece('body', 'body', bar(31, 18, 10, 2.2), [0, 0.8, 0]),
    piece('front', 'front', panel('28.4', '15.4', '1.6', 0.6, 0.2), [0, 9.8, 4.95]),
    piece('cloth', 'cloth', panel('14.4', '12.4', '1.2', 0.3, 0.1), [-5.8, 9.8, 5.2]),
    ...times(9, (i) => piece(`slat-${i + 1}`, 'front', slat(14.2, 0.42, 0.5, 0.14), [-5.8, 4.8 + i * 1.25, 5.4])),
    piece('dial', 'front', drum(4.3, 0.5, 0.1), [7.6, 12, 5.1], [90, 0, 0]),
    piece('dial-rim', 'metal', hoop('4.1:0 | 4.7:0:.1 | 4.7:.9:.25 | 4.1:.9:.15', { segments: 96 }), [7.6, 12, 5.1], [90, 0, 0]),
    ...times(13, (i) => {
      const angle = ((i * 22 - 132) * Math.PI) / 180
      return piece(
        `mark-${i + 1}`,
        'knob',
        slat(0.14, i % 3 ? 0.5 : 0.9, 0.08, 0),
        [7.6 + 3.4 * Math.sin(angle), 12 + 3.4 * Math.cos(angle), 5.62],
        [0, 0, 132 - i * 22],
      )
    }),
    piece('needle', 'handle', slat(0.16, 3.4, 0.1, 0.02), [8.2, 13.1, 5.75], [0, 0, -28]),
    piece('dial-hub', 'metal', stud(0.7, 0.4, 32), [7.6, 12, 5.6], [90, 0, 0]),
    ...pair((side, word) => [
      piece(
        `knob-${word}`,
        'knob',
        turned('0:0 | 1.5:0:.1 | 1.35:1.5:.3 | 0:1.5', { segments: 72, flutes: { count: 24, depth: 0.06, from: 0.1, to: 1.2 } }),
        [7.6 + side * 2.6, 5, 5.2],
        [90, 0, 0],
      ),
      piece(`knob-cap-${word}`, 'metal', stud(0.8, 0.2, 32), [7.6 + side * 2.6, 5, 6.65], [90, 0, 0]),
      piece(`lug-${word}`, 'metal', stud(1, 1.2, 32), [side * 11, 18.4, 0]),
      piece(`foot-${word}`, 'knob', slat(2.4, 1.2, 7, 0.3), [side * 11, 0.6, 0]),
    ]),
    piece('handle', 'handle', rod('-11:19.2:0 | -9.4:22.2:0 | 0:23:0 | 9.4:22.2:0 | 11:19.2:0', [0.4, 1], { exponent: 0.7 })),
    piece('aerial', 'metal', rod('13:18:-3.4 | 25:38:-3.4', [0.22, 0.22], { around: 12, taper: [1.3, 0.7] })),
    piece('aerial-tip', 'metal', stud(0.45, 0.9, 20), [25, 37.8, -3.4]),
  ],
  labels: { front: { part: 'front', rect: [0.56, 0.06, 0.94, 0.2] } },
  view: { azimuth: 20, elevation: 10 },
}

/** Compact cassette standing upright; words go on its paper label. */
export const cassette: Recipe = {
  archetype: 'cassette',
  params: {},
  slots: {
    body: { family: 'plastic', color: '#2a2b30' },
    label: { family: 'paper', color: '#f3e8d2' },
    stripe: { family: 'paper', color: '#e0653a' },
    window: { family: 'screen', color: '#15161a' },
    reel: { family: 'plastic', color: '#f4f2ec' },
    metal: { family: 'steel', color: '#c9ccd0' },
  },
  parts: [
    piece('body', 'body', panel('10', '6.4', '.3', 1.05, 0.1), [0, 3.2, 0]),
    piece('label', 'label', panel('9', '4.3', '.3', 0.1, 0.02), [0, 3.85, 0.53]),
    piece('stripe', 'stripe', slat(9, 0.5, 0.1, 0.01), [0, 2.5, 0.55]),
    piece('stripe-thin', 'stripe', slat(9, 0.16, 0.1, 0.01), [0, 2.05, 0.55]),
    piece('window-frame', 'body', panel('6.6', '1.9', '.95', 0.16, 0.05), [0, 3.5, 0.56]),
    piece('window', 'window', panel('2.5', '1.2', '.2', 0.1, 0.03), [0, 3.5, 0.62]),
    piece('trapezoid', 'body', cut('-3.4:0:.15 | 3.4:0:.15 | 3:1.4:.2 | -3:1.4:.2', 0.3, 0.08), [0, 0.12, 0.58]),
    ...pair((side, word) => [
      piece(
        `reel-${word}`,
        'reel',
        hoop('.34:0 | .62:0:.05 | .62:.14:.05 | .34:.14', { segments: 48 }),
        [side * 2.1, 3.5, 0.6],
        [90, 0, 0],
      ),
      piece(`hub-${word}`, 'window', stud(0.4, 0.04, 32), [side * 2.1, 3.5, 0.61], [90, 0, 0]),
      ...times(6, (i) => {
        const angle = (i * Math.PI) / 3
        return piece(
          `tooth-${word}-${i + 1}`,
          'reel',
          slat(0.1, 0.16, 0.12, 0),
          [side * 2.1 + 0.3 * Math.sin(angle), 3.5 + 0.3 * Math.cos(angle), 0.66],
          [0, 0, -i * 60],
        )
      }),
      piece(`hole-${word}`, 'window', stud(0.28, 0.04, 24), [side * 1.9, 0.7, 0.72], [90, 0, 0]),
      piece(`screw-low-${word}`, 'metal', stud(0.2, 0.06, 20), [side * 4.6, 0.45, 0.51], [90, 0, 0]),
      piece(`screw-high-${word}`, 'metal', stud(0.2, 0.06, 20), [side * 4.72, 6.12, 0.51], [90, 0, 0]),
    ]),
  ],
  labels: { front: { part: 'label', rect: [0.05, 0.66, 0.95, 0.95] } },
  view: { azimuth: 22, elevation: 12 },
}

/** Studio microphone in a spider mount on a table stand. */
export const microphone: Recipe = {
  archetype: 'microphone',
  params: { height: range(20, 10, 40) },
  slots: {
    body: { family: 'powder-coat', color: '#222326' },
    grille: { family: 'mesh', color: '#b7babf' },
    metal: { family: 'chrome', color: '#d0d3d6' },
    band: { family: 'rubber', color: '#b3252b' },
  },
  parts: [
    piece('base', 'body', turned('0:0 | 7:0:.3 | 7.2:.8:.5 | 6.2:1.6:.6 | 1.6:2.1:.6 | 1.4:2.6 | 0:2.6', { segments: 96 })),
    piece('pole', 'metal', rod('0:2:0 | 0:height:0', [0.65, 0.65])),
    piece('clutch', 'body', drum(1.2, 2.4, 0.3), [0, '=height * 0.55', 0]),
    piece('joint', 'body', bar(2, 2.4, 2.4, 0.6), [0, '=height - 0.6', 0]),
    piece('yoke', 'body', rod('-4.6:height+4.4:0 | -4.2:height+2.2:0 | 0:height+1.4:0 | 4.2:height+2.2:0 | 4.6:height+4.4:0', [0.5, 0.9])),
    ...[4.2, 8.4].map((rise, i) =>
      piece(`ring-${i + 1}`, 'body', hoop('4.3:0:.2 | 5:0:.2 | 5:.8:.2 | 4.3:.8:.2', { segments: 96 }), [0, `=height + ${rise}`, 0]),
    ),
    ...times(8, (i) => {
      const angle = (i * Math.PI) / 4
      const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
      const [low, high] = i % 2 ? [4.6, 7.4] : [8.8, 5.6]
      return piece(
        `elastic-${i + 1}`,
        'band',
        rod(`${4.6 * sin}:height+${low}:${4.6 * cos} | ${2.8 * sin}:height+${high}:${2.8 * cos}`, [0.14, 0.14], { around: 10 }),
      )
    }),
    piece('body', 'body', turned('0:0 | 2.1:0:.3 | 2.8:1:.6 | 2.8:7.4:.2 | 2.65:7.6:.1 | 2.65:8 | 0:8', { segments: 96 }), [
      0,
      '=height + 3.4',
      0,
    ]),
    piece('collar', 'metal', hoop('2.5:0 | 2.95:0:.1 | 2.95:.7:.15 | 2.5:.7', { segments: 96 }), [0, '=height + 11.2', 0]),
    piece('grille', 'grille', turned('0:0 | 2.7:0:.1 | 2.8:4.8:1 | 2.3:7.6:1.6 | 0:7.9', { segments: 96 }), [0, '=height + 11.8', 0]),
    piece('grille-band', 'metal', hoop('2.7:0 | 2.9:0:.08 | 2.9:.45:.08 | 2.7:.45', { segments: 96 }), [0, '=height + 15.4', 0]),
    piece('badge', 'metal', { make: 'extrude', outline: circle(0, 0, 0.7), depth: 0.14, bevel: 0.05 }, [0, '=height + 9.4', 2.82]),
  ],
  view: { azimuth: 20, elevation: 8 },
}
