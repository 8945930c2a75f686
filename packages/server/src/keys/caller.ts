import type { Profile } from '@easel/protocol'

export const SCOPES = ['images', 'files', 'models', 'moderations', 'admin'] as const

/** What a key may be used for. */
export type Scope = (typeof SCOPES)[number]

/** A group of keys that shares limits, budget, files and bills. */
export type Project = {
  id: string
  name: string
  /** Whether its organization counts as verified, which some model ids ask for. */
  verified: boolean
  /** 1–5: how much it may ask for in a minute; null: as much as it likes. */
  tier: 1 | 2 | 3 | 4 | 5 | null
  /** US dollars in a calendar month (UTC); null: no end. */
  monthlyBudget: number | null
  createdAt: number
}

/** An API key without its secret, which only its owner has; times are milliseconds since 1970. */
export type ApiKey = {
  id: string
  /** The ends of the key, enough to tell it from others: `sk-easel-Ab3d…x9Yz`. */
  shown: string
  name: string
  /** Id of its project. */
  project: string
  scopes: Scope[]
  profile: Profile
  createdAt: number
  /** To the minute. */
  lastUsedAt: number | null
  revokedAt: number | null
  expiresAt: number | null
}

/** A browser that has shown a key. It is worth as much as the key, and ends with it. */
export type Session = { key: string; createdAt: number; expiresAt: number }

/** Who asks: a key of a project, or, where none is needed, nobody of the default project. */
export type Caller = {
  project: Project
  /** Null where no key is needed: on loopback before the first key, and on the command line. */
  key: { id: string; name: string } | null
  scopes: readonly Scope[]
  profile: Profile
}

/** The project of everything that was asked without a key; it is always there. */
export const DEFAULT_PROJECT_ID = 'proj_default'

const DEFAULT_PROJECT: Project = {
  id: DEFAULT_PROJECT_ID,
  name: 'default',
  verified: true,
  tier: null,
  monthlyBudget: null,
  createdAt: 0,
}

/** The one who sits at this machine. */
export const LOCAL_CALLER: Caller = { project: DEFAULT_PROJECT, key: null, scopes: SCOPES, profile: 'strict' }

/** Whether the caller may see what belongs to that project. */
export const mayRead = (caller: Caller, project: string) => caller.project.id === project || caller.scopes.includes('admin')
