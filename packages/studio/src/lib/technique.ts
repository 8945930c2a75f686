/** How a picture may be drawn instead of photographed, and the words that the prompt has for it. */
export const TECHNIQUES = {
  ink: 'an ink drawing',
  pencil: 'a pencil drawing',
  watercolour: 'a watercolour',
  oil: 'an oil painting',
  cartoon: 'a cartoon',
  flat: 'a flat illustration',
  pixel: 'pixel art',
  blueprint: 'a blueprint',
  clay: 'a clay render',
} as const
export type Technique = keyof typeof TECHNIQUES

const NAMES = Object.keys(TECHNIQUES) as Technique[]
const SENTENCE = new RegExp(`\\s*Drawn as (${Object.values(TECHNIQUES).join('|')})\\.\\s*$`)

/** The technique that the last sentence of a prompt asks for, as `withTechnique` writes it. */
export function techniqueIn(prompt: string): Technique | null {
  const [, said] = SENTENCE.exec(prompt) ?? []
  return NAMES.find((name) => TECHNIQUES[name] === said) ?? null
}

/** The prompt with that technique as its last sentence, in the place of any other; null takes it away. */
export function withTechnique(prompt: string, technique: Technique | null): string {
  const bare = prompt.replace(SENTENCE, '').trimEnd()
  if (technique === null) return bare
  const gap = bare === '' ? '' : /[.!?"”]$/.test(bare) ? ' ' : '. '
  return `${bare}${gap}Drawn as ${TECHNIQUES[technique]}.`
}
