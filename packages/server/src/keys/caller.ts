import type { Profile } from '@easel/protocol'

/** What a key may be used for. */
export type Scope = 'images' | 'files' | 'models' | 'moderations' | 'admin'

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

/** Who asks: a key of a project, or, where none is needed, nobody of the default project. */
export type Caller = {
  project: Project
  /** Null where no key is needed: on loopback before the first key, and on the command line. */
  key: { id: string; name: string } | null
  scopes: readonly Scope[]
  profile: Profile
}

const DEFAULT_PROJECT: Project = { id: 'proj_default', name: 'default', verified: true, tier: null, monthlyBudget: null, createdAt: 0 }

/** The one who sits at this machine. */
export const LOCAL_CALLER: Caller = {
  project: DEFAULT_PROJECT,
  key: null,
  scopes: ['images', 'files', 'models', 'moderations', 'admin'],
  profile: 'strict',
}
