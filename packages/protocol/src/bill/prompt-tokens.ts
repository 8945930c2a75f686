/** What the request costs around the words of its prompt. */
const PROMPT_OVERHEAD = 6

/**
 * Runs that the tokenizer takes in one piece, and in time that grows with their square: cut after this many characters.
 * Words are never that long; where one is, each cut may change the count by a token.
 */
const LONG_RUNS = /[\p{L}\p{M}]{300}|\s{300}|[^\s\p{L}\p{N}]{300}/gu

/** Input tokens of a prompt. The tables (some 2 MB) load on the first call. */
export async function promptTokens(prompt: string): Promise<number> {
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base')
  let tokens = PROMPT_OVERHEAD
  let from = 0
  const cuts = [...prompt.matchAll(LONG_RUNS)].map(({ index, 0: run }) => index + run.length)
  for (const end of [...cuts, prompt.length]) {
    // A prompt is only ever words: `<|endoftext|>` in it is text, not a command.
    tokens += countTokens(prompt.slice(from, end), { disallowedSpecial: new Set() })
    from = end
  }
  return tokens
}
