import { expect, test } from 'vitest'
import { hexToLinear } from '../color.ts'
import { RIGS, type RigName, rig } from './rigs.ts'

const luminance = (hex: string): number => {
  const [r, g, b] = hexToLinear(hex.slice(0, 7))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** What a white card at the subject, turned to the camera, gives back: 1 is white. */
function seenBy(name: RigName, subjectColor: string): number {
  const { lights, ambient, ambientPower, exposure } = rig(name, { subjectColor })
  const direct = lights.map(({ at: [x, y, z], color, power }) => {
    const brightness = luminance(color)
    return power * (brightness / Math.max(0.35, brightness)) * Math.max(0, z / Math.hypot(x, y, z))
  })
  return (direct.reduce((sum, light) => sum + light, 0) + ambientPower * luminance(ambient)) * 2 ** exposure
}

test('under every rig the side that is turned to the camera can be seen', () => {
  for (const name of RIGS) expect(seenBy(name, '#ffffff'), name).toBeGreaterThan(0.28)
})

test('a dark thing gets no less light than a white one', () => {
  for (const name of RIGS) expect(seenBy(name, '#1b1b1d'), name).toBeGreaterThanOrEqual(seenBy(name, '#ffffff') - 1e-9)
})
