import type { Brief } from '../../brief/schema.ts'
import { hexToOklch } from '../../color.ts'
import { rng } from '../../random.ts'
import { capitalized } from './kit.ts'
import { GENERAL, type Topic } from './topics/index.ts'

/** Light or dark: as asked, else as the style words or the palette say, else as the topic usually is. */
export function schemeOf(brief: Brief, topic: Topic): 'light' | 'dark' {
  if (brief.ui?.theme) return brief.ui.theme
  const words = brief.style.words.join(' ').toLowerCase()
  if (/\b(dark|night|neon|cyberpunk|moody)\b/.test(words)) return 'dark'
  if (/\b(light|bright|airy|pastel|white|soft)\b/.test(words)) return 'light'
  return topic.scheme
}

/** The brief's own colours when it names any that are colours at all; else the topic's hue, a little off for each seed. */
export function accentOf(brief: Brief, topic: Topic, seed: number): { accent: number | string; second?: string } {
  const named = [...brief.style.palette].filter(({ hex }) => hexToOklch(hex).c > 0.05)
  const [first, second] = named
  if (first) return { accent: first.hex, ...(second && { second: second.hex }) }
  return { accent: topic.hue + rng(seed, 'accent').between(-16, 16) }
}

const LONGEST_TITLE = 18

/** A descriptive name for the app: the topic's, or for an unknown topic its own words. */
export function titleOf(words: string, topic: Topic): string {
  if (topic !== GENERAL) return topic.title
  const cleaned = words
    .replace(/\b(an?|the|app|application|website|web|site|page|screen|ui|mobile|desktop|mockup)\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return cleaned && cleaned.length <= LONGEST_TITLE ? capitalized(cleaned) : topic.title
}
