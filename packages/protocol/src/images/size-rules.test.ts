import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refusal } from '../../test/refusal.ts'
import { parseSize, sizeProblem } from './size-rules.ts'

test.each([
  '1024x1024',
  '1536x864',
  '1024x640',
  '816x816',
  '2880x2880',
  '3840x2160',
  '2160x3840',
  '3840x1280',
  '768x1024',
  '1024x768',
  '1792x1024',
  '1920x1088',
])('%s can be drawn', (size) => {
  const [width, height] = size.split('x').map(Number)
  expect(parseSize(size)).toEqual({ width, height })
})

test.each([
  ['800x800', 'minimum pixel budget'],
  ['768x768', 'minimum pixel budget'],
  ['1024x576', 'minimum pixel budget'],
  ['256x256', 'minimum pixel budget'],
  ['1500x1500', 'divisible by 16'],
  ['1920x1080', 'divisible by 16'],
  ['1254x1254', 'divisible by 16'],
  ['0x0', 'divisible by 16'],
  ['3008x3008', 'exceeds the current pixel budget'],
  ['3840x2832', 'exceeds the current pixel budget'],
  ['4096x4096', 'longest edge'],
  ['3840x1264', 'ratio'],
  ['1k', 'WIDTHxHEIGHT'],
  ['16:9', 'WIDTHxHEIGHT'],
  ['1024X1024', 'WIDTHxHEIGHT'],
  ['1024x1024 ', 'WIDTHxHEIGHT'],
  ['-1024x1024', 'WIDTHxHEIGHT'],
  ['1e3x1e3', 'WIDTHxHEIGHT'],
  ['', 'WIDTHxHEIGHT'],
])('%s is refused: %s', (size, reason) => {
  const error = refusal(() => parseSize(size))
  expect(error).toMatchObject({ status: 400, type: 'image_generation_user_error', code: 'invalid_value', param: 'size' })
  expect(error.message).toContain(`Invalid size '${size}'.`)
  expect(error.message).toContain(reason)
})

test('the rules are checked in the order of the wire: grid, longest edge, ratio, pixels', () => {
  expect(sizeProblem({ width: 5001, height: 1000 })).toContain('divisible')
  expect(sizeProblem({ width: 4096, height: 16 })).toContain('longest edge')
  expect(sizeProblem({ width: 1024, height: 16 })).toContain('ratio')
})

test('turning a size on its side changes nothing', () => {
  const edge = fc.integer({ min: 0, max: 300 }).map((cells) => cells * 16)
  fc.assert(fc.property(edge, edge, (width, height) => sizeProblem({ width, height }) === sizeProblem({ width: height, height: width })))
})

test('auto stays auto', () => expect(parseSize('auto')).toBe('auto'))
