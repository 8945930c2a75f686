import type { OUTDOOR_SETS } from '../../../catalog/sets-outdoors.ts'
import type { SetBuilder } from '../index.ts'

export const OUTDOORS: Record<keyof typeof OUTDOOR_SETS, SetBuilder> = {}
