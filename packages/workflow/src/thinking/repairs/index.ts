import type { Repair } from '../thinking.ts'
import { LETTERS } from './letters.ts'
import { LOOKS } from './looks.ts'
import { PLACES } from './places.ts'
import { STAGE } from './stage.ts'

/** Every repair there is; what comes first is mended first. */
export const REPAIRS: readonly Repair[] = [...LETTERS, ...STAGE, ...PLACES, ...LOOKS]
