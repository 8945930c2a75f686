import type { WireWarning } from './warning.ts'

const MAX_HEADER_LENGTH = 1024

/** Value of `x-easel-warnings`: JSON, ASCII, at most 1 kB; what does not fit is counted. Null without warnings. */
export function warningsHeader(warnings: WireWarning[]): string | null {
  if (warnings.length === 0) return null
  for (let kept = warnings.length; kept >= 0; kept--) {
    const rest = warnings.length - kept
    const more = rest > 0 ? [{ code: 'more', message: `${rest} more` }] : []
    const text = asciiJson([...warnings.slice(0, kept), ...more])
    if (text.length <= MAX_HEADER_LENGTH) return text
  }
  return null
}

const asciiJson = (value: unknown) =>
  JSON.stringify(value).replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
