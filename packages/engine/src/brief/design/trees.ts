import { asSet } from '../lists.ts'
import type { Diagram } from '../schema.ts'
import { Graph } from './graph.ts'
import { withPosts } from './posts.ts'

type Content = Omit<Diagram, 'way'>

const REPORTS = /^(.+?)\s+(?:all )?(?:reports?(?: directly)?|answers?) to\s+(?:the )?(.+)$/i
const MANAGES = /^(.+?)\s+(?:manages?|leads?|oversees?|supervises?|has|runs)\s+(?:the )?(.+)$/i
const UNDER = /^(?:under|below|beneath)\s+(?:the )?(.+?)\s*[:,]\s*(.+)$/i
/** `under her CTO Raj Patel, CFO Lina Gomez`: those below whoever was named last. */
const UNDER_LAST =
  /^(?:under|below|beneath|reporting to)\s+(?:her|him|them|it|that|this|whom|which)(?:\s+(?:are|is|come|comes|sits?|stands?))?\s*[:,]?\s*(?:(?:there )?(?:are|is) )?(.+)$/i

/** `their children Anna and Karl`, `Anna's children: Mia and Ben`. */
const CHILDREN =
  /^(?:(their|his|her|its)|(.+?)['’]s?|(.+?)\s+(?:have|has|had))\s+(?:(?:two|three|four|five|six|one|\d) )?(?:children|kids|sons?|daughters?|child|offspring)(?: are| is| named| called)?\s*[:,]?\s*(.+)$/i
/** `grandparents Rosa and Emil`: two who stand at one place. */
const COUPLE = /^(?:the )?(?:(?:great-)?grandparents|parents|founders|couple|ancestors?)\s*[:,]?\s+(.+)$/i

/** `CTO and CFO report to the CEO; the CTO manages Web and Data`: who stands below whom. */
export function reportsIn(body: string): Content | null {
  const graph = new Graph()
  let found = 0
  let last: ReturnType<Graph['node']> = null
  let root: ReturnType<Graph['node']> = null
  for (const sentence of body
    .replace(/["“”]/g, '')
    .split(/[;\n]|\.(?=\s|$)/)
    .flatMap(clausesOf)) {
    const words = sentence.trim().replace(/^and\s+/i, '')
    const [said = '', hers] = words.split(/,?\s+(?:and|with|who has)\s+(?=(?:under|below|beneath) (?:her|him|them)\b)/i)
    if (hers !== undefined && said.length <= 50) last = graph.node(said)
    const sitting = UNDER_LAST.exec(hers ?? words)
    if (sitting?.[1] && last) {
      for (const name of namesIn(sitting[1])) {
        const node = graph.node(name)
        if (node) graph.join(last, node)
      }
      found++
      continue
    }
    const couple = COUPLE.exec(words)?.[1]
    if (couple && found === 0) {
      last = graph.node(asPair(couple))
      continue
    }
    const born = CHILDREN.exec(words)
    if (born?.[4]) {
      const named = born[2] ?? born[3]
      const chief = named ? (graph.known(named) ?? graph.node(asPair(named))) : last
      if (!chief) continue
      for (const name of namesIn(born[4])) {
        const node = graph.node(name)
        if (node) graph.join(chief, node)
      }
      last = chief
      found++
      continue
    }
    const up = REPORTS.exec(words)
    const down = up ? null : (UNDER.exec(words) ?? MANAGES.exec(words))
    const [above, below] = up ? [up[2], up[1]] : down ? [down[1], down[2]] : [undefined, undefined]
    if (above === undefined || below === undefined) {
      const top = words.replace(/\s+(?:at the top|on top|is the (?:root|head))\b.*$/i, '')
      if (found > 0 || top === '' || /\b(?:report|chart|structure)\b/i.test(top)) continue
      const named = namesIn(top)
      // `Owner Ines; head baker Paul, shop manager Sara`: who is named next stands below who was named first.
      if (root && top === words && named.every((name) => name.length <= 40 && /\p{Lu}/u.test(name)))
        for (const name of named) {
          const node = graph.node(name)
          if (node && node !== root) graph.join(root, node)
        }
      else if (top.length <= 50) {
        last = graph.node(top)
        root ??= last
      }
      continue
    }
    const chief = graph.known(above) ?? graph.node(above)
    last = chief
    for (const name of namesIn(below)) {
      const node = graph.node(name)
      if (chief && node) graph.join(chief, node)
    }
    found++
  }
  return found > 0 ? withPosts(graph.asTree()) : null
}

/** Two of a family in one box; `and` would part them. */
const asPair = (words: string): string => words.replace(/\s+(?:and|\+)\s+/gi, ' & ')

/** A comma parts two statements only where both say who stands below whom. */
function clausesOf(sentence: string): string[] {
  const pieces = sentence.split(/,\s+/)
  const clauses: string[] = []
  let open = ''
  for (const piece of pieces) {
    open = open === '' ? piece : `${open}, ${piece}`
    if (VERB.test(open) && !UNDER.test(open.trim()) && !MANAGES.test(open.trim())) {
      clauses.push(open)
      open = ''
    } else if (clauses.length === 0 && TOP.test(open)) {
      clauses.push(open)
      open = ''
    }
  }
  return open === '' ? clauses : [...clauses, open]
}
const VERB = /\b(?:reports?(?: directly)?|answers?) to\b/i
const TOP = /\b(?:at the top|on top)\b/i

/** Indented lines, `A (a1, a2), B (b1)` or `A: a1, a2; B: b1`: branches with their twigs. */
export function branchesIn(body: string, title: string | null, kind: 'tree' | 'mind'): Content | null {
  const graph = new Graph()
  const lines = body.split('\n').filter((line) => line.trim() !== '')
  const isIndented = lines.length >= 3 && lines.some((line) => /^\s{2,}|^\t/.test(line))
  if (isIndented) {
    const open: { depth: number; node: ReturnType<Graph['node']> }[] = []
    for (const line of lines) {
      const depth = /^[\s]*/.exec(line.replaceAll('\t', '    '))?.[0].length ?? 0
      const node = graph.node(line.replace(/^[\s\-*•–]+/, ''))
      while ((open.at(-1)?.depth ?? -1) >= depth) open.pop()
      const above = open.at(-1)?.node
      if (above && node) graph.join(above, node)
      open.push({ depth, node })
    }
    return rooted(graph, title, kind)
  }
  const root = centreOf(body)
  const rest = root ? body.slice(root.end) : body
  const top = graph.node(root?.name ?? title ?? '')
  for (const { name, twigs } of groupsIn(rest)) {
    const branch = graph.node(name)
    if (!branch) continue
    if (top) graph.join(top, branch)
    for (const twig of twigs) {
      const node = graph.node(twig)
      if (node) graph.join(branch, node)
    }
  }
  return rooted(graph, title, kind)
}

/** `center: Sleep`, `"Sleep" in the middle`, `CEO at the top, …`. */
function centreOf(body: string): { name: string; end: number } | null {
  const match =
    /^\W*(?:cent(?:er|re|ral)(?: (?:topic|idea|node))?|root|topic|middle|top)\s*[:=–-]?\s*(?:is\s+)?["“]?([^"”,;:.\n]{2,50})["”]?\s*[,;:.\n]\s*(?:(?:with )?(?:main )?branches\s*:?\s*)?/i.exec(
      body,
    ) ??
    /^\W*["“]?([^"”,;:.\n(]{2,50}?)["”]?\s+(?:in|at) the (?:cent(?:er|re)|middle|top|root)\s*[,;:.\n]\s*(?:(?:with )?(?:main )?branches\s*:?\s*)?/i.exec(
      body,
    )
  return match ? { name: match[1] ?? '', end: match[0].length } : null
}

function groupsIn(body: string): { name: string; twigs: string[] }[] {
  const plain = body
    .replace(/^\s*(?:with )?(?:\w+ )?(?:main )?(?:branches|departments|teams|nodes|topics|levels?)\s*(?::|are|of)?\s*/i, '')
    .replace(/\.\s*$/, '')
  if (/[\p{L}\d]\s*\([^)]+\)/u.test(plain)) {
    return [...plain.matchAll(/([^,;()\n]{2,50}?)\s*(?:\(([^)]*)\))?\s*(?:[,;.\n]|\band\b|$)/gu)]
      .map(([, name = '', twigs = '']) => ({ name: name.replace(/^and\s+/i, '').trim(), twigs: twigs.trim() === '' ? [] : namesIn(twigs) }))
      .filter(({ name }) => name !== '')
  }
  if (/[\p{L}\d]\s*:\s/u.test(plain))
    return plain.split(/[;\n]|\.\s+/).flatMap((part) => {
      const [name = '', ...twigs] = part.split(/:\s/)
      return name.trim() === '' ? [] : [{ name: name.trim(), twigs: twigs.length > 0 ? namesIn(twigs.join(': ')) : [] }]
    })
  return namesIn(plain).map((name) => ({ name, twigs: [] }))
}

const namesIn = (words: string): string[] =>
  words
    .split(/\s*[,;/]\s*(?:and\s+)?|\s+and\s+/)
    .map((name) => asSet(name.replace(/\.$/, '')))
    .filter((name) => name !== '')
    .slice(0, 12)

/** What stands below nothing is joined to the title, so that there is one root. */
function rooted(graph: Graph, title: string | null, kind: 'tree' | 'mind'): Content | null {
  const roots = graph.nodes.filter(({ id }) => !graph.edges.some(({ to }) => to === id))
  if (roots.length > 1 && title && graph.edges.every(({ from }) => graph.nodes.find(({ id }) => id === from)?.label !== title)) {
    const top = graph.node(title)
    if (top) for (const root of roots) if (root !== top) graph.join(top, root)
  }
  const made = graph.asTree()
  return made && made.edges.length > 0 ? { ...made, kind } : null
}
