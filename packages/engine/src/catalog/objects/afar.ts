import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, cut, drum, hoop, range, rod, spline, turned } from './notation.ts'
import { pair, pearl, piece, slat, stud, times } from './pieces.ts'

/** Toy-like rocket on three fins, a porthole in its side. */
export const rocket: Recipe = {
  archetype: 'rocket',
  params: { height: range(30, 12, 400) },
  slots: {
    body: { family: 'porcelain', color: '#f3f1ec' },
    trim: { family: 'porcelain', color: '#d3402f' },
    metal: { family: 'chrome', color: '#c9ccd0' },
    window: { family: 'screen', color: '#16344f' },
  },
  parts: [
    piece('body', 'body', turned(spline('0:height*.16 | height*.1:height*.16 | height*.15:height*.28 | height*.165:height*.46 | height*.145:height*.66 | height*.105:height*.8 | 0:height*.81'), { segments: 96 })),
    piece('nose', 'trim', turned(spline('0:height*.78 | height*.113:height*.78 | height*.085:height*.86 | height*.04:height*.95 | height*.012:height*.99 | 0:height'), { segments: 96 })),
    piece('nose-ring', 'metal', hoop('height*.1:0 | height*.122:0:.08 | height*.118:height*.016:.08 | height*.1:height*.016', { segments: 96 }), [0, '=height * 0.775', 0]),
    piece('tail-ring', 'trim', turned('0:0 | height*.1:0:.1 | height*.118:height*.05:.1 | 0:height*.05', { segments: 96 }), [0, '=height * 0.15', 0]),
    piece('nozzle', 'metal', turned({ points: [['=height * 0.085', '=height * 0.07'], ['=height * 0.055', '=height * 0.16'], ['=height * 0.045', '=height * 0.16'], ['=height * 0.075', '=height * 0.07']], closed: true }, { segments: 72 })),
    piece('porthole', 'window', { make: 'blob', radii: ['=height * 0.058', '=height * 0.058', '=height * 0.02'], around: 40 }, [0, '=height * 0.58', '=height * 0.148']),
    piece('porthole-rim', 'metal', hoop('height*.055:-height*.014:.1 | height*.076:-height*.014:.1 | height*.073:height*.016:.1 | height*.055:height*.016:.1', { segments: 72 }), [0, '=height * 0.58', '=height * 0.148'], [85, 0, 0]),
    piece('band', 'trim', hoop('height*.15:0 | height*.1665:0:.05 | height*.1665:height*.022:.05 | height*.15:height*.022', { segments: 96 }), [0, '=height * 0.42', 0]),
    ...times(3, (i) =>
      piece(`fin-${i + 1}`, 'trim', {
        make: 'extrude',
        outline: {
          points: [['=height * 0.09', '=height * 0.16'], ['=height * 0.15', '=height * 0.4'], ['=height * 0.25', '=height * 0.24'], ['=height * 0.29', 0], ['=height * 0.21', '=height * 0.11']],
          fillet: [0, 0, '=height * 0.06', '=height * 0.01', '=height * 0.05'],
        },
        depth: '=height * 0.03',
        bevel: '=height * 0.008',
      }, undefined, [0, i * 120 + 30, 0]),
    ),
  ],
  view: { azimuth: 12, elevation: 4 },
}

/** Sailing boat with main sail and jib, standing on its keel's stand-in of water line. */
export const sailboat: Recipe = {
  archetype: 'sailboat',
  params: {},
  slots: {
    body: { family: 'porcelain', color: '#f4f2ec' },
    stripe: { family: 'paint', color: '#25466f' },
    deck: { family: 'oak', color: '#c99f68' },
    sail: { family: 'fabric', color: '#f7f3e8' },
    mast: { family: 'oak', color: '#b98d5a' },
    rope: { family: 'fabric', color: '#c9b48c' },
  },
  parts: [
    piece('body', 'body', {
      make: 'blend',
      smooth: 5,
      cells: 120,
      add: [
        { from: [-34, 12, 0], to: [0, 10, 0], radius: [10, 13] },
        { from: [0, 10, 0], to: [40, 14, 0], radius: [13, 3.4] },
        { from: [30, 16, 0], to: [46, 19, 0], radius: [4.4, 1.2] },
      ],
      cut: [
        { box: [0, 30, 0], half: [70, 12, 30], round: 0.1 },
        { box: [0, -13, 0], half: [70, 13, 30], round: 0.1 },
        { box: [-55, 12, 0], half: [14, 30, 30], round: 0.1 },
      ],
    }),
    piece('deck', 'deck', { make: 'extrude', outline: { ...spline('-40:-9 | -40:9 | -20:12 | 4:12.4 | 26:7.6 | 44:0 | 26:-7.6 | 4:-12.4 | -20:-12'), closed: true }, depth: 1.2, bevel: 0.4 }, [0, 18, 0], [-90, 0, 0]),
    piece('rail', 'stripe', { make: 'sweep', closed: true, around: 16, section: [0.7, 0.7], path: [[-40, 18.4, -9], [-41, 18.4, 0], [-40, 18.4, 9], [-20, 18.4, 12.2], [4, 18.4, 12.6], [26, 18.4, 7.8], [44, 18.4, 0], [26, 18.4, -7.8], [4, 18.4, -12.6], [-20, 18.4, -12.2]] }),
    piece('cabin', 'body', bar(24, 6, 11, 2.4), [-1, 18, 0]),
    ...pair((side, word) => times(3, (i) => piece(`port-${word}-${i + 1}`, 'stripe', stud(1.2, 0.3, 32), [-8 + i * 6, 21.4, side * 5.4], [side * 90, 0, 0]))),
    piece('well', 'mast', bar(16, 1, 13, 0.4), [-27, 18.2, 0]),
    piece('tiller', 'mast', rod('-41:19.6:0 | -30:22:0', [0.6, 0.6], { around: 16 })),
    piece('rudder', 'stripe', cut('-1:0:1 | 5:0:1 | 4:19:1 | 1:19:1', 1.2, 0.4), [-45, 0, 0]),
    piece('mast', 'mast', rod('8:18:0 | 8:112:0', [1, 1], { taper: [1.2, 0.7] })),
    piece('boom', 'mast', rod('8:31:0 | -37:31:3', [0.8, 0.8])),
    piece('main-sail', 'sail', cut('-44:0:1 | -1:0:1 | -1:76:1 | -14:50:60 | -33:24:60', 0.5, 0.2), [8, 33, 0], [0, 4, 0]),
    ...times(4, (i) => piece(`batten-${i + 1}`, 'rope', rod(`${-1}:${12 + i * 14}:.4 | ${-34 + i * 7}:${10 + i * 14}:.4`, [0.22, 0.12], { around: 8 }), [8, 33, 0], [0, 4, 0])),
    piece('jib', 'sail', cut('0:0:1 | 32:-9:1 | 0:62:1 | -2:20:40', 0.5, 0.2), [11, 29, 0], [0, -5, 0]),
    piece('forestay', 'rope', rod('44:19:0 | 8:104:0', [0.2, 0.2], { around: 8 })),
    piece('backstay', 'rope', rod('-41:19:0 | 8:110:0', [0.2, 0.2], { around: 8 })),
    ...pair((side, word) => [piece(`shroud-${word}`, 'rope', rod(`4:18.6:${side * 12} | 8:92:0`, [0.2, 0.2], { around: 8 }))]),
    piece('flag', 'stripe', cut('0:0 | -9:2:.5 | 0:4.4', 0.3, 0.1), [8, 108, 0]),
  ],
  set: [{ at: [0, 0, 0], turn: [0, -90, 0] }],
  view: { azimuth: -66, elevation: 8 },
}

/** Hot-air balloon: gores of two colours, ropes, a wicker basket. */
export const hotAirBalloon: Recipe = {
  archetype: 'hot-air-balloon',
  params: {},
  slots: {
    body: { family: 'fabric', color: '#d9493a' },
    second: { family: 'fabric', color: '#f1d9a4' },
    basket: { family: 'knit', color: '#a8773f' },
    rim: { family: 'leather', color: '#5b3a22' },
    rope: { family: 'fabric', color: '#d8c6a0' },
    metal: { family: 'steel', color: '#c3c6ca' },
  },
  parts: [
    ...times(16, (i) =>
      piece(`gore-${i + 1}`, i % 2 ? 'second' : 'body', {
        ...turned(
          {
            ...spline('6:46 | 14:56 | 26:74 | 35:98 | 34:122 | 24:142 | 8:151 | 0:152'),
          },
          { segments: 8 },
        ),
        arc: 22.6,
      }, undefined, [0, i * 22.5, 0]),
    ),
    ...times(16, (i) => piece(`tape-${i + 1}`, 'rim', rod('0:46.4:5.9 | 0:56:14.1 | 0:74:26.1 | 0:98:35.1 | 0:122:34.1 | 0:142:24.1 | 0:151:8.1', [0.22, 0.3], { around: 6 }), undefined, [0, i * 22.5 + 11.25, 0])),
    piece('mouth', 'rim', hoop('5.4:0:.2 | 6.4:0:.2 | 6.4:1.4:.2 | 5.4:1.4:.2', { segments: 64 }), [0, 45.4, 0]),
    piece('basket', 'basket', bar(16, 12, 16, 2.4), [0, 0, 0]),
    piece('basket-rim', 'rim', bar(17, 2, 17, 0.9), [0, 11.4, 0]),
    ...[3, 7].map((y, i) => piece(`band-${i + 1}`, 'rim', bar(16.4, 0.8, 16.4, 0.35), [0, y, 0])),
    ...pair((side, word) =>
      [-1, 1].flatMap((end, i) => [
        piece(`post-${word}-${i + 1}`, 'rim', rod(`${side * 7.2}:12:${end * 7.2} | ${side * 5.4}:26:${end * 5.4}`, [0.5, 0.5], { around: 12 })),
        piece(`rope-${word}-${i + 1}`, 'rope', rod(`${side * 5.4}:26:${end * 5.4} | ${side * 4.2}:46:${end * 4.2}`, [0.22, 0.22], { around: 8 })),
      ]),
    ),
    piece('burner-frame', 'metal', bar(11, 1, 11, 0.4), [0, 25.6, 0]),
    piece('burner', 'metal', turned('0:0 | 2:0:.3 | 2.6:4:.3 | 0:4', { segments: 40 }), [0, 26.4, 0]),
    ...times(6, (i) => piece(`sandbag-${i + 1}`, 'rope', { ...blob(1.4, 2.2, 1.2), around: 24 }, [-6 + (i % 3) * 6, 7, i < 3 ? 8.8 : -8.8])),
  ],
  view: { azimuth: 12, elevation: 2 },
}

/** Lighthouse on its rock: a banded tower, a gallery, a lit lantern. */
export const lighthouse: Recipe = {
  archetype: 'lighthouse',
  params: {},
  slots: {
    body: { family: 'paint', color: '#f4f1ea' },
    band: { family: 'paint', color: '#c33a2e' },
    dark: { family: 'powder-coat', color: '#24272b' },
    light: { family: 'flame', color: '#ffd98a' },
    glass: { family: 'glass', color: '#f6fafa' },
    rock: { family: 'stone', color: '#6f6a63' },
  },
  parts: [
    piece('rock', 'rock', { make: 'blend', smooth: 12, cells: 64, add: [{ ellipsoid: [0, 4, 0], radii: [52, 16, 44] }, { ellipsoid: [-32, 2, 18], radii: [26, 12, 22] }, { ellipsoid: [34, 0, 14], radii: [28, 12, 24] }], cut: [{ box: [0, -20, 0], half: [120, 20, 120], round: 0.1 }] }, undefined, undefined, { relief: { size: 16, depth: 5, lumps: true } }),
    ...times(5, (i) => {
      const [low, high] = [24 - i * 2.2, 24 - (i + 1) * 2.2]
      return piece(`tower-${i + 1}`, i % 2 ? 'band' : 'body', turned(`0:0 | ${low}:0 | ${high}:23 | 0:23`, { segments: 72 }), [0, 16 + i * 23, 0])
    }),
    piece('gallery', 'dark', turned('0:0 | 13:0 | 19:5:.6 | 19:7:.5 | 0:7', { segments: 72 }), [0, 128, 0]),
    piece('post', 'dark', rod('0:0:0 | 0:8:0', [0.4, 0.4], { around: 8 }), [0, 135, 0], undefined, { repeat: { ring: 16, radius: 18 } }),
    ...[4, 8].map((y, i) => piece(`rail-${i + 1}`, 'dark', hoop('17.6:-.4:.3 | 18.4:-.4:.3 | 18.4:.4:.3 | 17.6:.4:.3', { segments: 72 }), [0, 135 + y, 0])),
    piece('lantern-foot', 'body', turned('0:0 | 10:0 | 10:4:.4 | 0:4', { segments: 64 }), [0, 135, 0]),
    piece('light', 'light', { ...blob(4.6, 6, 4.6), around: 32 }, [0, 147, 0]),
    piece('mullion', 'dark', rod('0:0:0 | 0:16:0', [0.5, 0.5], { around: 8 }), [0, 139, 0], undefined, { repeat: { ring: 8, radius: 9.2 } }),
    piece('roof', 'band', turned('0:0 | 12:0:.4 | 11.4:1.6:.4 | 4:9:3 | 1.6:11:.4 | 0:11', { segments: 64 }), [0, 154, 0]),
    piece('ball', 'dark', pearl(1.8), [0, 166, 0]),
    piece('rod', 'dark', rod('0:166:0 | 0:176:0', [0.4, 0.4], { around: 8 })),
    piece('door', 'dark', cut('-4.4:0 | 4.4:0 | 4.4:11:1 | 3:14.6:2.4 | 0:16:2.4 | -3:14.6:2.4 | -4.4:11:1', 3, 0.5), [0, 16, 23]),
    ...times(3, (i) => piece(`window-${i + 1}`, 'dark', cut('-2:0 | 2:0 | 2:6:1.4 | 0:7.4:1.6 | -2:6:1.4', 2, 0.4), [0, 52 + i * 25, 20.2 - i * 2.4], [-5, 0, 0])),
    piece('cottage', 'body', cut('-9:0 | 9:0 | 9:11 | 0:19 | -9:11', 17, 0.5), [33, 11, 6]),
    ...pair((side, word) => [piece(`cottage-roof-${word}`, 'band', slat(14.6, 20, 1.6, 0.4), [33 + side * 5.2, 26.6, 6], [-90, 0, side * -41.6])]),
    piece('cottage-door', 'dark', slat(4, 8, 0.8, 0.2), [33, 15.4, 14.6]),
  ],
  view: { azimuth: 8, elevation: 4 },
}

/** Fairy-tale castle: a gate between two towers, walls with battlements, a keep, blue roofs with flags. */
export const castle: Recipe = {
  archetype: 'castle',
  params: {},
  slots: {
    body: { family: 'stone', color: '#cfc4b0' },
    roof: { family: 'slate', color: '#3d5577' },
    dark: { family: 'walnut', color: '#4a2f1e' },
    flag: { family: 'fabric', color: '#c8392f' },
    window: { family: 'screen', color: '#20242c' },
  },
  parts: [
    piece('ground', 'body', bar(168, 4, 124, 2)),
    ...[
      ['front', 0, 46, 120, 0],
      ['back', 0, -46, 120, 0],
      ['left', -66, 0, 92, 90],
      ['right', 66, 0, 92, 90],
    ].flatMap(([name, x, z, long, turn]) => [
      piece(`wall-${name}`, 'body', slat(Number(long), 36, 9, 0.6), [Number(x), 22, Number(z)], [0, Number(turn), 0]),
      ...times(Math.floor(Number(long) / 11), (i) => {
        const along = (i + 0.5) * 11 - Math.floor(Number(long) / 11) * 5.5
        return piece(`merlon-${name}-${i + 1}`, 'body', slat(6, 7, 9, 0.4), Number(turn) ? [Number(x), 43, along] : [along, 43, Number(z)], [0, Number(turn), 0])
      }),
    ]),
    ...[
      ['front-left', -66, 46, 13, 62],
      ['front-right', 66, 46, 13, 62],
      ['back-left', -66, -46, 13, 70],
      ['back-right', 66, -46, 13, 70],
      ['gate-left', -20, 50, 10, 56],
      ['gate-right', 20, 50, 10, 56],
      ['keep-left', -26, -16, 12, 104],
      ['keep-right', 30, -22, 14, 122],
    ].flatMap(([name, x, z, radius, height]) => {
      const [px, pz, r, h] = [Number(x), Number(z), Number(radius), Number(height)]
      return [
        piece(`tower-${name}`, 'body', turned(`0:0 | ${r + 1.4}:0 | ${r}:${h * 0.2}:3 | ${r}:${h - 9}:.3 | ${r + 2.2}:${h - 5}:.3 | ${r + 2.2}:${h} | 0:${h}`, { segments: 40 }), [px, 3, pz]),
        piece(`roof-${name}`, 'roof', turned(`0:0 | ${r + 3.6}:0:.3 | ${r * 0.55}:${r * 1.5}:${r} | 0:${r * 2.9}`, { segments: 40 }), [px, 3 + h, pz]),
        piece(`pole-${name}`, 'dark', rod(`${px}:${h + r * 2.7}:${pz} | ${px}:${h + r * 2.9 + 14}:${pz}`, [0.5, 0.5], { around: 8 })),
        piece(`flag-${name}`, 'flag', cut('0:0 | 11:3.2 | 0:6.4', 0.5, 0.2), [px + 0.4, h + r * 2.9 + 9, pz]),
        ...[0.42, 0.7].map((part, i) => piece(`slit-${name}-${i + 1}`, 'window', cut('-1.3:0 | 1.3:0 | 1.3:6:1 | 0:7.6:1 | -1.3:6:1', 2, 0.3), [px, 3 + h * part, pz + r - 0.4])),
      ]
    }),
    piece('keep', 'body', bar(52, 78, 40, 0.6), [2, 3, -20]),
    piece('keep-roof', 'roof', { make: 'extrude', outline: { points: [[-23, 0], [23, 0], [0, 30]] }, depth: 56, bevel: 0.4 }, [2, 81, -20], [0, 90, 0]),
    ...times(6, (i) => piece(`keep-window-${i + 1}`, 'window', cut('-2.4:0 | 2.4:0 | 2.4:8:1.6 | 0:11:2 | -2.4:8:1.6', 1.4, 0.3), [-8 + (i % 3) * 9.6, 46 + Math.floor(i / 3) * 18, 0])),
    piece('gatehouse', 'body', bar(32, 50, 15, 0.6), [0, 3, 48]),
    ...times(4, (i) => piece(`gate-merlon-${i + 1}`, 'body', slat(5, 6, 15, 0.4), [-12.6 + i * 8.4, 56, 48])),
    piece('gate', 'dark', cut('-8:0 | 8:0 | 8:18:1 | 5.8:24:4 | 0:27:4 | -5.8:24:4 | -8:18:1', 2, 0.5), [0, 3, 55.6]),
    ...times(5, (i) => piece(`gate-bar-${i + 1}`, 'window', slat(0.7, 22, 0.7, 0.1), [-6 + i * 3, 14, 56.8])),
    piece('bridge', 'dark', bar(17, 2, 30, 0.5), [0, 2, 70]),
  ],
  view: { azimuth: 24, elevation: 12 },
}

/** Ridge tent pitched on a mat of ground, its door tied back. */
export const tent: Recipe = {
  archetype: 'tent',
  params: {},
  slots: {
    body: { family: 'fabric', color: '#d9883a' },
    fly: { family: 'fabric', color: '#c26d24' },
    inside: { family: 'fabric', color: '#4b3524' },
    pole: { family: 'aluminium', color: '#c9ccd0' },
    rope: { family: 'fabric', color: '#efe6d2' },
  },
  parts: [
    piece('body', 'body', cut('-92:0:2 | 92:0:2 | 2:124:3 | -2:124:3', 210, 1.5)),
    piece('floor', 'inside', bar(188, 2, 216, 1)),
    piece('doorway', 'inside', cut('-46:1 | 46:1 | 0:112:2', 1.6, 0.5), [0, 0, 105]),
    ...pair((side, word) => [
      piece(`door-${word}`, 'fly', cut(`${side * 46}:1:2 | ${side * 22}:58:14 | 0:113:2 | ${side * 34}:62:16 | ${side * 56}:1:4`, 3.4, 1.6), [0, 0, 106.4]),
      piece(`tie-${word}`, 'rope', rod(`${side * 22}:53:107 | ${side * 28}:56:109 | ${side * 38}:54:107`, [0.9, 0.9], { around: 12 })),
      piece(`panel-${word}`, 'fly', slat(3, 212, 2, 0.8), [side * 62, 42, 0], [-90, 0, side * -53.6]),
      ...[-96, 0, 96].flatMap((z, i) => [
        piece(`rope-${word}-${i + 1}`, 'rope', rod(`${side * 60}:46:${z} | ${side * 132}:2:${z * 1.12}`, [0.5, 0.5], { around: 8 })),
        piece(`peg-${word}-${i + 1}`, 'pole', rod(`${side * 130}:9:${z * 1.12} | ${side * 134}:0:${z * 1.12}`, [1, 1], { around: 10 })),
      ]),
    ]),
    piece('pole', 'pole', rod('0:0:112 | 0:132:112', [1.6, 1.6], { around: 16 })),
    piece('ridge', 'fly', rod('0:125:-108 | 0:125:112', [2, 1.6], { around: 20 })),
    piece('guy', 'rope', rod('0:130:112 | 0:2:196', [0.5, 0.5], { around: 8 })),
  ],
  view: { azimuth: 34, elevation: 10 },
}

/** Camp fire: crossed logs in a ring of stones, flames. */
export const campfire: Recipe = {
  archetype: 'campfire',
  params: {},
  slots: {
    body: { family: 'walnut', color: '#5a3b25' },
    stone: { family: 'stone', color: '#7c766d' },
    flame: { family: 'flame', color: '#ff9a3c' },
    core: { family: 'flame', color: '#ffd98a' },
    ember: { family: 'emissive', color: '#e0501c' },
  },
  parts: [
    ...times(13, (i) => {
      const angle = (i * 2 * Math.PI) / 13
      return piece(`stone-${i + 1}`, 'stone', { ...blob(6.6 + Math.sin(i * 4.1) * 1.2, 4.6 + Math.cos(i * 2.3), 5.4), around: 24 }, [34 * Math.sin(angle), 3.6, 34 * Math.cos(angle)], [0, i * 51, 0], { relief: { size: 5, depth: 1 } })
    }),
    ...times(7, (i) => {
      const angle = (i * 2 * Math.PI) / 7 + 0.3
      const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
      return piece(`log-${i + 1}`, 'body', rod(`${26 * sin}:3:${26 * cos} | ${-3 * sin}:${25 + (i % 3) * 2}:${-3 * cos}`, [3.2, 3.2], { around: 24, taper: [1.1, 0.85] }), undefined, undefined, { relief: { size: 2, depth: 0.5 } })
    }),
    piece('embers', 'ember', { ...blob(17, 3, 17), around: 40 }, [0, 1.4, 0], undefined, { relief: { size: 3, depth: 1.4, lumps: true } }),
    ...times(6, (i) => {
      const angle = (i * 2 * Math.PI) / 6
      const tall = 30 + 13 * Math.sin(i * 2.7) + 6
      return piece(`flame-${i + 1}`, i % 2 ? 'core' : 'flame', rod(`${9 * Math.sin(angle)}:8:${9 * Math.cos(angle)} | ${11 * Math.sin(angle + 0.5)}:${8 + tall * 0.4}:${11 * Math.cos(angle + 0.5)} | ${5 * Math.sin(angle + 1)}:${8 + tall * 0.75}:${5 * Math.cos(angle + 1)} | ${6 * Math.sin(angle + 1.7)}:${12 + tall}:${6 * Math.cos(angle + 1.7)}`, [5.2, 3.4], { around: 20, taper: [1, 0.04] }))
    }),
    piece('flame-middle', 'core', rod('0:8:0 | 3:26:1 | -2:44:-1 | 2:62:0', [7, 6], { around: 24, taper: [1, 0.03] })),
  ],
  view: { azimuth: 0, elevation: 14 },
}

/** Windmill of a Dutch kind: a thatched body, a gallery, four latticed sails. */
export const windmill: Recipe = {
  archetype: 'windmill',
  params: {},
  slots: {
    body: { family: 'brick', color: '#9a5a42' },
    thatch: { family: 'felt', color: '#8a7350' },
    wood: { family: 'walnut', color: '#5d3a24' },
    sail: { family: 'fabric', color: '#efe6d2' },
    white: { family: 'paint', color: '#f2eee4' },
  },
  parts: [
    piece('base', 'body', turned('0:0 | 34:0 | 31:36:.4 | 0:36', { segments: 8 }), undefined, [0, 22.5, 0], { facets: true }),
    piece('gallery', 'wood', turned('0:0 | 42:0:.3 | 42:2.4:.3 | 0:2.4', { segments: 8 }), [0, 35, 0], [0, 22.5, 0], { facets: true }),
    piece('post', 'wood', rod('0:0:0 | 0:9:0', [0.6, 0.6], { around: 8 }), [0, 37, 0], undefined, { repeat: { ring: 16, radius: 39.4 } }),
    piece('rail', 'wood', hoop('38.8:-.6:.2 | 40:-.6:.2 | 40:.6:.2 | 38.8:.6:.2', { segments: 48 }), [0, 46, 0]),
    piece('tower', 'thatch', turned('0:0 | 30:0 | 20:62:4 | 17:68 | 0:68', { segments: 8 }), [0, 37, 0], [0, 22.5, 0], { facets: true }),
    piece('cap', 'thatch', { make: 'blend', smooth: 4, cells: 48, add: [{ ellipsoid: [0, 108, -2], radii: [18, 14, 22] }], cut: [{ box: [0, 90, 0], half: [40, 14, 40], round: 0.1 }] }),
    piece('collar', 'white', drum(18.6, 2.4, 0.6), [0, 103, 0]),
    piece('shaft', 'wood', drum(2.6, 18, 0.6), [0, 110, 14], [84, 0, 0]),
    piece('hub', 'wood', bar(7, 7, 6, 1), [0, 106.4, 31]),
    ...times(4, (i) => {
      const angle = i * 90 + 24
      const turn: [number, number, number] = [0, 0, angle]
      const at: [number, number, number] = [0, 110, 33]
      return piece(`spar-${i + 1}`, 'wood', cut('-1.1:0:.2 | 1.1:0:.2 | .7:74:.2 | -.7:74:.2', 2, 0.16), at, turn)
    }),
    ...times(4, (i) => piece(`sail-${i + 1}`, 'sail', cut('1:12 | 12:12 | 12:72 | 1:72', 0.5, 0.15), [0, 110, 33.4], [0, 0, i * 90 + 24])),
    ...times(4, (sail) =>
      piece(`lattice-${sail + 1}`, 'wood', cut('-2:12 | 12.8:12 | 12.8:73 | -2:73', 0.9, 0.15, [0, 1, 2, 3, 4, 5].map((i) => `1.4:${13 + i * 10} | 11.8:${13 + i * 10} | 11.8:${22 + i * 10} | 1.4:${22 + i * 10}`)), [0, 110, 33.8], [0, 0, sail * 90 + 24]),
    ),
    piece('door', 'white', cut('-5:0 | 5:0 | 5:15:1 | 0:18:5 | -5:15:1', 2, 0.4), [0, 0, 30.6], [-5, 0, 0]),
    piece('door-leaf', 'wood', cut('-3.8:0 | 3.8:0 | 3.8:14:1 | 0:16.6:4 | -3.8:14:1', 2, 0.3), [0, 0, 31.2], [-5, 0, 0]),
    ...[52, 76].map((y, i) => piece(`window-${i + 1}`, 'white', slat(7, 9, 2, 0.4), [0, y, 25.6 - i * 4], [-9, 0, 0])),
    ...[52, 76].map((y, i) => piece(`pane-${i + 1}`, 'wood', slat(5, 7, 2, 0.2), [0, y, 26 - i * 4], [-9, 0, 0])),
  ],
  view: { azimuth: 20, elevation: 4 },
}
