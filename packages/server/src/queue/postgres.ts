import type { Channel } from '../events/postgres/index.ts'
import { type Database, databaseClock } from '../records/index.ts'
import { createEmbeddedQueue, type LineNews } from './embedded.ts'
import type { Queue } from './queue.ts'

/** A worker that is silent this long has lost what it held. Renewed every second, it stands a long pause of the process. */
const LEASE_MS = 20_000
const TOPIC = 'queue'

type Options = { leaseMs?: number; pollMs?: number; backoffMs?: number; onError?: (error: unknown) => void }

/** The same table in PostgreSQL, for any number of machines: rows are taken by `for update skip locked`, and everybody hears of a new one at once. */
export function openPostgresQueue(database: Database, channel: Channel, options: Options = {}): Queue {
  const { leaseMs = LEASE_MS, ...rest } = options
  return createEmbeddedQueue(database, {
    ...rest,
    leaseMs,
    machines: 'many',
    clock: databaseClock,
    bell: {
      ring: (news) => channel.say(TOPIC, JSON.stringify(news)),
      onRing(listener) {
        channel.hear(TOPIC, (text) => listener(JSON.parse(text) as LineNews))
        channel.onReturn(() => listener({ type: 'added' }))
      },
    },
  })
}
