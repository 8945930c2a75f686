import { type SqlBool, sql } from 'kysely'

/** What comes after the last row of a page, newest first; of two rows of one moment the greater id is the newer. */
export const olderThan = ({ createdAt, id }: { createdAt: number; id: string }, idColumn = 'id') =>
  sql<SqlBool>`(created_at, ${sql.ref(idColumn)}) < (${createdAt}, ${id})`
