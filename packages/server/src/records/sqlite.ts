import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { Kysely, SqliteDialect } from 'kysely'
import { migrate } from './migrations/index.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

/** Prepared statements that are kept; there are far fewer different queries than this. */
const MAX_STATEMENTS = 200

/** Opens (or makes) a database file, brought up to the newest migration; `:memory:` lives as long as the process. */
export async function openSqlite(path: string): Promise<Database> {
  const sqlite = new DatabaseSync(path)
  // WAL survives a killed process without a sync for each commit; a write waits for another process's write.
  sqlite.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 10000; pragma foreign_keys = on')
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: kyselyView(sqlite) }) })
  try {
    await migrate(database)
  } catch (error) {
    await database.destroy()
    throw error
  }
  return database
}

type Values = Parameters<StatementSync['all']>

/** Node's SQLite with the four methods through which Kysely drives one. */
function kyselyView(sqlite: DatabaseSync) {
  const statements = new Map<string, ReturnType<typeof prepare>>()
  const prepare = (sql: string) => {
    const statement = sqlite.prepare(sql)
    return {
      reader: statement.columns().length > 0,
      all: (values: readonly unknown[]) => statement.all(...(values as Values)),
      run: (values: readonly unknown[]) => statement.run(...(values as Values)),
      iterate: (values: readonly unknown[]) => statement.iterate(...(values as Values)),
    }
  }
  return {
    close: () => sqlite.close(),
    prepare(sql: string) {
      const known = statements.get(sql)
      if (known) return known
      if (statements.size >= MAX_STATEMENTS) statements.clear()
      const statement = prepare(sql)
      statements.set(sql, statement)
      return statement
    },
  }
}
