import type { Recipe } from '../../shape/recipe.ts'
import { bar, range } from './notation.ts'

type Part = Recipe['parts'][number]

/** Carton: a shipping box with its flaps closed, sealed by a strip of tape. */
export const box: Recipe = {
  archetype: 'box',
  params: { width: range(16, 3, 60), height: range(12, 2, 60), depth: range(12, 2, 60), tape: range(0, 0, 1) },
  slots: {
    body: { family: 'cardboard', color: '#bb9163' },
    tape: { family: 'plastic', color: '#c8a268', roughness: 0.28 },
    gap: { family: 'cardboard', color: '#5b4229' },
  },
  parts: [
    { name: 'body', slot: 'body', shape: bar('=width', '=height', '=depth', 0.14) },
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'flap-back' : 'flap-front',
        slot: 'body',
        at: [0, '=height - 0.06', `=${side} * (depth / 4 + 0.02)`],
        turn: [side * 0.5, 0, 0],
        shape: bar('=width - 0.16', 0.22, '=depth / 2 - 0.12', 0.09),
      }),
    ),
    { name: 'gap', slot: 'gap', at: [0, '=height - 0.04', 0], shape: bar('=width - 0.2', 0.07, 0.3, 0.02) },
    {
      name: 'tape-top',
      slot: 'tape',
      when: '=tape - 0.5',
      at: [0, '=height + 0.13', 0],
      shape: bar('=width + 0.03', 0.06, '=min(4.8, depth * 0.22)', 0.02),
    },
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'tape-left' : 'tape-right',
        slot: 'tape',
        when: '=tape - 0.5',
        at: [`=${side} * width / 2`, '=height * 0.7', 0],
        shape: bar(0.05, '=height * 0.3 + 0.18', '=min(4.8, depth * 0.22)', 0.02),
      }),
    ),
  ],
  labels: { front: { part: 'body', rect: [0.12, 0.2, 0.88, 0.8] }, top: { part: 'body', face: 'top', rect: [0.1, 0.2, 0.9, 0.8] } },
  view: { azimuth: 34, elevation: 26 },
}

/** Gift box: lid, crossed ribbons and a bow of four loops. */
export const gift: Recipe = {
  archetype: 'gift-box',
  params: { width: { default: 12, min: 4, max: 30 }, height: { default: 8, min: 3, max: 30 } },
  slots: { body: { family: 'paper', color: '#b3222e' }, ribbon: { family: 'fabric', color: '#e9d8b0', roughness: 0.4 } },
  parts: [
    { name: 'body', slot: 'body', shape: { make: 'box', size: ['=width', '=height * 0.8', '=width'], radius: 0.1 } },
    {
      name: 'lid',
      slot: 'body',
      at: [0, '=height * 0.74', 0],
      shape: { make: 'box', size: ['=width + 0.5', '=height * 0.26', '=width + 0.5'], radius: 0.12 },
    },
    { name: 'band-x', slot: 'ribbon', shape: { make: 'box', size: ['=width * 0.15', '=height + 0.06', '=width + 0.6'], radius: 0.14 } },
    { name: 'band-z', slot: 'ribbon', shape: { make: 'box', size: ['=width + 0.6', '=height + 0.05', '=width * 0.15'], radius: 0.14 } },
    {
      name: 'bow',
      slot: 'ribbon',
      at: [0, '=height + 0.1', 0],
      turn: [0, 20, 0],
      repeat: { ring: 4, radius: 0 },
      shape: {
        make: 'sweep',
        closed: true,
        path: [
          [0, 0.1, 0.1],
          [0, 1.1, 1.3],
          ['=width * 0.01', 2.1, '=width * 0.24'],
          [0, 1.5, '=width * 0.33'],
          [0, 0.5, '=width * 0.22'],
        ],
        section: [0.05, '=width * 0.065'],
        exponent: 0.5,
      },
    },
    {
      name: 'knot',
      slot: 'ribbon',
      at: [0, '=height + 0.4', 0],
      shape: { make: 'blob', radii: ['=width * 0.075', '=width * 0.06', '=width * 0.075'], exponents: [0.8, 0.8] },
    },
  ],
  view: { azimuth: 30, elevation: 24 },
}

const volume = (name: string, slot: string, y: string, w: string, d: string, t: string, turn: number, shift: number): Recipe['parts'] => [
  {
    name: `${name}pages`,
    slot: 'pages',
    at: [shift + 0.15, `=${y} + 0.2`, 0],
    turn: [0, turn, 0],
    shape: { make: 'box', size: [`=${w} - 0.5`, `=${t} - 0.4`, `=${d} - 0.6`], radius: 0.04 },
  },
  {
    name: `${name}cover`,
    slot,
    at: [shift, `=${y} + ${t} - 0.26`, 0],
    turn: [0, turn, 0],
    shape: { make: 'box', size: [`=${w}`, 0.26, `=${d}`], radius: 0.09 },
  },
  {
    name: `${name}back`,
    slot,
    at: [shift, `=${y}`, 0],
    turn: [0, turn, 0],
    shape: { make: 'box', size: [`=${w}`, 0.26, `=${d}`], radius: 0.09 },
  },
  {
    name: `${name}spine`,
    slot,
    at: [
      `=${shift} - (${w} / 2 - 0.1) * ${Math.cos((turn * Math.PI) / 180).toFixed(6)}`,
      `=${y}`,
      `=(${w} / 2 - 0.1) * ${Math.sin((turn * Math.PI) / 180).toFixed(6)}`,
    ],
    turn: [0, turn, 0],
    shape: { make: 'box', size: [0.26, `=${t}`, `=${d}`], radius: 0.11 },
  },
]

/** Hardcover book lying flat, spine to the left. */
export const book: Recipe = {
  archetype: 'book',
  params: {
    width: { default: 14.5, min: 8, max: 30 },
    depth: { default: 21, min: 10, max: 36 },
    thickness: { default: 2.4, min: 0.8, max: 7 },
  },
  slots: { cover: { family: 'fabric', color: '#2f4a5e' }, pages: { family: 'pages', color: '#efe7d6' } },
  parts: volume('', 'cover', '0', 'width', 'depth', 'thickness', 0, 0),
  labels: { top: { part: 'cover', face: 'top', rect: [0.12, 0.3, 0.88, 0.85] } },
  view: { azimuth: 30, elevation: 30 },
}

/** Three books in a casual stack. */
export const books: Recipe = {
  archetype: 'books',
  params: { width: { default: 15, min: 8, max: 30 }, depth: { default: 21, min: 10, max: 36 } },
  slots: {
    cover: { family: 'fabric', color: '#b9653f' },
    middle: { family: 'paper', color: '#d8cdb8' },
    bottom: { family: 'fabric', color: '#4b6460' },
    pages: { family: 'pages', color: '#efe7d6' },
  },
  parts: [
    ...volume('bottom-', 'bottom', '0', '(width + 1.2)', '(depth + 1.4)', '3', 90, 0),
    ...volume('middle-', 'middle', '3', 'width', 'depth', '1.9', 94, 0.3),
    ...volume('', 'cover', '4.9', '(width - 1.6)', '(depth - 2)', '2.3', 85, -0.4),
  ],
  view: { azimuth: 25, elevation: 20 },
}

/** Notebook: soft cover, rounded corners, an elastic band and a ribbon. */
export const notebook: Recipe = {
  archetype: 'notebook',
  params: {
    width: { default: 13, min: 8, max: 22 },
    depth: { default: 21, min: 12, max: 30 },
    thickness: { default: 1.5, min: 0.6, max: 3 },
  },
  slots: {
    cover: { family: 'leather', color: '#20242a' },
    pages: { family: 'pages', color: '#efe8d8' },
    band: { family: 'fabric', color: '#15171a' },
  },
  parts: [
    {
      name: 'pages',
      slot: 'pages',
      at: [0.08, 0.15, 0],
      shape: { make: 'box', size: ['=width - 0.35', '=thickness - 0.3', '=depth - 0.4'], radius: 0.05 },
    },
    {
      name: 'cover',
      slot: 'cover',
      at: [0, '=thickness - 0.1', 0],
      turn: [-90, 0, 0],
      shape: {
        make: 'extrude',
        outline: {
          points: [
            ['=-width / 2', '=-depth / 2'],
            ['=width / 2', '=-depth / 2'],
            ['=width / 2', '=depth / 2'],
            ['=-width / 2', '=depth / 2'],
          ],
          fillet: [0.2, 0.9, 0.9, 0.2],
        },
        depth: 0.2,
        bevel: 0.08,
      },
    },
    {
      name: 'back',
      slot: 'cover',
      at: [0, 0.1, 0],
      turn: [-90, 0, 0],
      shape: {
        make: 'extrude',
        outline: {
          points: [
            ['=-width / 2', '=-depth / 2'],
            ['=width / 2', '=-depth / 2'],
            ['=width / 2', '=depth / 2'],
            ['=-width / 2', '=depth / 2'],
          ],
          fillet: [0.2, 0.9, 0.9, 0.2],
        },
        depth: 0.2,
        bevel: 0.08,
      },
    },
    {
      name: 'spine',
      slot: 'cover',
      at: ['=-width / 2 + 0.06', 0, 0],
      shape: { make: 'box', size: [0.24, '=thickness', '=depth - 0.1'], radius: 0.11 },
    },
    {
      name: 'band',
      slot: 'band',
      at: ['=width * 0.36', -0.02, 0],
      shape: { make: 'box', size: [0.6, '=thickness + 0.04', '=depth + 0.06'], radius: 0.06 },
    },
  ],
  labels: { top: { part: 'cover', rect: [0.15, 0.35, 0.7, 0.75] } },
  view: { azimuth: 28, elevation: 34 },
}
