import { type Contract, PARTS, type Part } from '@easel/protocol/contracts'

export type Parts = Contract['parts']

/** Labels of the parts, as the prompt writes them; format and use case stand in its first sentence. */
export const LABELS: Readonly<Record<Exclude<Part, 'format'>, string>> = {
  use_case: 'Use case',
  main_subject: 'Main subject',
  reference_rules: 'Reference rules',
  composition: 'Composition',
  scene_and_lighting: 'Scene and lighting',
  style: 'Style',
  text: 'Text',
  constraints: 'Constraints',
}

const PART_OF_LABEL = new Map(Object.entries(LABELS).map(([part, label]) => [label, part as keyof typeof LABELS]))
const LABEL_LINE = new RegExp(`^(${Object.values(LABELS).join('|')}):`, 'm')
const LEAD = /^Create an? (.+?)(?: for (.+))?\.$/

/** Parts without blank edges; format and use case on one line each; empty ones left out. */
export function tidyParts(parts: Parts): Parts {
  const tidy = PARTS.map((part) => [part, tidyPart(part, parts[part] ?? '')] as const)
  return Object.fromEntries(tidy.filter(([, words]) => words !== ''))
}

const tidyPart = (part: Part, words: string) => (part === 'format' || part === 'use_case' ? words.replace(/\s+/g, ' ') : words).trim()

/** Why parts cannot be told apart again once they are a prompt; empty when they can. */
export function untellable(parts: Parts): { part: Part; message: string }[] {
  const tidy = tidyParts(parts)
  const problems: { part: Part; message: string }[] = []
  if (/(?:^| )for(?: |$)/.test(tidy.format ?? ''))
    problems.push({ part: 'format', message: `The word 'for' begins the use case, so the format must do without: '${tidy.format}'.` })
  for (const part of PARTS) {
    const label = LABEL_LINE.exec(tidy[part] ?? '')?.[1]
    if (label) problems.push({ part, message: `A line begins with '${label}:', which is the label of another part.` })
  }
  return problems
}

/** The labelled form of a prompt: `Create a … for …. Main subject: … Constraints: …`, part by part. */
export function promptOf(parts: Parts): string {
  const { format, use_case, ...rest } = tidyParts(parts)
  const lead = format
    ? `Create ${articleOf(format)} ${format}${use_case ? ` for ${use_case}` : ''}.`
    : use_case
      ? `Use case: ${use_case}`
      : ''
  const lines = PARTS.flatMap((part) => {
    if (part === 'format' || part === 'use_case') return []
    const words = rest[part]
    return words ? [`${LABELS[part]}: ${words}`] : []
  })
  return [lead, lines.join('\n')].filter((paragraph) => paragraph !== '').join('\n\n')
}

const articleOf = (words: string) =>
  /^(?:[aeio]|u(?!i\b|ni|se|[a-z]?[bcfkrst][aeiou]))/i.test(words) && !/^one\b/i.test(words) ? 'an' : 'a'

/** The parts of a prompt that is exactly in the labelled form and has a subject; null for any other. */
export function partsOf(prompt: string): Parts | null {
  const pieces = prompt.trim().split(new RegExp(LABEL_LINE, 'gm'))
  const [before = ''] = pieces
  const lead = before.trim()
  const [, format, useCase] = (lead.endsWith('.') && LEAD.exec(lead)) || []
  if (pieces.length < 2 || (lead !== '' && format === undefined)) return null
  const parts: Parts = { ...(format && { format }), ...(useCase && { use_case: useCase }) }
  for (let index = 1; index < pieces.length; index += 2) {
    const part = PART_OF_LABEL.get(pieces[index] ?? '')
    if (!part || parts[part] !== undefined) return null
    parts[part] = (pieces[index + 1] ?? '').trim()
  }
  return parts.main_subject && promptOf(parts) === prompt.trim() ? parts : null
}
