import { describe, expect, test } from 'vitest'
import { readBrief } from './index.ts'

const nounsOf = (prompt: string) => readBrief(prompt).brief.subjects.map(({ noun }) => noun)

describe('the things of a still', () => {
  test('of two that are offered the one that is known by its name is drawn', () => {
    expect(nounsOf('Photo of a sake bottle or decanter on a stone pedestal')).toEqual(['decanter', 'pedestal'])
  })

  test('a cap that a bottle is topped with is a part of it', () => {
    expect(nounsOf('Product photo of a perfume bottle topped with a glossy black cap')).toEqual(['perfume bottle'])
  })

  test('glass as stuff is nothing to drink from, and a glass of wine is', () => {
    expect(nounsOf('A dropper bottle in a studio with frosted glass surfaces')).not.toContain('glass')
    expect(nounsOf('A cheese board and a glass of red wine')).toContain('glass of red wine')
  })

  test('what is outside a window is said to be away', () => {
    const { brief, warnings } = readBrief('A sofa and a floor lamp in a living room. Outside the window, glowing buildings.')
    expect(brief.subjects.map(({ noun }) => noun)).toEqual(['sofa', 'floor lamp'])
    expect(warnings.map(({ code, words }) => [code, words])).toContainEqual(['effect_not_drawn', 'building'])
  })

  test('where the hero is unknown, the things that are known take its part', () => {
    const { brief } = readBrief('Studio photo of a fashion flimflam showcase with a baseball cap and sunglasses')
    expect(brief.subjects.filter(({ role }) => role === 'hero').map(({ noun }) => noun)).toEqual(['baseball cap', 'sunglasses'])
  })

  test('a campaign without words is a photograph of its product', () => {
    const prompt = [
      'Goal: Create a leather goods campaign visual that feels timeless.',
      'Scene: Warm stone interior with a polished plinth.',
      'Subject: One structured leather bag as the hero piece, with refined hardware.',
      'Constraints: No model, no text, no logo, no watermark.',
    ].join('\n')
    expect(readBrief(prompt).brief).toMatchObject({ genre: 'scene-still', content: null })
  })
})

describe('where the subject stands', () => {
  test('what else is on a side does not move it', () => {
    const prompt =
      'Product photo of a motherboard on black. Feature four black memory slots and a row of large capacitors in the lower half of the board.'
    expect(readBrief(prompt).brief.layout.subjectRegion).toBeNull()
  })

  test('a side that is for words is kept free', () => {
    const { layout } = readBrief('Photo of an ice cream cone on beige. On the left side, include modern typography.').brief
    expect(layout).toEqual({ subjectRegion: null, freeRegions: ['left'] })
  })

  test('things that float are in open water', () => {
    expect(readBrief('Three sailboats in the ocean').brief.setting.set).toBe('open-water')
  })
})
