import type { WantedText } from '../schema.ts'

const WAY =
  /^(.{2,60}?)[\s,:–—-]+(?:(?:to|on) the |turn |go |with (?:an )?arrow (?:to the |pointing )?)?(left|right|straight(?: ahead| on)?|ahead|up|upstairs|down|downstairs|back)$/iu
const WAYS: Readonly<Record<string, WantedText['region']>> = {
  left: 'left',
  right: 'right',
  down: 'bottom',
  downstairs: 'bottom',
  back: 'bottom',
}
/** `Tickets right, Exit straight ahead`: what a way leads to, with its direction as the region of its text. */
export function directed(text: WantedText): WantedText {
  const match = WAY.exec(text.text)
  if (!match) return text
  return { ...text, text: match[1] ?? text.text, region: WAYS[(match[2] ?? '').toLowerCase()] ?? 'top' }
}

/** Whether some words end with a way to go. */
export const isWay = (words: string): boolean => WAY.test(words)
