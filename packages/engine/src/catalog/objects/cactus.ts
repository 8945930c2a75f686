import type { Recipe } from '../../shape/recipe.ts'
import { blob, drum, range, rod, turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** Column cactus with two arms, in a pot. */
export const cactus: Recipe = {
  archetype: 'cactus',
  params: { height: range(16, 8, 30), pot: range(5, 3, 9) },
  slots: {
    body: { family: 'leaf', color: '#4f7d46' },
    pot: { family: 'terracotta', color: '#c06a45' },
    soil: { family: 'soil', color: '#4a382a' },
    flower: { family: 'felt', color: '#e2557f' },
  },
  parts: [
    {
      name: 'pot',
      slot: 'pot',
      shape: turned(
        '0:0 | pot*.72:0:.3 | pot*.92:pot*1.3:.1 | pot*1.06:pot*1.3:.15 | pot*1.06:pot*1.7:.2 | pot*.9:pot*1.7:.1 | pot*.86:pot*1.5 | 0:pot*1.5',
      ),
    },
    { name: 'soil', slot: 'soil', at: [0, '=pot * 1.46', 0], shape: drum('=pot * 0.88', '=pot * 0.1', 0.1) },
    {
      name: 'body',
      slot: 'body',
      at: [0, '=pot * 1.5', 0],
      shape: turned('0:-.2 | pot*.46:-.2 | pot*.54:height*.5:6 | pot*.44:height:pot*.4 | 0:height', {
        segments: 224,
        flutes: { count: 14, depth: '=pot * 0.07', from: 0, to: '=height * 0.96' },
      }),
    },
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'arm-left' : 'arm-right',
        slot: 'body',
        at: [0, `=pot * 1.5 + height * ${side < 0 ? 0.32 : 0.46}`, 0],
        shape: rod(
          `${side}*pot*.3:0:0 | ${side}*pot*.95:height*.02:0 | ${side}*pot*1.25:height*.12:0 | ${side}*pot*1.25:height*.34:0`,
          ['=pot * 0.28', '=pot * 0.28'],
          { taper: [1, 0.8] },
        ),
      }),
    ),
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'tip-left' : 'tip-right',
        slot: 'body',
        at: [`=${side} * pot * 1.25`, `=pot * 1.5 + height * ${side < 0 ? 0.66 : 0.8}`, 0],
        shape: blob('=pot * 0.225', '=pot * 0.26', '=pot * 0.225'),
      }),
    ),
    {
      name: 'flower',
      slot: 'flower',
      at: [0, '=pot * 1.5 + height + 0.2', 0],
      shape: turned(
        {
          points: [
            [0, 0],
            ['=pot * 0.2', 0.1],
            ['=pot * 0.3', '=pot * 0.26'],
            ['=pot * 0.14', '=pot * 0.14'],
            [0, '=pot * 0.16'],
          ],
          smooth: true,
        },
        { flutes: { count: 8, depth: '=pot * 0.08', from: 0, to: '=pot * 0.4' } },
      ),
    },
  ],
  view: { azimuth: 16, elevation: 12 },
}
