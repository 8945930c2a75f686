import type { Material } from '../scene/schema.ts'
import type { RigName } from './rigs.ts'

export type StageSetting = {
  ground: Material
  backdrop: Material
  rig: RigName
  /** How it is lit in the evening and at night, by its own lamps; absent: as any place at that time. */
  night?: RigName
  plate: 'exact' | 'physical'
  /** Camera elevation in degrees that shows it best. */
  elevation: number
  /** Words that mean it. */
  words: string[]
  /** A place of its own rather than a studio: its words name where the picture is, and it is built whatever the picture is for. */
  isPlace?: true
  /** Its words name only what things stand on or before: a place that is named as well goes first. */
  isSurface?: true
}

export const seamless = (color: string): Material => ({ family: 'seamless', color })
