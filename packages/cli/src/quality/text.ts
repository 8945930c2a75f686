const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Anybody's words as text of HTML or XML; what XML does not allow is left out. */
export const textOf = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids.
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter)

/** `0.0123` or `12.3`, without a tail of zeros. */
export const numberText = (value: number): string => String(Number(value.toPrecision(4)))
