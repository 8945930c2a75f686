import { asSet } from '../lists.ts'
import type { Diagram } from '../schema.ts'

type Content = Omit<Diagram, 'way'>

const namesIn = (words: string): string[] =>
  words
    .split(/\s*[,/]\s*(?:and\s+)?|\s+and\s+/)
    .map((name) => asSet(name.replace(/[.\s]+$/, '')))
    .filter((name) => name !== '')
    .slice(0, 8)

/** `Label: a, b` parts of a body. */
const partsOf = (body: string): { label: string; items: string[] }[] =>
  body.split(/[;\n]|\.(?=\s|$)|,\s+(?=[^,;:.\n]{2,50}:\s)/).flatMap((part) => {
    const match = /^\s*(?:[-*•]\s*)?(?:and\s+)?["“]?([^:"”]{1,50})["”]?\s*:\s+(.+)$/.exec(part)
    return match ? [{ label: asSet(match[1] ?? ''), items: namesIn((match[2] ?? '').replace(/["“”]/g, '')) }] : []
  })

const SHARED = /^(?:both|shared|overlap|in common|common|all(?: three)?|cent(?:er|re)|middle|intersection|together)\b/i

/** Sets with what is only theirs, and what they share. */
export function vennIn(body: string, title: string | null): Content | null {
  const parts = partsOf(body)
  const own = parts.filter(({ label }) => !SHARED.test(label) && !/^overlap|&|\+|∩|\band\b/i.test(label))
  const bare = /^(?:[^.;:]*\b(?:circles|sets)\b\s*:?\s*|\s*)(.+?)(?:\s+overlap\w*|\s*[;.:]|$)/i.exec(body)?.[1]?.replace(/["“”]/g, '') ?? ''
  const listed = own.length >= 2 ? [] : namesIn(bare)
  const titled = title ? namesIn(title.replace(/\b(?:vs\.?|versus)\b/gi, 'and')) : []
  const sets = own.length >= 2 ? own : (listed.length >= 2 ? listed : titled).map((label) => ({ label, items: [] as string[] }))
  if (sets.length < 2 || sets.length > 3) return null
  const nodes = sets.map(({ label, items }, i) => ({ id: `n${i + 1}`, label, shape: 'step' as const, notes: items.slice(0, 5) }))
  const id = (i: number) => nodes[i]?.id ?? ''
  const edges: Content['edges'] = []
  const center = parts.find(({ label }) => SHARED.test(label))
  const middle =
    center?.items.join('\n') ??
    /\b(?:overlap(?:ping)?(?: (?:area|region|part|section))?|cent(?:er|re)|middle|intersection)\s*(?:is|says|reads|labell?ed|=|,)?\s*["“]?([^"”.,;\n]{2,50})["”]?/i.exec(
      body,
    )?.[1]
  for (const { label, items } of parts) {
    const pair = /^(.+?)\s*(?:&|\+|∩|\band\b)\s*(.+)$/i.exec(label)
    if (!pair) continue
    const [a, b] = [pair[1], pair[2]].map((name) => nodes.find((node) => node.label.toLowerCase() === (name ?? '').trim().toLowerCase()))
    if (a && b) edges.push({ from: a.id, to: b.id, label: items.join('\n') })
  }
  // What all share leads from the first to itself.
  if (middle)
    edges.push(sets.length === 2 ? { from: id(0), to: id(1), label: middle.trim() } : { from: id(0), to: id(0), label: middle.trim() })
  return { kind: 'venn', nodes, edges, axes: null }
}

/** Four fields with what stands in them, and what the axes mean. */
export function matrixIn(body: string, text: string): Content | null {
  const axis = (letter: 'x' | 'y') => {
    const said =
      new RegExp(`\\b${letter}[- ]?axis\\s*(?:is|=|:|labell?ed|shows)?\\s*["“]?([^"”,;.\\n]{2,40})`, 'i').exec(text)?.[1] ??
      new RegExp(
        `\\b${letter === 'x' ? 'horizontal' : 'vertical'}(?: axis)?\\s*(?:is|=|:|labell?ed)?\\s*["“]?([^"”,;.\\n]{2,40})`,
        'i',
      ).exec(body)?.[1]
    return said ? asSet(said.replace(/\s+(?:and|with)\b.*$/i, '')) : null
  }
  const rest = body
    .replace(
      /\b(?:[xy][- ]?axis|horizontal axis|vertical axis|horizontal|vertical)\s*(?:is|=|:|labell?ed|shows)?\s*["“]?[^"”,;.\n]{2,40}["”]?\s*[,;.]?/gi,
      '',
    )
    .replace(/^\s*(?:with )?(?:the )?(?:four )?quadrants?\s*(?:are|:)?\s*/i, '')
  const parts = partsOf(rest).filter(({ label }) => !/\b(?:axis|axes|quadrants?)\b/i.test(label))
  const inner = /\bquadrants?\s*(?:are|labell?ed|named|called|:)?\s*:?\s*([^.;\n]+)/i.exec(rest)?.[1] ?? rest
  const fields =
    parts.length >= 4
      ? parts.slice(0, 4)
      : namesIn(inner.replace(/["“”]/g, '').replace(/[.;].*$/s, ''))
          .slice(0, 4)
          .map((label) => ({ label, items: [] as string[] }))
  if (fields.length !== 4) return null
  const [x, y] = [axis('x'), axis('y')]
  return {
    kind: 'matrix',
    nodes: fields.map(({ label, items }, i) => ({ id: `n${i + 1}`, label, shape: 'step', notes: items.slice(0, 6) })),
    edges: [],
    axes: x || y ? { x, y } : null,
  }
}
