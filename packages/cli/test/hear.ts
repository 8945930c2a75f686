import { afterEach, beforeEach, vi } from 'vitest'

/** What commands say during a test, instead of to the terminal; empty again for each test. */
export function hear(): { out: string; err: string } {
  const said = { out: '', err: '' }
  const into = (channel: 'out' | 'err') => (text: string | Uint8Array) => {
    said[channel] += text
    return true
  }
  beforeEach(() => {
    said.out = said.err = ''
    vi.spyOn(process.stdout, 'write').mockImplementation(into('out'))
    vi.spyOn(process.stderr, 'write').mockImplementation(into('err'))
  })
  afterEach(() => void vi.restoreAllMocks())
  return said
}
