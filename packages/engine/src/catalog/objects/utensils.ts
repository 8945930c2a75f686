import type { Recipe } from '../../shape/recipe.ts'
import { cut, range, rod, spline, turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** Balloon whisk, lying: loops of wire and a ringed handle. */
export const whisk: Recipe = {
  archetype: 'whisk',
  params: { length: range(28, 18, 36) },
  slots: { body: { family: 'steel', color: '#c9ccd0' }, handle: { family: 'steel', color: '#b9bcc0' } },
  parts: [
    {
      name: 'handle',
      slot: 'handle',
      at: [0, 3, 0],
      turn: [0, 0, 90],
      shape: turned('0:length*.04 | .9:length*.04:.3 | 1.15:length*.2:.6 | .95:length*.36:.4 | 1.2:length*.46:.3 | 0:length*.48', {
        segments: 56,
      }),
    },
    {
      name: 'collar',
      slot: 'body',
      at: [0, 3, 0],
      turn: [0, 0, 90],
      shape: turned('0:-.2 | .85:-.2:.1 | 1:.4:.1 | 1:length*.05:.1 | 0:length*.06', { segments: 48 }),
    },
    ...Array.from(
      { length: 6 },
      (_, i): Part => ({
        name: `wire-${i + 1}`,
        slot: 'body',
        at: [0, 3, 0],
        turn: [i * 30, 0, 0],
        shape: rod(
          '-.2:.6:0 | length*.12:1.5:0 | length*.3:2.9:0 | length*.44:2.6:0 | length*.52:1.1:0 | length*.53:0:0 | length*.52:-1.1:0 | length*.44:-2.6:0 | length*.3:-2.9:0 | length*.12:-1.5:0 | -.2:-.6:0',
          [0.1, 0.1],
          { around: 10 },
        ),
      }),
    ),
    {
      name: 'loop',
      slot: 'body',
      at: ['=-length * 0.48', 3, 0],
      shape: rod('.3:0:.4 | -.6:0:.7 | -1.3:0:0 | -.6:0:-.7 | .3:0:-.4', [0.13, 0.13], { around: 12 }),
    },
  ],
  view: { azimuth: 24, elevation: 26 },
}

/** Spatula with a flexible head and a wooden handle, lying. */
export const spatula: Recipe = {
  archetype: 'spatula',
  params: { length: range(28, 20, 36) },
  slots: { head: { family: 'rubber', color: '#b8473c' }, handle: { family: 'oak', color: '#c79a62' } },
  parts: [
    {
      name: 'head',
      slot: 'head',
      at: ['=length * 0.34', 0.75, 0],
      turn: [-90, 0, 0],
      shape: cut(
        '-length*.17:-1.7:.8 | -length*.12:-2.6:1.4 | length*.17:-2.9:.6 | length*.19:2.3:2.6 | -length*.12:2.6:1.4 | -length*.17:1.7:.8',
        0.8,
        0.36,
      ),
    },
    { name: 'neck', slot: 'head', at: [0, 0.85, 0], shape: rod('length*.12:0:0 | length*.22:0:0', [0.72, 1.2], { taper: [0.8, 1.5] }) },
    {
      name: 'handle',
      slot: 'handle',
      at: [0, 0.85, 0],
      shape: rod('length*.14:0:0 | -length*.1:.05:0 | -length*.35:.1:0 | -length*.48:0:0', [0.7, 0.9], { taper: [0.85, 1.15] }),
    },
  ],
  view: { azimuth: 26, elevation: 34 },
}

/** Rolling pin of wood, its handles turned. */
export const rollingPin: Recipe = {
  archetype: 'rolling-pin',
  params: { length: range(42, 30, 52), radius: range(3, 2, 4) },
  slots: { body: { family: 'oak', color: '#cda673' }, handle: { family: 'oak', color: '#b98a55' } },
  parts: [
    {
      name: 'roller',
      slot: 'body',
      at: [0, '=radius', 0],
      turn: [0, 0, 90],
      shape: turned(
        '0:-length*.3 | radius*.5:-length*.3 | radius:-length*.295:.4 | radius:length*.295:.4 | radius*.5:length*.3 | 0:length*.3',
        { segments: 96 },
      ),
    },
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'handle-left' : 'handle-right',
        slot: 'handle',
        at: [`=${side} * length * 0.3`, '=radius', 0],
        turn: [0, 0, -90 * side],
        shape: turned(
          spline(
            '0:-.2 | radius*.3:-.2 | radius*.28:length*.02 | radius*.46:length*.07 | radius*.5:length*.12 | radius*.4:length*.17 | radius*.2:length*.195 | 0:length*.198',
          ),
          { segments: 56 },
        ),
      }),
    ),
  ],
  view: { azimuth: 28, elevation: 24 },
}

/** Wooden board with a handle and a hole to hang it by. */
export const cuttingBoard: Recipe = {
  archetype: 'cutting-board',
  params: { length: range(40, 24, 56), width: range(24, 14, 36), handle: range(1, 0, 1) },
  slots: { body: { family: 'walnut', color: '#8a5a38' } },
  parts: [
    {
      name: 'board',
      slot: 'body',
      when: '=handle - 0.5',
      at: [0, 1, 0],
      turn: [-90, 0, 0],
      shape: cut(
        '-length*.36:-width/2:2 | length*.5:-width/2:2 | length*.5:width/2:2 | -length*.36:width/2:2 | -length*.4:width*.14:1.6 | -length*.62:width*.12:2 | -length*.62:-width*.12:2 | -length*.4:-width*.14:1.6',
        2,
        0.35,
        ['-length*.58:-.7:.7 | -length*.545:-.7:.7 | -length*.545:.7:.7 | -length*.58:.7:.7'],
      ),
    },
    {
      name: 'plain-board',
      slot: 'body',
      when: '=0.5 - handle',
      at: [0, 1, 0],
      turn: [-90, 0, 0],
      shape: cut('-length/2:-width/2:1.6 | length/2:-width/2:1.6 | length/2:width/2:1.6 | -length/2:width/2:1.6', 2, 0.35),
    },
  ],
  holds: { radius: '=width * 0.42', floor: 2 },
  view: { azimuth: 22, elevation: 32 },
}
