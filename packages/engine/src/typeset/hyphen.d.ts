declare module 'hyphen/*/index.js' {
  const language: {
    /** The text with a soft hyphen at every place where a word may be divided. */
    hyphenateSync(text: string, options?: { minWordLength?: number }): string
  }
  export default language
}
