import type { Recipe } from '../../shape/recipe.ts'
import { panel } from './notation.ts'
import { type Part, piece } from './pieces.ts'

/** Colours of app icons, each a slot of its own. */
const ICONS = { sky: '#3f8fe0', leaf: '#3fae63', sun: '#efb534', coral: '#e5604f', plum: '#7e62c8', snow: '#eceef1' } as const
/** Material slots that a home screen asks for. */
export const SCREEN_SLOTS: Recipe['slots'] = {
  wallpaper: { family: 'screen', color: '#31548f' },
  dock: { family: 'screen', color: '#5f7fb5' },
  ...Object.fromEntries(Object.entries(ICONS).map(([name, color]) => [name, { family: 'screen', color, roughness: 0.3 }])),
}

/** A lit home screen `width` by `height` about the origin of its glass: rows of icons and a dock. */
export function homeScreen(width: string, height: string, z: number, columns: number, rows: number): Part[] {
  const when = '=apps - 0.5'
  const side = `(${width}) * ${(0.62 / columns).toFixed(3)}`
  const at = (column: number, y: string): [`=${string}`, `=${string}`, number] => [
    `=(${width}) * ${((column + 0.5) / columns - 0.5).toFixed(4)} * 0.94`,
    `=${y}`,
    z,
  ]
  const icon = (name: string, column: number, y: string, turn: number) =>
    piece(name, Object.keys(ICONS)[turn % 6] ?? 'sky', panel(side, side, `(${side}) * 0.24`, 0.02, 0.005), at(column, y), undefined, {
      when,
    })
  return [
    piece(
      'wallpaper',
      'wallpaper',
      panel(`(${width}) - 0.3`, `(${height}) - 0.3`, '0.8', 0.02, 0.005),
      [0, '=height / 2', z - 0.01],
      undefined,
      { when },
    ),
    piece(
      'dock',
      'dock',
      panel(`(${width}) * 0.92`, `(${side}) * 1.5`, `(${side}) * 0.4`, 0.015, 0.005),
      [0, `=(${side}) * 1.15`, z],
      undefined,
      { when },
    ),
    ...Array.from({ length: columns * rows }, (_, i) =>
      icon(
        `icon-${i + 1}`,
        i % columns,
        `height * 0.74 - (${height}) * 0.1 * ${Math.floor(i / columns)} * ${(5 / rows).toFixed(2)}`,
        (i * 5 + Math.floor(i / columns) * 2) % 6,
      ),
    ),
    ...Array.from({ length: columns }, (_, i) => icon(`dock-${i + 1}`, i, `(${side}) * 1.15`, i * 2 + 1)).map((part) => ({
      ...part,
      at: [part.at?.[0] ?? 0, part.at?.[1] ?? 0, z + 0.012] as Part['at'] & {},
    })),
  ]
}
