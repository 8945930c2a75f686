import type { INDOOR_SETS } from '../../../catalog/sets-indoors.ts'
import type { SetBuilder } from '../index.ts'

export const INDOORS: Record<keyof typeof INDOOR_SETS, SetBuilder> = {}
