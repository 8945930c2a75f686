import type { Family } from '@easel/inspect'
import { familyOf } from './verdict.ts'

/** What is said more plainly to whoever draws again, by the family of a check that failed. None of it invites letters. */
const PLAINER: Partial<Record<Family, string>> = {
  words: 'Every surface is bare and unmarked.',
  background: 'The background is exactly as described, even to the edges.',
  framing: 'The subject is whole within the frame, where the composition says.',
  count: 'Show exactly as many things as are named, and no other.',
  'free-region': 'What is to stay empty is plain and holds nothing.',
  contrast: 'Light and dark parts are large and quiet.',
  palette: 'Use the named colours, and none that compete with them.',
  sharpness: 'The subject is in sharp focus.',
  edges: 'Edges are clean, without halo or fringe.',
}

/** Where the engine writes the words itself, it is told to write them as they are. */
const WRITING = 'Write every quoted text exactly, letter by letter, once, and no other text.'

/** Sentences to be added to a prompt after checks have failed, each once. `writes`: the engine draws the words itself. */
export function reasonsFor(failed: readonly string[], { writes }: { writes: boolean }): string[] {
  const families = [...new Set(failed.map(familyOf))] as Family[]
  return families.flatMap((family) => (family === 'words' && writes ? WRITING : (PLAINER[family] ?? [])))
}
