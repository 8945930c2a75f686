import type { Check } from '../check.ts'
import { ALIGNMENT } from './alignment.ts'
import { BACKGROUND } from './background.ts'
import { BRAND } from './brand.ts'
import { CONTRAST } from './contrast.ts'
import { COUNT } from './count.ts'
import { EDGES } from './edges.ts'
import { FILE } from './file.ts'
import { FRAMING } from './framing.ts'
import { FREE_REGION } from './free-region.ts'
import { IDENTITY } from './identity.ts'
import { LOCALITY } from './locality.ts'
import { PALETTE } from './palette.ts'
import { PANELS } from './panels.ts'
import { SHARPNESS } from './sharpness.ts'
import { WORDS } from './words.ts'

/** Every check there is, in the order of a report. */
export const CHECKS: readonly Check[] = [
  ...FILE,
  ...WORDS,
  ...BACKGROUND,
  ...FRAMING,
  ...COUNT,
  ...FREE_REGION,
  ...CONTRAST,
  ...PALETTE,
  ...BRAND,
  ...SHARPNESS,
  ...PANELS,
  ...ALIGNMENT,
  ...LOCALITY,
  ...IDENTITY,
  ...EDGES,
]
