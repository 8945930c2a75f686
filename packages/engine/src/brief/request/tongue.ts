import { quotesOf } from '../quotes.ts'

/** A heading that says in which language the words below it are: `[English]`, `【中文】`, `English:`. */
const HEADING =
  /(?:^|\n)[ \t]*[[【(（*#]*[ \t]*(english|英文|英语|英語|chinese|中文|简体中文|繁體中文|日本語|japanese|日文|korean|한국어|español|spanish|français|french|deutsch|german)(?: (?:version|prompt)|版)?[ \t]*[\]】)）*]*[ \t]*[:：]?[ \t]*(?=\n)/giu
const ENGLISH = /^(?:english|英文|英语|英語)$/i

/**
 * A prompt that says the same in several languages, in the one that is read best; the words that it quotes stay those of
 * its first language, where both quote as many. Any other prompt as it is.
 */
export function inOneTongue(prompt: string): string {
  const heads = [...prompt.matchAll(HEADING)]
  if (heads.length < 2) return prompt
  const parts = heads.map((head, i) => ({
    isEnglish: ENGLISH.test(head[1] ?? ''),
    text: prompt.slice(head.index + head[0].length, heads[i + 1]?.index ?? prompt.length).trim(),
  }))
  const first = parts[0]
  const read = parts.find(({ isEnglish }) => isEnglish)
  if (!first || !read || read === first || read.text === '') return prompt
  const [own, translated] = [quotesOf(first.text), quotesOf(read.text)]
  if (own.length === 0 || own.length !== translated.length) return read.text
  return translated.reduceRight((text, { start, end }, i) => `${text.slice(0, start)}“${own[i]?.text ?? ''}”${text.slice(end)}`, read.text)
}
