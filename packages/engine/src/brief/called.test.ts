import { expect, test } from 'vitest'
import { readBrief } from './index.ts'

const textsOf = (prompt: string) => readBrief(prompt).brief.texts.map(({ text }) => text)

test.each([
  ['Poster for a bakery called Crumb & Co, fresh bread every morning from 7 am', 'Crumb & Co'],
  ['Flyer for a yoga studio called Stillpoint: first class free', 'Stillpoint'],
  ['Banner for the podcast named Night Shift', 'Night Shift'],
  ['Instagram post for a summer sale at a surf shop called Driftline, headline "WAVES ON SALE", 30% off until Sunday', 'Driftline'],
])('whoever has a name goes by it, once: %s', (prompt, name) => {
  expect(textsOf(prompt).filter((text) => text.includes(name))).toEqual([name])
})

test('what stands in quotes stays to the letter, and people of a story are not set', () => {
  expect(textsOf('Poster "A Shop Called Home" for a shop called Home')).toContain('A Shop Called Home')
  expect(textsOf('Movie poster for a film called "Harbour Lights" with a man named Sam')).not.toContain('Sam')
})
