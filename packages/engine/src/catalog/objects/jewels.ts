import type { Recipe } from '../../shape/recipe.ts'
import { blob, grain, hoop, range, rod, turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** Finger ring standing up: a round band and a cut stone in claws. */
export const ring: Recipe = {
  archetype: 'ring',
  params: { radius: range(0.95, 0.7, 1.2), stone: range(0.46, 0, 0.8), band: range(0.15, 0.08, 0.4) },
  slots: { body: { family: 'gold', color: '#e8b964' }, stone: { family: 'glass', color: '#f2fbff' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      at: [0, '=radius + band', 0],
      turn: [90, 0, 0],
      shape: hoop(
        'radius-band*.6:-band:band*.5 | radius+band*.6:-band:band*.5 | radius+band*.6:band:band*.5 | radius-band*.6:band:band*.5',
        { segments: 160 },
      ),
    },
    {
      name: 'stone',
      slot: 'stone',
      when: '=stone - 0.05',
      at: [0, '=radius * 2 + band * 1.7 - stone * 0.2', 0],
      shape: turned('0:0 | stone:stone*.82 | stone*.98:stone*.9 | stone*.6:stone*1.22 | 0:stone*1.22', { segments: 8 }),
    },
    {
      name: 'claw',
      slot: 'body',
      when: '=stone - 0.05',
      turn: [0, 45, 0],
      repeat: { ring: 4, radius: 0 },
      shape: rod(
        '0:radius*2+band*1.2:stone*.1 | 0:radius*2+band*1.7+stone*.3:stone*.7 | 0:radius*2+band*1.7+stone*.74:stone*.98',
        [0.055, 0.055],
      ),
    },
  ],
  view: { azimuth: 30, elevation: 14 },
}

/** Where the chain runs, as parts of its width: a drop that narrows to the pendant. */
const LINKS = Array.from({ length: 40 }, (_, i) => {
  const t = (i / 40) * 2 * Math.PI
  const pull = Math.max(0, Math.cos(t)) ** 3
  return [Number((0.46 * Math.sin(t) * (1 - 0.3 * pull)).toFixed(4)), Number((0.56 * Math.cos(t) + 0.05 * pull).toFixed(4))] as const
})

/** Necklace laid out in a drop, a pendant at its foot. */
export const necklace: Recipe = {
  archetype: 'necklace',
  params: { width: range(11, 7, 16), pendant: range(1, 0.4, 2) },
  slots: { body: { family: 'gold', color: '#e8b964' }, pendant: { family: 'tinted-liquid', color: '#b9d6ea' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: {
        make: 'sweep',
        closed: true,
        section: [0.09, 0.09],
        around: 12,
        path: LINKS.map(([x, z]) => [`=width * ${x}`, 0.15, `=width * ${z}`]),
      },
    },
    ...LINKS.map(
      ([x, z], i): Part => ({ name: `bead-${i + 1}`, slot: 'body', at: [`=width * ${x}`, 0.16, `=width * ${z}`], shape: grain(0.2, 0.12) }),
    ),
    { name: 'loop', slot: 'body', at: [0, 0.18, '=width * 0.62 + 0.25'], shape: blob(0.3, 0.18, 0.4) },
    {
      name: 'setting',
      slot: 'body',
      at: [0, 0, '=width * 0.62 + 0.5 + pendant'],
      shape: turned('0:0 | pendant*.8:0:.08 | pendant:.3:.08 | pendant:.5:.1 | pendant*.86:.5:.06 | pendant*.8:.3 | 0:.25', {
        segments: 96,
      }),
    },
    {
      name: 'pendant',
      slot: 'pendant',
      at: [0, 0.26, '=width * 0.62 + 0.5 + pendant'],
      facets: true,
      shape: turned('0:0 | pendant*.84:.12 | pendant*.86:.26 | pendant*.68:.46 | pendant*.46:.56 | 0:.56', { segments: 12 }),
    },
  ],
  view: { azimuth: 0, elevation: 50 },
}
