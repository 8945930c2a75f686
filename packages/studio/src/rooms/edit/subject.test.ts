import { expect, test } from 'vitest'
import type { Turn } from '../../api/talk.ts'
import { subjectOf } from './subject.ts'
import { heard } from './use-answer.ts'

const drawn = (id: string, picture: string | null, error: string | null = null): Turn => ({
  role: 'assistant',
  text: '',
  pictures: [{ id, picture, error }],
})

test('the last picture of a conversation needs no name, an earlier one has one, and another is brought along', () => {
  const turns = [drawn('ig_1', 'pic_1'), drawn('ig_2', 'pic_2'), drawn('ig_3', null, 'It was blocked.')]
  expect(subjectOf(turns, 'pic_2')).toBe(null)
  expect(subjectOf(turns, 'pic_1')).toEqual({ call: 'ig_1' })
  expect(subjectOf(turns, 'pic_9')).toBe('unseen')
  expect(subjectOf([], 'pic_1')).toBe('unseen')
})

test('words grow as they are said, and the newest coarse picture takes the place of the one before', () => {
  const known = [
    { type: 'response.image_generation_call.in_progress' } as const,
    { type: 'response.image_generation_call.partial_image', partial_image_b64: 'AAAA', output_format: 'png' } as const,
    { type: 'response.image_generation_call.partial_image', partial_image_b64: 'BBBB', output_format: 'png' } as const,
    { type: 'response.output_text.delta', delta: 'Here ' } as const,
    { type: 'response.output_text.delta', delta: 'it is.' } as const,
  ].reduce(heard, { text: '', coarse: null, isDrawing: false, problem: null })
  expect(known).toEqual({ text: 'Here it is.', coarse: 'data:image/png;base64,BBBB', isDrawing: true, problem: null })
})
