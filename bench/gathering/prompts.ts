/** Prompts for a sheet: those of this folder, and a sample of other people's, of whom nothing is printed but scores. */
import { readFileSync } from 'node:fs'
import { rng } from '../../packages/engine/src/random.ts'

/** One line of a .jsonl file of prompts. */
export type Entry = { prompt: string; genre: string; lang: string }

/** Changes of a picture that was sent along. */
export const OF_ANOTHER =
  /\battach\w*|\bupload\w*|\breference image\b|\b(?:this|the (?:provided|original|given|input)) (?:photo|picture|image|person|face)\b/i

/** Every paragraph of a text file that is no remark. */
export function paragraphsOf(file: URL | string): string[] {
  return readFileSync(file, 'utf8')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph && !paragraph.startsWith('#'))
}

/** Every line of a .jsonl file. */
export function entriesOf(path: string): Entry[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry)
}

/** So many prompts by lot: the same ones for a seed, each as likely as the others. */
export function byLot(entries: readonly Entry[], size: number, seed: number): string[] {
  const random = rng(seed, 'sample')
  return entries
    .map(({ prompt }) => ({ prompt, lot: random.next() }))
    .sort((a, b) => a.lot - b.lot)
    .slice(0, size)
    .map(({ prompt }) => prompt)
}
