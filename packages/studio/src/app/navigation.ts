import {
  BadgeCheck,
  BookOpen,
  FileText,
  FlaskConical,
  GalleryHorizontalEnd,
  Gauge,
  KeyRound,
  ListOrdered,
  type LucideIcon,
  PencilLine,
  Scale,
  Settings,
  Sparkles,
} from 'lucide-react'
import { words } from '../words/index.ts'

/** A room as the navigation shows it. */
type Entry = {
  to:
    | '/'
    | '/gallery'
    | '/edit'
    | '/library'
    | '/contracts'
    | '/experiments'
    | '/quality'
    | '/models'
    | '/jobs'
    | '/usage'
    | '/keys'
    | '/settings'
  label: string
  icon: LucideIcon
  /** `make`: where pictures are made; `plan`: where making them is planned; `manage`: everything around it. On a phone all but the first are behind "More". */
  part: 'make' | 'plan' | 'manage'
  /** Shown only to those whose key has this scope. */
  scope?: 'admin'
  /** Shown only where the server has this route, as `METHOD /path`. */
  needs?: string
}

/** A new room needs one line here, one in the router, and a folder under `rooms/`. */
export const NAVIGATION: readonly Entry[] = [
  { to: '/', label: words.app.rooms.create, icon: Sparkles, part: 'make' },
  { to: '/edit', label: words.app.rooms.edit, icon: PencilLine, part: 'make' },
  { to: '/library', label: words.app.rooms.library, icon: BookOpen, part: 'make', needs: 'GET /easel/v1/library' },
  { to: '/gallery', label: words.app.rooms.gallery, icon: GalleryHorizontalEnd, part: 'make' },
  { to: '/contracts', label: words.app.rooms.contracts, icon: FileText, part: 'plan', needs: 'POST /easel/v1/contracts/read' },
  {
    to: '/experiments',
    label: words.app.rooms.experiments,
    icon: FlaskConical,
    part: 'plan',
    needs: 'POST /easel/v1/experiments/estimate',
  },
  { to: '/quality', label: words.app.rooms.quality, icon: BadgeCheck, part: 'plan', needs: 'GET /easel/v1/quality' },
  { to: '/models', label: words.app.rooms.models, icon: Scale, part: 'plan', needs: 'GET /easel/v1/directory' },
  { to: '/jobs', label: words.app.rooms.jobs, icon: ListOrdered, part: 'manage' },
  { to: '/usage', label: words.app.rooms.usage, icon: Gauge, part: 'manage' },
  { to: '/keys', label: words.app.rooms.keys, icon: KeyRound, part: 'manage', scope: 'admin' },
  { to: '/settings', label: words.app.rooms.settings, icon: Settings, part: 'manage' },
]
