import type { Span } from '../clean.ts'
import { asSet } from '../lists.ts'
import type { Diagram } from '../schema.ts'
import { Graph } from './graph.ts'
import { withPosts } from './posts.ts'
import { matrixIn, vennIn } from './sets.ts'
import { branchesIn, reportsIn } from './trees.ts'

type DiagramRead = { diagram: Diagram; used: Span[]; title: string | null }

/** Each kind with the words that ask for it; the first that the opening names wins. */
const KINDS: readonly (readonly [Diagram['kind'], RegExp])[] = [
  ['venn', /\bvenn\b/],
  [
    'matrix',
    /\bquadrants?\b|\b2 ?[x×] ?2\b|\bswot\b|\b(?:eisenhower|priority|prioriti[sz]ation|impact[- ]effort|effort[- ]impact|risk|decision) matrix\b/,
  ],
  ['sequence', /\bsequence diagram\b/],
  ['mind', /\bmind ?maps?\b|\bconcept map\b|\bspider diagram\b/],
  [
    'tree',
    /\borg(?:ani[sz]ation(?:al)?)?[- ]?charts?\b|\borganogram\b|\bfamily tree\b|\b(?:tree|hierarchy) (?:diagram|chart)\b|\bsite ?map\b|\btaxonomy\b|\bdecision tree\b/,
  ],
  [
    'network',
    /\b(?:architecture|network|system|deployment|infrastructure|data[- ]flow|pipeline|component) (?:diagram|chart|overview|map)\b|\b(?:diagram|chart) of (?:an? |the )?(?:[\w-]+ ){0,3}(?:architecture|network|pipeline|infrastructure)\b/,
  ],
  ['cycle', /\bcycle (?:diagram|chart|graphic)\b|\bcircular (?:diagram|flow)\b/],
  [
    'flow',
    /\b(?:flow|process|workflow|state|decision|user[- ]flow|user[- ]journey) ?(?:diagram|charts?|graph|map)\b|\bflow ?charts?\b|\buser flow\b|\bstate machine\b|\bblock diagram\b/,
  ],
]
const OPENING = 160
const FEW_STEPS = 3

/** Boxes and arrows that a prompt asks for and describes; null where it asks for another picture or names fewer than two things. */
export function diagramOf(text: string, lower: string): DiagramRead | null {
  const opening = lower.slice(0, OPENING)
  const hit = KINDS.map(([kind, pattern]) => ({ kind, match: pattern.exec(opening) })).find(({ match }) => match !== null)
  if (!hit?.match || NOT_DRAWN.test(opening)) return null
  const named = hit.match.index + hit.match[0].length
  const { start, title } = subtitled(text, bodyOf(text, named, hit.match.index))
  const body = text.slice(start)
  const plain = withoutLook(body)
  const read = contentOf(hit.kind, plain, title, text)
  if (!read || read.nodes.length < 2) return null
  // `a flow chart for how to bake bread, make it funny`: two clauses without an arrow are no steps.
  if (hit.kind === 'flow' && read.nodes.length < FEW_STEPS && !arrowed(plain)) return null
  const called = title ?? (SAYS_MATTER.test(hit.match[0]) ? asSet(hit.match[0]) : null)
  return { diagram: { ...read, way: wayOf(lower) }, used: [{ start, end: start + plain.length }], title: called }
}
/** `Flowchart: customer returns: request -> …`: a second colon before the first arrow parts the title from what is drawn. */
function subtitled(text: string, { start, title }: { start: number; title: string | null }): { start: number; title: string | null } {
  // `should I post it? Is it true? no -> …`: a question that nothing answers is the title of those that follow.
  const asked = title === null ? /^\s*([^?\n>→]{4,60}\?)\s+(?=[^?\n>→]{3,60}\?\s*(?:yes|no)\b)/i.exec(text.slice(start)) : null
  if (asked) return { start: start + asked[0].length, title: asSet(asked[1] ?? '') }
  const matter = title === null ? MATTER.exec(text.slice(start)) : null
  if (matter) return { start: start + matter[0].length, title: asSet(matter[1] ?? '') }
  const named = title === null ? /^([^:\n>→,;()]{3,50}):\s+(?=[^\n]*?(?:->|→|=>))/.exec(text.slice(start)) : null
  return named ? { start: start + named[0].length, title: asSet(named[1] ?? '') } : { start, title }
}

/** `IT help request. User submits ticket.`: a first sentence that only names what happens. */
const MATTER =
  /^\s*((?:[\p{L}\d&-]+ ){0,4}(?:requests?|process|procedure|work ?flow|onboarding|approval|support|returns?|refunds?|checkout|hiring|booking|claims?|reviews?|triage|fulfil?lment))\.\s+(?=\p{Lu})/iu

/** Names of diagrams that are titles as well. */
const SAYS_MATTER =
  /\borg|family tree|decision tree|site ?map|user (?:flow|journey)|eisenhower|swot|(?:priority|risk|impact|effort).*matrix/
/** Where a diagram is only a part of what is seen. */
const NOT_DRAWN =
  /\b(?:photo|photograph|poster with|whiteboard photo|screenshot|dashboard|landing page|logo|storyboard|comic|contact sheet|collage|panels?|banners?)\b/

const wayOf = (lower: string): Diagram['way'] =>
  /\b(?:left[- ]to[- ]right|horizontal(?:ly)?|landscape|wide)\b/.test(lower)
    ? 'right'
    : /\b(?:top[- ](?:to[- ]bottom|down)|vertical(?:ly)?)\b/.test(lower)
      ? 'down'
      : null

type Content = Omit<Diagram, 'way'>

function contentOf(kind: Diagram['kind'], body: string, title: string | null, text: string): Content | null {
  if (kind === 'venn') return vennIn(body, title)
  if (kind === 'matrix') return matrixIn(body, text)
  if (kind === 'mind') return branchesIn(body, title, 'mind')
  if (kind === 'tree')
    return arrowed(body) ? withPosts(new Graph().read(body).asTree()) : (reportsIn(body) ?? branchesIn(body, title, 'tree'))
  if (kind === 'sequence') return new Graph().messages(body)
  const graph = new Graph().read(body)
  if (kind === 'cycle') return graph.closed()
  return graph.as(kind)
}

export const arrowed = (body: string): boolean => /->|→|⇒|=>|\bthen\b/.test(body)

/** Where what is drawn begins: behind the colon or the `of …` that names the matter; and that matter as a title. */
function bodyOf(text: string, named: number, from: number): { start: number; title: string | null } {
  const kindWords = /^\s*(?:diagram|charts?|analysis|matrix|graphic|infographic|map|grid)\b/i.exec(text.slice(named))?.[0] ?? ''
  named += kindWords.length
  const rest = text.slice(named)
  const colon = /^[^:\n.;>→]{0,120}?[:\n]\s*/.exec(rest)
  const stop = /^[^:\n.;>→]{0,120}?[.]\s+/.exec(rest)
  const said = (colon ?? stop)?.[0] ?? ''
  const intro = /^\s*(?:(?:,? (?:titled|called|named))|of|for|about|on|showing|explaining|comparing|describing|illustrating)\s+/i
  const matter = said.replace(/[:.\s]+$/, '').replace(/,? (?:with|in|using|that|which) .*$/i, '')
  const before = /([\p{L}\d&' -]{3,40})$/u.exec(
    text.slice(0, from).replace(/^\s*(?:please )?(?:(?:create|make|draw|design|generate)(?: me)?)?\s*(?:an? |the )?/i, ''),
  )
  const quoted = /^\s*(?:(?:titled|called|named|about|of|for|on)\s+)?["“„«]([^"”“»\n]{2,60})["”“»]\s*$/iu.exec(matter)?.[1]
  const title = quoted ? quoted : intro.test(matter) ? matter.replace(intro, '') : PLAIN.test(before?.[1] ?? '') ? '' : (before?.[1] ?? '')
  // A water cycle is called so, a SWOT analysis too.
  const own = /\bcycle\b/i.test(text.slice(from, named)) && title !== '' && !/\bcycle\b/i.test(title) ? ' cycle' : ''
  const lead = /^swot$/i.test(text.slice(from, named - kindWords.length)) ? `SWOT analysis${title === '' ? '' : ': '}` : ''
  const set = `${lead}${asSet(title.replace(/^(?:the|an?|our|my)\s+/i, ''))}${own}`
  if (said === '') {
    const inline = /^\s*(?:of|for|showing|with|where|in which)?\s*:?\s*/i.exec(rest)
    return { start: named + (inline?.[0].length ?? 0), title: null }
  }
  return { start: named + said.length, title: set.length >= 3 && !arrowed(set) ? set : null }
}
/** Words before the name of the diagram that only say how it looks. */
const PLAIN =
  /^\s*$|^(?:\s*(?:simple|clean|modern|minimal|flat|dark|light|colou?rful|horizontal|vertical|detailed|professional|hand-drawn|elegant|basic|neat|small|large|big|blueprint|style|business|editorial|playful|3-circle|three-circle|two-circle|\d+))+\s*$/i

/** What is said of the look stands in sentences of its own, which draw no boxes. */
function withoutLook(body: string): string {
  const sentences = [...body.matchAll(/[^.\n]*(?:\.(?!\s|$)[^.\n]*)*(?:[.\n]+\s*|$)/g)].filter(([words]) => words !== '')
  const first = sentences.findIndex(([words], i) => i > 0 && LOOK.test(words) && !arrowed(words))
  const end = first < 0 ? body.length : (sentences[first]?.index ?? body.length)
  return body
    .slice(0, end)
    .replace(/[,;]\s*(?:in (?:an? )?)?(?:[\w-]+ ){0,3}(?:style|colou?rs?|theme|background|mode|palette)\s*\.?\s*$/i, '')
}
const LOOK =
  /\b(?:style|colou?rs?|colou?red|palette|background|theme|typography|fonts?|layout|icons?|minimal|flat|dark mode|light mode|blueprint|landscape|portrait|aspect|\d+:\d+|rounded|pastel|title|headline)\b/i
