/** A contract that a project keeps, without its text; times are milliseconds since 1970. */
export type StoredContract = {
  id: string
  project: string
  name: string
  /** Number of its newest version, from 1. */
  latest: number
  createdAt: number
  updatedAt: number
}

/** What a contract was from a moment on: the text that people review. Never changed. */
export type ContractVersion = {
  contract: string
  version: number
  yaml: string
  /** Id of the API key, where one was used. */
  key: string | null
  createdAt: number
}
