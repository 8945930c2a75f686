import { createEasel, diffScenes } from '@easel/engine'
import { nodeWorld } from '@easel/engine/node'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { createRulesMind, type Turn } from './index.ts'
import { Talk } from './test/talk.ts'

const assets = new Map<string, Uint8Array>()
const engine = createEasel(nodeWorld({ threads: 1, asset: async (hash) => assets.get(hash) ?? null }))
afterAll(() => engine.close())

const POSTER = 'Typographic poster: headline "Open Day", subheadline "Meet the team", caption "12 May", white background'
/** A conversation that has come so far; designs without a stage are drawn in no time. */
async function after(...lines: string[]): Promise<Talk> {
  const talk = new Talk({ engine, mind: createRulesMind(), assets, edge: 64 })
  for (const line of lines) await talk.say(line)
  return talk
}
const steps = async (talk: Talk, text: string, tool: Partial<Turn['tool']> = {}) => (await talk.say(text, tool)).decision.steps

describe('which picture is meant', () => {
  const RED = [POSTER, 'make the headline red', 'make the background black', 'make the headline green']
  test.each([
    ['undo', 'ig_3'],
    ['undo the last two changes', 'ig_2'],
    ['go back to the original', 'ig_1'],
    ['back to the second version please', 'ig_2'],
    ['I preferred the red one', 'ig_3'],
    ['go back to the version with the white background', 'ig_2'],
    ['show me the one before the black background', 'ig_2'],
  ])('%s', async (text, id) => expect(await steps(await after(...RED), text)).toEqual([{ do: 'restore', picture: id }]))

  test('undo after undo goes further back', async () => {
    const talk = await after(...RED, 'undo')
    const { pictures } = await talk.say('undo')
    expect(Buffer.compare(pictures[0]?.bytes ?? Buffer.alloc(0), talk.pictures[1]?.bytes ?? Buffer.alloc(1))).toBe(0)
  })

  test('a picture can be chosen and changed in one breath', async () => {
    expect(await steps(await after(...RED), 'go back to the first one and make the caption blue')).toMatchObject([
      { do: 'edit', pictures: ['ig_1'], instruction: 'make the caption blue' },
    ])
  })

  test('of several shown together the number counts among them', async () => {
    const talk = await after(POSTER, 'show the headline in red, green and blue')
    expect(talk.pictures).toHaveLength(4)
    expect(await steps(talk, 'I like the second one, use that and make the caption green')).toMatchObject([
      { do: 'edit', pictures: ['ig_3'] },
    ])
  })

  test('a picture that nobody can find is asked for, not guessed', async () => {
    const { decision } = await (await after(...RED)).say('go back to the version with the elephant')
    expect(decision.steps).toEqual([])
    expect(decision.say).toContain('picture 1')
  })
})

test('“it” is what was spoken of last, even where the turn between was not understood', async () => {
  const talk = await after(POSTER, 'make the caption blue', 'make it sing a song')
  expect(await steps(talk, 'make it bigger')).toMatchObject([{ plan: { operations: [{ op: 'scale', target: { noun: 'caption' } }] } }])
})

test('a picture made anew makes “it” its own subject again', async () => {
  const talk = await after(POSTER, 'make the caption blue', `Draw another poster. ${POSTER}`)
  const [step] = await steps(talk, 'make it bigger')
  expect(JSON.stringify(step ?? null)).not.toContain('"noun":"caption"')
})

describe('parts of pictures', () => {
  test('one thing goes back and the rest stays', async () => {
    const talk = await after(POSTER, 'make the headline red', 'make the caption blue')
    const { pictures } = await talk.say('undo the headline')
    const [now, first, before] = [pictures[0]?.document, talk.pictures[0]?.document, talk.pictures[2]?.document]
    expect(now && before && diffScenes(before, now).changed).toEqual(['headline'])
    expect(now && first && diffScenes(first, now).changed).toEqual([expect.stringMatching(/^caption/)])
  })

  test('what was taken away comes back to where it was', async () => {
    const talk = await after(POSTER, 'remove the subtitle', 'make the headline red')
    const { pictures } = await talk.say('bring back the subtitle')
    expect(pictures[0]?.document?.layers.map(({ name }) => name)).toEqual(talk.pictures[0]?.document?.layers.map(({ name }) => name))
  })

  test('one of each: the headline of one picture, the background of another', async () => {
    const talk = await after(POSTER, 'make the headline red', 'make the headline green and the background cream')
    const { pictures } = await talk.say('keep the headline of the second picture and the background of the third')
    const layers = (i: number) => talk.pictures[i]?.document
    expect(pictures[0]?.document?.canvas.background).toBe(layers(2)?.canvas.background)
    expect(pictures[0]?.document?.layers.find(({ name }) => name === 'headline')).toEqual(
      layers(1)?.layers.find(({ name }) => name === 'headline'),
    )
  })
})

describe('how many pictures', () => {
  test.each([
    ['again', 1],
    ['another one', 1],
    ['I hate it. Try again.', 1],
    ['make three variations', 3],
    ['could I get two more like this', 2],
    ['make 25 variations', 10],
  ])('%s', async (text, count) => {
    const drawn = await steps(await after(POSTER), text)
    expect(drawn).toHaveLength(count)
    const seeds = drawn.map((step) => (step.do === 'generate' ? step.seed : undefined))
    expect(seeds).not.toContain(undefined)
    expect(new Set(seeds).size).toBe(count)
  })

  test('do the same in other colours: one picture each, from the same one', async () => {
    const talk = await after(POSTER, 'make the caption red')
    expect(await steps(talk, 'do the same in green, blue and orange')).toMatchObject(
      ['green', 'blue', 'orange'].map((color) => ({ do: 'edit', pictures: ['ig_2'], instruction: `make the caption ${color}` })),
    )
  })
})

describe('words alone', () => {
  test.each([
    'thanks!',
    'Perfect, thank you so much :)',
    'what a beautiful poster!',
    'Which font is that?',
    'why is it so dark?',
    'hi there',
  ])('%s', async (text) => {
    const { decision } = await (await after(POSTER)).say(text)
    expect(decision.steps).toEqual([])
    expect(decision.say).not.toBe('')
  })

  test.each([
    'is there a way to make the headline red?',
    'could the headline be red?',
    'what about a red headline?',
    'can you make the headline red?',
  ])('but a question can be a wish: %s', async (text) => expect(await steps(await after(POSTER), text)).toMatchObject([{ do: 'edit' }]))
})

describe('the caller is obeyed', () => {
  test('a change without a picture is refused by its code', async () => {
    const { decision } = await (await after()).say('make it red', { action: 'edit' })
    expect(decision.error?.code).toBe('picture_required')
    expect(decision.steps).toEqual([])
  })

  test('no picture where none is allowed, and one where one is required', async () => {
    const talk = await after(POSTER)
    expect(await steps(talk, 'make the headline red', { choice: 'none' })).toEqual([])
    expect(await steps(talk, 'thanks', { choice: 'required' })).toHaveLength(1)
  })

  test('generate draws a new picture, edit changes one', async () => {
    const talk = await after(POSTER)
    expect(await steps(talk, 'a poster that reads "Closed"', { action: 'generate' })).toMatchObject([{ do: 'generate' }])
    expect(await steps(talk, 'another one', { action: 'edit' })).toMatchObject([{ do: 'edit' }])
  })
})

describe('what is settled', () => {
  test('it holds what was fixed last, and no later change of everything undoes it', async () => {
    const talk = await after(
      POSTER,
      'make the headline red',
      'make the headline green',
      'keep the caption as it is and make the background cream',
    )
    const { decision, pictures } = await talk.say('make everything warmer')
    expect(decision.settled.map(({ about }) => about).sort()).toEqual(['the background', 'the caption', 'the headline'])
    const before = talk.pictures.at(-2)?.document
    const kept = before && pictures[0]?.document && diffScenes(before, pictures[0].document).changed
    expect(kept?.filter((name) => /^(?:canvas|headline|caption)/.test(name))).toEqual([])
    expect(kept).not.toEqual([])
  })

  test('a standing instruction counts as settled', async () => {
    const talk = new Talk({ engine, mind: createRulesMind(), assets, edge: 64, instructions: 'Always keep the headline unchanged.' })
    await talk.say(POSTER)
    const { pictures } = await talk.say('make everything warmer')
    const before = talk.pictures[0]?.document
    expect(before && pictures[0]?.document && diffScenes(before, pictures[0].document).changed).not.toContain('headline')
  })

  test('a change that could not be made is said and not settled', async () => {
    const { decision } = await (await after(POSTER)).say('make the background dark green and add a cat')
    expect(decision.say).toContain('Not done: “a cat”')
    expect(decision.settled.map(({ about }) => about)).toEqual(['the background'])
  })

  test('going back forgets what was settled since', async () => {
    const talk = await after(POSTER, 'make the headline red', 'make the caption blue')
    const { decision } = await talk.say('go back to the second picture')
    expect(decision.settled.map(({ fact }) => fact)).toEqual(['the headline is red'])
  })
})

test('the description follows every change', async () => {
  const talk = await after(POSTER, 'change the caption to "14 May"', 'make the background navy', 'make the headline gold')
  expect(talk.pictures.at(-1)?.prompt).toBe(
    'Typographic poster: headline "Open Day", subheadline "Meet the team", caption "14 May", on a navy background. The headline is gold.',
  )
})

test('any conversation gives a decision', async () => {
  const mind = createRulesMind()
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 80 }), { minLength: 1, maxLength: 4 }), async (texts) => {
      const messages = texts.map((text) => ({ role: 'user' as const, text, pictures: [] }))
      const decision = await mind.decide(
        { messages, pictures: [], settled: [], tool: { choice: 'auto', action: 'auto', hasMask: false } },
        {},
      )
      expect(decision.say).not.toBe('')
      expect(decision.steps.length).toBeLessThanOrEqual(1)
    }),
    { numRuns: 20 },
  )
})
