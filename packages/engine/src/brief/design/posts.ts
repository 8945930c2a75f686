import { asSet } from '../lists.ts'
import type { Diagram } from '../schema.ts'
import { POST } from './trades.ts'

/** Posts beyond those of business cards. */
const OF_FIRMS =
  /\b(?:head|chief|c[a-z]o|vp|vice|manager|captain|deputy|assistant|intern|junior|senior|staff|maker|designer|supervisor|foreman|treasurer|clerk|cook|waiter|waitress|barista|cashier|porter|apprentice|trainee|volunteer|owner|partner|editor|foreman|driver|technician|coordinator|executive|member|support|sales|marketing|operations|hr|finance)\b/i
const NAME = "\\p{Lu}[\\p{L}'’.-]*(?: (?:de|da|di|van|von|el|al|bin|la|le))? \\p{Lu}[\\p{L}'’-]+"
/** `Head of Design Paul Meyer`, `Paul Meyer (Head of Design)`, `Paul Meyer - Head of Design`. */
const POST_FIRST = new RegExp(`^(.{2,40}?)[:,]? (${NAME})$`, 'u')
const NAME_FIRST = new RegExp(`^(${NAME})\\s*(?:[(,:–—-]\\s*)(.{2,40}?)\\)?$`, 'u')

/** A tree whose boxes say who somebody is and what they do: the name in the box, the post below it. */
export function withPosts<T extends Pick<Diagram, 'nodes'>>(tree: T | null): T | null {
  if (!tree) return null
  const parted = tree.nodes.map(({ label }) => {
    const first = POST_FIRST.exec(label)
    if (first && isPost(first[1] ?? '')) return { label: first[2] ?? '', notes: [asSet(first[1] ?? '')] }
    const last = NAME_FIRST.exec(label)
    return last && isPost(last[2] ?? '') ? { label: last[1] ?? '', notes: [asSet(last[2] ?? '')] } : null
  })
  // One box with a post among many without would stand out for nothing.
  if (parted.filter((one) => one !== null).length * 2 <= tree.nodes.length) return tree
  return { ...tree, nodes: tree.nodes.map((node, i) => ({ ...node, ...parted[i] })) }
}

const isPost = (words: string): boolean => POST.test(words) || OF_FIRMS.test(words)
