import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EditPlan, type Operation, type Target } from '../plan.ts'
import { readEdit } from './index.ts'

const read = (instruction: string, given: Partial<Parameters<typeof readEdit>[1]> = {}) =>
  readEdit(instruction, { inputs: 1, hasMask: false, ...given })
const name = (target: Target) => [target.kind, target.noun, target.text, target.image].filter((part) => part !== null).join(':')
/** `recolor thing:bottle`: what is done to what. */
const ops = (instruction: string, given: Partial<Parameters<typeof readEdit>[1]> = {}) =>
  read(instruction, given).operations.map((operation) =>
    [operation.op, ...('target' in operation ? [name(operation.target)] : [])].join(' '),
  )
const first = (instruction: string) => read(instruction).operations[0] as Operation

describe('what is to be changed', () => {
  test.each([
    ['Make the bottle red', ['recolor thing:bottle']],
    ['paint the door in navy', ['recolor thing:door']],
    ["Change the mug's colour from white to sage green", ['recolor thing:mug']],
    ['the lid should be black', ['recolor thing:lid']],
    ['Turn the mug matte black', ['recolor thing:mug', 'finish thing:mug']],
    ['render the bottle in brushed steel', ['material thing:bottle']],
    ['make the bottle out of walnut', ['material thing:bottle']],
    ['make the cap gold', ['material thing:cap']],
    ['change the headline to "Winter Sale"', ['words words:headline']],
    ['make the sign say “Closed today”', ['words words:sign']],
    ['replace "SALE" with "SOLD OUT"', ['words words:SALE']],
    ['Change the headline to Summer Sale 2026', ['words words:headline']],
    ['Put it on a marble counter', ['background']],
    ['pure white background', ['background']],
    ['remove the background', ['background']],
    ['cut out the product', ['background']],
    ['keep only the product', ['background']],
    ['evening light', ['light']],
    ['turn it into a night scene', ['light']],
    ['move the bottle to the left', ['move thing:bottle']],
    ['make the mug 20% smaller', ['scale thing:mug']],
    ['Add a red mug next to the bottle', ['add']],
    ['remove the mug and the spoon', ['remove thing:mug', 'remove thing:spoon']],
    ['Swap the mug for a vase', ['replace thing:mug']],
    ['Swap the mug for a glass', ['replace thing:mug']],
    ['swap the colours of the circles to teal', ['recolor thing:circle']],
    ['make the photo brighter and a bit warmer', ['tone picture', 'tone picture']],
    ['increase the saturation and lower the exposure', ['tone picture', 'tone picture']],
    ['convert to black and white', ['filter picture']],
    ['blur the background', ['filter background']],
    ['make the background darker', ['tone background']],
    ['crop to 4:5', ['crop']],
    ['rotate 90 degrees clockwise', ['turn picture']],
    ['rotate the bottle 30 degrees', ['turn thing:bottle']],
    ['straighten it by 2 degrees', ['straighten']],
    ['upscale the picture 4x', ['upscale']],
    ['enlarge the photo 3 times', ['upscale']],
    ['increase the resolution', ['upscale']],
    ['upscale the mug', ['scale thing:mug']],
    ['mirror the image', ['flip picture']],
    ['expand the image to 16:9', ['extend']],
    ['make the mug bigger and blue', ['scale thing:mug', 'recolor thing:mug']],
    ['make the lid red and the cup white', ['recolor thing:lid', 'recolor thing:cup']],
  ])('%s', (instruction, expected) => {
    expect(ops(instruction)).toEqual(expected)
    expect(read(instruction).unread).toEqual([])
  })

  test('several wishes in one sentence are done in their order', () => {
    expect(ops('Make the bottle red, change the headline to "Now" and put it on a marble counter in evening light')).toEqual([
      'recolor thing:bottle',
      'words words:headline',
      'background',
      'light',
    ])
  })

  test('“it” is what the instruction spoke of last, or what the mask shows', () => {
    expect(ops('move the mug to the right and make it bigger')).toEqual(['move thing:mug', 'scale thing:mug'])
    expect(ops('erase this', { hasMask: true })).toEqual(['remove here'])
  })

  test('words inside quotes are never read as an instruction', () => {
    expect(ops('change the headline to "Make the bottle red"')).toEqual(['words words:headline'])
    expect(first('change the headline to "Make the bottle red"')).toMatchObject({ text: 'Make the bottle red' })
  })

  test('words without quotes keep their capitals', () => {
    expect(first('Change the headline to Summer Sale 2026')).toMatchObject({ text: 'Summer Sale 2026' })
  })
})

describe('as people talk', () => {
  test.each([
    ['Hmm, can you make the bottle red, please?', ['recolor thing:bottle']],
    ['could the cap be blue instead?', ['recolor thing:cap']],
    ['the cap in black would be better', ['recolor thing:cap']],
    ['dark green bottle please', ['recolor thing:bottle']],
    ["let's go with a dark green bottle", ['recolor thing:bottle']],
    ['the mug is too big', ['scale thing:mug']],
    ['not so big', ['scale subject']],
    ['the lid is not shiny enough', ['finish thing:lid']],
    ['how about a marble counter?', ['background']],
    ["I don't like the plant, take it away", ['remove thing:plant']],
    ['take off the plant, we do not need it there', ['remove thing:plant']],
    ['remove the plant, and the label should say "Nova"', ['remove thing:plant', 'words words:label']],
    ['I would like a candle behind the mug', ['add']],
    ['headline in dark green and a little smaller', ['recolor words:headline', 'scale words:headline']],
    ['make the headline bold and in all caps', ['lettering words:headline']],
    ['switch to a serif font', ['lettering words']],
    ['Headline: "Open House"', ['words words:headline']],
    ['give me this as a 9:16 story', ['crop']],
    ['mkae the bottle orenge', ['recolor thing:bottle']],
  ])('%s', (instruction, expected) => {
    expect(ops(instruction)).toEqual(expected)
    expect(read(instruction).unread).toEqual([])
  })

  test('praise is no wish', () => {
    expect(read('Great, thanks! Looks good.')).toMatchObject({ operations: [], unread: [] })
  })

  test('what the conversation spoke of before is “it”', () => {
    const last = { kind: 'thing', noun: 'cap', text: null, image: null } as const
    expect(ops('a bit darker', { last })).toEqual(['tone thing:cap'])
    expect(ops('make it brighter', { last })).toEqual(['tone picture'])
  })
})

describe('how much', () => {
  test.each([
    ['brighten it by 20%', { amount: 0.2 }],
    ['make it slightly darker', { amount: -0.2 }],
    ['make the mug twice as big', { factor: 2 }],
    ['shrink the mug by 30%', { factor: 0.7 }],
    ['rotate the picture 90 degrees to the left', { degrees: -90 }],
    ['extend the canvas to the left by 30%', { sides: ['left'], share: 0.3 }],
    ['add a white border', { color: { name: 'white', hex: '#ffffff' } }],
  ])('%s', (instruction, expected) => expect(first(instruction)).toMatchObject(expected))
})

describe('what must stay', () => {
  const kept = (instruction: string) =>
    read(instruction).keep.map(({ target, quality }) => [name(target), ...(quality ? [quality] : [])].join(' '))

  test('“do not change” is a wish to keep, never one to leave out', () => {
    const plan = read('Make the bottle red. Do not change the label text, logo, or cap design.')
    expect(plan.operations).toHaveLength(1)
    expect(kept('Do not change the label text, logo, or cap design.')).toEqual(['words:label', 'thing:logo', 'thing:cap design'])
  })

  test('a long brief gives every operation and every invariant', () => {
    const brief =
      'Edit the reference image while preserving the product shape, camera angle, logo placement, packaging proportions, and main color. Replace the background with a clean light-gray studio setting. Improve lighting and remove dust or harsh reflections. Do not change the label text, product dimensions, logo, or cap design.'
    expect(ops(brief)).toEqual(['background', 'tone picture', 'remove thing:dust', 'remove thing:harsh reflection'])
    expect(read(brief).keep).toHaveLength(9)
    expect(read(brief).unread).toEqual([])
  })

  test.each([
    'Make the mug blue, keep everything else the same',
    'Make the mug blue. Nothing else should change.',
    "Make the mug blue. Don't change anything else.",
    'Make the mug blue; everything else stays exactly as it is.',
  ])('%s', (instruction) => {
    expect(ops(instruction)).toEqual(['recolor thing:mug'])
    expect(kept(instruction)).toEqual(['rest'])
  })
})

describe('several pictures', () => {
  test('the thing of one and the background of another', () => {
    expect(first('Put the product of image 1 on the background of image 2')).toMatchObject({
      op: 'background',
      to: { kind: 'image', image: 2 },
    })
  })

  test.each(["Image 2's logo on image 1", 'Add the logo from the second photo to the top right corner'])('%s', (instruction) => {
    expect(read(instruction, { inputs: 2 }).operations[0]).toMatchObject({ op: 'insert', from: { noun: 'logo', image: 2 } })
  })
})

test('what is not understood is listed and nothing is done about it', () => {
  const plan = read('Make the bottle red and make it look like a stained glass window')
  expect(plan.operations).toHaveLength(1)
  expect(plan.unread).toEqual(['make it look like a stained glass window'])
})

test('text of the scene can be named without quotes', () => {
  const scene = { easel: '0', seed: 1, canvas: { width: 64, height: 64, background: '#ffffff' }, layers: [] }
  const text = {
    type: 'text',
    name: 'a',
    role: 'caption',
    text: 'Ends Sunday',
    font: 'inter',
    weight: 400,
    size: 9,
    leading: 1,
    tracking: 0,
    align: 'left',
    valign: 'top',
    fill: '#000000',
  } as const
  expect(ops('change Ends Sunday to Ends Monday')).toEqual([])
  expect(ops('change Ends Sunday to Ends Monday', { scene: { ...scene, layers: [text] } })).toEqual(['words words:a:Ends Sunday'])
})

test('any text gives a valid plan', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (instruction) => {
      expect(EditPlan.safeParse(read(instruction)).success).toBe(true)
    }),
    { numRuns: 100 },
  )
})

test('any order of known words gives a valid plan', () => {
  const words =
    'make put remove the a mug bottle red gold bigger left on in of to and "A" background image 2 keep not change 20% light text with by , .'.split(
      ' ',
    )
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 24 }), (said) => {
      expect(EditPlan.safeParse(read(said.join(' '))).success).toBe(true)
    }),
    { numRuns: 120 },
  )
})

test.each(['make the mug red and ', 'turn b ', 'change x to y ', 'a,', '"'])(
  '32,000 letters of “%s” are read or left unread at once',
  (words) => {
    const plan = read(words.repeat(Math.ceil(32_000 / words.length)))
    expect(EditPlan.safeParse(plan).success).toBe(true)
    expect(plan.unread.every((text) => text.length < 1000)).toBe(true)
  },
)
