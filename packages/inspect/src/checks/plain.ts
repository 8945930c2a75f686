import type { Inspected } from '../check.ts'

/** Whether a single-coloured ground was asked for: in white, in a colour, or clear. */
export const asksForPlainGround = ({ brief }: Inspected): boolean =>
  brief !== null &&
  (brief.genre === 'product-still' || brief.genre === 'scene-still') &&
  brief.setting.surface === null &&
  (brief.canvas.background === 'transparent' || brief.setting.set === 'white-sweep' || brief.setting.set === 'color-sweep')

/** What the ground should be, `#rrggbb`; null: any colour, or none. */
export const groundColor = ({ brief }: Inspected): string | null =>
  brief?.canvas.background === 'transparent' ? null : (brief?.setting.backdropColor?.hex ?? null)

/** The things that must be seen, surfaces aside. */
export const thingsAsked = ({ brief }: Inspected): number =>
  brief?.subjects.filter(({ role }) => role !== 'surface').reduce((sum, { count }) => sum + count, 0) ?? 0
