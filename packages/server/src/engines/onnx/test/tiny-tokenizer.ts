/** Byte pairs that a handful of words needs, in the order of their rank. */
const MERGES = ['a t</w>', 'c at</w>', 'r e', 'd</w> x', 're d</w>', 'p a', 'pa i', 'n t', 'nt e', 'nte d</w>', 'pai nted</w>', 'o n</w>']

/** A tokenizer of CLIP's kind with every byte, both inside a word and at its end, and a few merges. */
export function tinyTokenizer(): { vocabulary: Record<string, number>; merges: string } {
  const bytes = byteLetters()
  const tokens = [...bytes, ...bytes.map((letter) => `${letter}</w>`), ...MERGES.map((merge) => merge.replace(' ', ''))]
  const vocabulary = Object.fromEntries([...tokens, '<|startoftext|>', '<|endoftext|>'].map((token, id) => [token, id]))
  return { vocabulary, merges: `#version: 0.2\n${MERGES.join('\n')}\n` }
}

/** A visible letter for each byte: printable ones stand for themselves, the others for what follows 255. */
function byteLetters(): string[] {
  const isPlain = (byte: number) => (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174
  const bytes = Array.from({ length: 256 }, (_, byte) => byte)
  const others = bytes.filter((byte) => !isPlain(byte))
  return [...bytes.filter(isPlain).map((byte) => String.fromCharCode(byte)), ...others.map((_, i) => String.fromCharCode(256 + i))]
}
