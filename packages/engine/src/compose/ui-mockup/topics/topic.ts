/** What a screen shows that is about something: neutral, invented content where the brief leaves its words free. */
export type Item = { title: string; detail: string; value: string; icon: string }
export type Scenery = 'lake' | 'dunes' | 'ocean' | 'city' | 'forest' | 'abstract' | 'dish' | 'still'

export type Topic = {
  match: RegExp
  /** A descriptive title, never a brand. */
  title: string
  icon: string
  /** Accent hue in OKLCH degrees. */
  hue: number
  scheme: 'light' | 'dark'
  scenery: readonly Scenery[]
  headline: string
  subline: string
  action: string
  search: string
  section: string
  items: readonly Item[]
  stats: readonly (readonly [label: string, value: string, change: string])[]
  tabs: readonly (readonly [label: string, icon: string])[]
  chart: string
  /** Blocks of a typical screen, for a brief that names none. */
  blocks: readonly string[]
  chat: readonly string[]
}

/** One entry of a list. */
export const item = (title: string, detail: string, value: string, icon: string): Item => ({ title, detail, value, icon })

/** A conversation about nothing in particular. */
export const CHAT = [
  'Hi! Are we still on for today?',
  'Yes, see you at half past six.',
  'Great, I will bring the plans.',
  'Perfect. I booked a table by the window.',
  'Oh, how beautiful. Is that the lake?',
  'Taken this morning, before the fog lifted.',
  'Then let us walk there first.',
  'Good idea. Bring warm shoes!',
  'Already packed.',
  'See you soon.',
] as const
