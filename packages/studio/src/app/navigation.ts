import { GalleryHorizontalEnd, Gauge, KeyRound, ListOrdered, type LucideIcon, PencilLine, Settings, Sparkles } from 'lucide-react'
import { words } from '../words/index.ts'

/** A room as the navigation shows it. */
type Entry = {
  to: '/' | '/gallery' | '/edit' | '/jobs' | '/usage' | '/keys' | '/settings'
  label: string
  icon: LucideIcon
  /** `make`: where pictures are made; `manage`: everything around it, behind "More" on a phone. */
  part: 'make' | 'manage'
  /** Shown only to those whose key has this scope. */
  scope?: 'admin'
  /** Shown only where the server has this route, as `METHOD /path`. */
  needs?: string
}

/** A new room needs one line here, one in the router, and a folder under `rooms/`. */
export const NAVIGATION: readonly Entry[] = [
  { to: '/', label: words.app.rooms.create, icon: Sparkles, part: 'make' },
  { to: '/edit', label: words.app.rooms.edit, icon: PencilLine, part: 'make' },
  { to: '/gallery', label: words.app.rooms.gallery, icon: GalleryHorizontalEnd, part: 'make' },
  { to: '/jobs', label: words.app.rooms.jobs, icon: ListOrdered, part: 'manage' },
  { to: '/usage', label: words.app.rooms.usage, icon: Gauge, part: 'manage' },
  { to: '/keys', label: words.app.rooms.keys, icon: KeyRound, part: 'manage', scope: 'admin' },
  { to: '/settings', label: words.app.rooms.settings, icon: Settings, part: 'manage' },
]
