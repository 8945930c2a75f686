/** C0 and C1 controls but for tab and line ends: no peer needs them, and some end a string at the first. */
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu

/** A prompt that is text and nothing else. */
export const plainWords = (prompt: string): string => prompt.toWellFormed().replace(CONTROLS, ' ')
