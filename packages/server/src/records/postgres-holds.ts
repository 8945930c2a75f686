import { Client } from 'pg'
import type { Holds } from '../services.ts'

/** Before our names, so that they are not those of another program's locks. */
const SPACE = 'easel hold '

/** Holds as locks of one connection's session: they end with the process, however it dies, and others see it at once. */
export function createPostgresHolds(url: string, onError: (error: unknown) => void): Holds & { close(): Promise<void> } {
  let connecting: Promise<Client> | null = null
  let asked: Promise<unknown> = Promise.resolve()

  async function connect(): Promise<Client> {
    const client = new Client({ connectionString: url, keepAlive: true, application_name: 'easel holds' })
    const lost = (error?: unknown) => {
      if (error) onError(error)
      connecting = null
    }
    client.on('error', lost)
    client.on('end', () => lost())
    await client.connect()
    return client
  }
  /** One question after the other, as a connection takes them. */
  function ask(lock: string, name: string): Promise<boolean> {
    const answer = asked.then(async () => {
      connecting ??= connect().catch((error) => {
        connecting = null
        throw error
      })
      const { rows } = await (await connecting).query(`select ${lock}(hashtextextended($1, 0)) as done`, [SPACE + name])
      return rows[0]?.done === true
    })
    asked = answer.catch(() => {})
    return answer
  }
  const release = async (name: string) => void (await ask('pg_advisory_unlock', name))

  return {
    async hold(name) {
      const isOurs = await ask('pg_try_advisory_lock', name)
      return () => (isOurs ? release(name) : Promise.resolve())
    },
    async isHeldElsewhere(name) {
      if (!(await ask('pg_try_advisory_lock', name))) return true
      await release(name)
      return false
    },
    async close() {
      await asked
      await (await connecting?.catch(() => null))?.end()
    },
  }
}
