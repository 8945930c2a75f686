import { type RawBuilder, sql } from 'kysely'

/** Now in milliseconds since 1970, as a part of a statement; `machineNow` is what this machine's clock says. */
export type Clock = (machineNow?: number) => RawBuilder<number>

/** This machine's, for a database that no other machine uses. */
export const machineClock: Clock = (machineNow = Date.now()) => sql<number>`${machineNow}`

/** PostgreSQL's own, the same for everybody who asks it, whatever their own clocks say. */
export const databaseClock: Clock = () => sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`
