import { asSet } from '../lists.ts'
import type { Diagram } from '../schema.ts'

type Node = Diagram['nodes'][number]
type Edge = Diagram['edges'][number]

const ARROW = /\s*(?:--?>|→|⇒|=+>|⟶|➔|➜)\s*/
const MOST_NODES = 40
const LONGEST_LABEL = 80
const ANSWER =
  /^(?:if )?(yes|no|y|n|true|false|else|otherwise|ok|success|failure|approved|rejected|accepted|declined|pass|fail|passed|failed|valid|invalid)\b\s*[:,)]?\s*/i

/** A graph that is read from words: chains of arrows, questions with their answers, branches. */
export class Graph {
  readonly nodes: Node[] = []
  readonly edges: Edge[] = []

  /** Reads chains: `A -> B? yes -> C, no -> D -> B`; a comma after an arrow begins another chain. */
  read(body: string): this {
    let asked: Node | null = null
    let source: Node | null = null
    let last: Node | null = null
    let isListing = false
    for (const chain of chainsOf(body)) {
      let at: Node | null = null
      let label: string | null = null
      const parts = chain.split(ARROW).filter((part) => part.trim() !== '')
      // `Then …` goes on from wherever the branches ended.
      const ends = /^\s*(?:--?>|→|⇒|=+>)/.test(chain) ? this.nodes.filter(({ id }) => !this.edges.some(({ from }) => from === id)) : []
      for (const [i, part] of parts.entries()) {
        let words: string = part.trim()
        const answer: RegExpExecArray | null = i === 0 || at?.shape === 'decision' ? ANSWER.exec(words) : null
        if (answer && asked && (i > 0 || parts.length > 1 || words.length > answer[0].length)) {
          label = asSet(answer[1] ?? '')
          at = i === 0 ? this.#unanswered(asked, label) : at
          words = words.slice(answer[0].length).trim()
          if (words === '') continue
        }
        // `if not within 30 days -> …` answers the question that was asked before.
        const reply: { node: Node; label: string } | null = i === 0 && parts.length > 1 ? this.#answered(words) : null
        if (reply) {
          at = asked = reply.node
          label = reply.label
          continue
        }
        const spoken = conditioned(words)
        if (spoken && i === 0 && (asked ?? last)) {
          at = asked ?? last
          if (at?.shape === 'step') at.shape = 'decision'
          asked = at
          label = asSet(spoken.condition)
          words = spoken.action
        }
        // `email verified? yes`: the question, and the answer that leads on.
        const question: RegExpExecArray | null = /^(.+\?)\s*[,:]?\s*(.*)$/.exec(words)
        const node: Node | null = this.#named(question?.[1] ?? words, i > 0 || label !== null)
        if (!node) continue
        const isAlone = i === 0 && parts.length === 1 && ends.length === 0
        // Without arrows a list runs on; behind an arrow its entries are branches of one box.
        const before: Node | null =
          at ?? (isAlone ? (source ?? (isListing ? last : null)) : i === 0 && ends.length === 0 && isListing ? last : null)
        if (before && before !== node) this.#join(before, node, label)
        else if (i === 0) for (const end of ends) this.#join(end, node, null)
        label = null
        if (question) {
          node.shape = 'decision'
          asked = node
          const told: string = (question[2] ?? '').trim()
          const answer: RegExpExecArray | null = ANSWER.exec(told)
          if (answer) {
            label = asSet(answer[1] ?? '')
            const rest: string = told.slice(answer[0].length).trim()
            if (rest !== '') {
              const next: Node | null = this.#named(rest, true)
              if (next) this.#join(node, next, label)
              label = null
              at = next
              continue
            }
          } else if (told !== '') {
            const next: Node | null = this.#named(told, true)
            if (next) this.#join(node, next, null)
            at = next
            continue
          }
        }
        if (at !== null) source = at
        at = node
        last = node
      }
      isListing = parts.length === 1 && label === null && source === null
    }
    return this
  }

  /** `Client -> Server: sends request`: who tells whom what, in this order. */
  messages(body: string): Omit<Diagram, 'way'> | null {
    for (const line of body.split(/[;\n]|,\s(?=[^,;:\n]{1,40}(?:->|→))|\.\s+(?=[^.;\n]{1,40}(?:->|→))/)) {
      const [path = '', ...said] = line.split(/:\s/)
      const ends = path.split(ARROW).map((part) => part.trim())
      for (const [i, to] of ends.entries()) {
        const from = ends[i - 1]
        if (i === 0 || !from || to === '') continue
        const [a, b] = [this.#named(from, false), this.#named(to, false)]
        if (a && b) this.edges.push({ from: a.id, to: b.id, label: asSet(said.join(': ').replace(/\.\s*$/, '')) || null })
      }
    }
    return this.nodes.length >= 2 ? { kind: 'sequence', nodes: this.nodes, edges: this.edges, axes: null } : null
  }

  as(kind: 'flow' | 'network'): Omit<Diagram, 'way'> | null {
    if (this.nodes.length < 2) return null
    if (this.edges.length === 0) this.#chain()
    if (kind === 'flow') this.#ends()
    if (kind === 'network')
      for (const node of this.nodes)
        if (
          /\b(?:database|db|postgres\w*|mysql|redis|mongo\w*|storage|s3|cache|bucket|warehouse|data lake|kafka|queue)\b/i.test(node.label)
        )
          node.shape = 'store'
    return { kind, nodes: this.nodes, edges: this.edges, axes: null }
  }

  /** The last leads back to the first. */
  closed(): Omit<Diagram, 'way'> | null {
    if (this.nodes.length < 3) return null
    this.edges.length = 0
    this.#chain()
    const [first, last] = [this.nodes[0], this.nodes.at(-1)]
    if (first && last) this.#join(last, first, null)
    return { kind: 'cycle', nodes: this.nodes, edges: this.edges, axes: null }
  }

  asTree(): Omit<Diagram, 'way'> | null {
    return this.nodes.length >= 2 ? { kind: 'tree', nodes: this.nodes, edges: this.edges, axes: null } : null
  }

  /** Adds a node, or finds the one of this name, or of a longer name that begins with it. */
  node(words: string): Node | null {
    const key = keyOf(labelOf(words))
    return this.nodes.find(({ label }) => key !== '' && keyOf(label).startsWith(`${key} `)) ?? this.#named(words, false)
  }

  /** The one node whose label holds all of the words: `Raj` is `CTO Raj Patel`; null where none or several do. */
  known(words: string): Node | null {
    const said = keyOf(labelOf(words)).split(' ')
    const found = this.nodes.filter(({ label }) => said.every((word) => keyOf(label).split(' ').includes(word)))
    return found.length === 1 ? (found[0] ?? null) : null
  }

  join(from: Node, to: Node): void {
    this.#join(from, to, null)
  }

  #chain(): void {
    for (const [i, node] of this.nodes.entries()) {
      const before = this.nodes[i - 1]
      if (before) this.#join(before, node, null)
    }
  }

  /** What nothing leads to is where it starts; what leads nowhere is where it ends. */
  #ends(): void {
    for (const node of this.nodes) {
      if (node.shape !== 'step') continue
      const isEntered = this.edges.some(({ to }) => to === node.id)
      const isLeft = this.edges.some(({ from }) => from === node.id)
      if (!isEntered && isLeft) node.shape = 'start'
      else if (isEntered && !isLeft) node.shape = 'end'
    }
  }

  #join(from: Node, to: Node, label: string | null): void {
    if (from.id === to.id || this.edges.some((edge) => edge.from === from.id && edge.to === to.id)) return
    this.edges.push({ from: from.id, to: to.id, label })
  }

  /** The question an answer belongs to: the last that has none like it. */
  #unanswered(asked: Node, label: string): Node {
    const has = (node: Node) => this.edges.some((edge) => edge.from === node.id && edge.label?.toLowerCase() === label.toLowerCase())
    return has(asked) ? (this.nodes.findLast((node) => node.shape === 'decision' && !has(node)) ?? asked) : asked
  }

  /** The question that a condition repeats, with the answer that it stands for. */
  #answered(words: string): { node: Node; label: string } | null {
    const match = /^if\s+(?:it\s+(?:is\s+)?|they\s+are\s+|the\s+)?(not\s+|isn['’]t\s+|no\s+)?(.{2,60})$/i.exec(words)
    if (!match) return null
    const said = keyOf(labelOf(match[2] ?? '')).split(' ')
    const node = this.nodes.find(({ label, shape }) => shape === 'decision' && said.every((word) => keyOf(label).split(' ').includes(word)))
    return node ? { node, label: match[1] ? 'No' : 'Yes' } : null
  }

  /** `mayRecall`: a few words may name a longer label again, as `verified` does `email verified?`. */
  #named(words: string, mayRecall: boolean): Node | null {
    const label = labelOf(words)
    if (label.length < 1 || label.length > LONGEST_LABEL || /^(?:and|or|the|etc)$/i.test(label)) return null
    const key = keyOf(label)
    const known = this.nodes.find((node) => keyOf(node.label) === key)
    if (known) return known
    if (mayRecall) {
      const said = key.split(' ')
      const again = this.nodes.find(
        ({ label: other, shape }) => shape === 'decision' && said.every((word) => keyOf(other).split(' ').includes(word)),
      )
      if (again) return again
    }
    if (this.nodes.length >= MOST_NODES) return null
    const node: Node = { id: `n${this.nodes.length + 1}`, label, shape: 'step', notes: [] }
    this.nodes.push(node)
    return node
  }
}

/** `if approved, ship the order`. */
function conditioned(words: string): { condition: string; action: string } | null {
  const match = /^(?:if|when|in case)\s+(?:it is |it's |they are |the )?([^,:]{2,40}?)\s*[,:]\s*(?:then\s+)?(.{2,})$/i.exec(words)
  return match ? { condition: match[1] ?? '', action: match[2] ?? '' } : null
}

const keyOf = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

const labelOf = (words: string): string =>
  asSet(
    words
      .replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s*/, '')
      .replace(
        /^(?:and|or|then|finally|next|first|it |go(?:es)? (?:back )?to|back to|return(?:s)? to|leads? to|to the|ends? (?:with|at|in)|starts? (?:with|at)|begins? with)\s+/i,
        '',
      )
      .replace(/^(?:the|an?)\s+(?=\S)/i, '')
      .replace(/[.!\s]+$/, ''),
  )

/** `… No: add to queue. Close ticket.`: what is told behind the answers follows on all of them. */
function goneOn(told: string): string {
  const last = [...told.matchAll(/(?:^|[;.?]\s*)(?:yes|no) -> [^;.\n]*/gi)].at(-1)
  if (!last) return told
  const end = last.index + last[0].length
  return told.slice(0, end) + told.slice(end).replace(/^\.\s+(?=\p{Lu})/u, '. -> ')
}

/** Chains of a body: cut at semicolons, lines, sentences, and at commas outside brackets and quotes; words for arrows are arrows. */
function chainsOf(body: string): string[] {
  const isTold = !ARROW.test(body)
  const marked = body
    .replace(
      /,?\s*(?:with )?(?:an? |the )?(?:\w+ ){0,2}(?:path|branch|arrow|loop|line|route|edge) (?:back )?from (?:the )?([^,;.\n]{2,40}?) (?:back )?to (?:the )?([^,;.\n]{2,40})/gi,
      '; $1 -> $2',
    )
    .replace(/["“”]/g, '')
    .replace(/,?\s*\b(?:and )?then\b,?\s*(?=\S)/gi, ' -> ')
    .replace(
      /\s*\b(?:leads? to|goes to|followed by|flows? (?:in)?to|connects? to|talks? to|writes? to|reads? from|sends? (?:data )?to)\b\s*/gi,
      ' -> ',
    )
    .replace(/\bif (yes|no)\b\s*[,:]?\s*(?:->)?\s*/gi, '; $1 -> ')
    .replace(/(^|[,;.?\n]\s*)(yes|no)\s*:\s*/gi, '$1$2 -> ')
  // `if yes, print a label, ship it`: in a sentence without arrows, what an answer leads to goes on step by step.
  const plain = isTold
    ? goneOn(marked).replace(
        /((?:^|[;.?]\s*)(?:yes|no) -> )([^;.\n]*)/gi,
        (_, answer: string, steps: string) => answer + steps.replace(/,\s*(?:and\s+)?(?![^(]*\))/g, ' -> '),
      )
    : marked
  const shielded = plain.replace(/\bif ([^,;.\n]{2,40}),/gi, 'if $1:')
  return shielded
    .split(/[;\n]|\.(?=\s|$)|,(?![^(]*\))/)
    .map((chain) => chain.trim())
    .filter((chain) => chain !== '' && chain !== '->')
    .map((chain) => chain.replace(/^(?:and|but)\s+/i, ''))
}
