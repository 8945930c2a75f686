import { Client, type ClientConfig } from 'pg'

/** What PostgreSQL carries in one notification, with room to spare; its limit is 8000 bytes. */
const MOST_BYTES = 7900
const RETRY_MS = 1000
/** A connection that has died without a word is found out by asking it this often. */
const ASK_EVERY_MS = 15_000
const ANSWER_WITHIN_MS = 10_000

/** A room in which every process that shares the database hears what any of them says. */
export type Channel = {
  /** Tells all, this process too. Nothing is kept for who does not listen. */
  say(topic: string, text: string): Promise<void>
  /** Listens to one topic until the returned function is called. */
  hear(topic: string, listener: (text: string) => void): () => void
  /** Calls back after each time that news may have been missed. */
  onReturn(look: () => void): void
  close(): Promise<void>
}

/**
 * Opens one connection that speaks and listens: what a process says in order is heard in order. When it breaks it is made
 * anew; what was said meanwhile is lost.
 */
export async function openChannel(url: string, onError: (error: unknown) => void = () => {}): Promise<Channel> {
  const topics = new Map<string, Set<(text: string) => void>>()
  const config: ClientConfig = {
    connectionString: url,
    keepAlive: true,
    application_name: 'easel channel',
    connectionTimeoutMillis: ANSWER_WITHIN_MS,
    query_timeout: ANSWER_WITHIN_MS,
  }
  const returning: (() => void)[] = []
  let closed = false
  let retry: NodeJS.Timeout | null = null
  let client: Client | null = null
  let saying: Promise<unknown> = Promise.resolve()
  client = await connect()

  async function connect(): Promise<Client> {
    const fresh = new Client(config)
    const lost = (error?: unknown) => {
      if (closed || fresh !== client) return
      if (error) onError(error)
      reconnect()
    }
    fresh.on('error', lost)
    fresh.on('end', lost)
    fresh.on('notification', ({ payload = '' }) => deliver(payload))
    await fresh.connect()
    await fresh.query('listen easel')
    return fresh
  }
  function reconnect() {
    if (retry || closed) return
    retry = setTimeout(async () => {
      retry = null
      try {
        client = await connect()
        if (closed) await client.end()
        else for (const look of returning) look()
      } catch (error) {
        onError(error)
        reconnect()
      }
    }, RETRY_MS)
  }
  function deliver(payload: string) {
    const cut = payload.indexOf(' ')
    for (const listener of [...(topics.get(payload.slice(0, cut)) ?? [])]) {
      try {
        listener(payload.slice(cut + 1))
      } catch (error) {
        // One listener's fault is not another's.
        onError(error)
      }
    }
  }
  const asking = setInterval(() => {
    const asked = client
    if (!asked) return
    const answer = saying.then(() => asked.query('select 1'))
    answer.catch((error) => {
      if (closed || asked !== client) return
      onError(error)
      asked.end().catch(() => {})
      reconnect()
    })
  }, ASK_EVERY_MS)
  asking.unref()

  return {
    async say(topic, text) {
      const payload = `${topic} ${text}`
      if (Buffer.byteLength(payload) > MOST_BYTES) throw new Error(`News about ${topic} is longer than ${MOST_BYTES} bytes.`)
      // One after the other: the connection takes no second question before it has answered the first.
      const said = saying.then(() => client?.query('select pg_notify($1, $2)', ['easel', payload]))
      saying = said.catch(() => {})
      await said
    },
    hear(topic, listener) {
      const listeners = topics.get(topic) ?? new Set()
      topics.set(topic, listeners.add(listener))
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0 && topics.get(topic) === listeners) topics.delete(topic)
      }
    },
    onReturn: (look) => void returning.push(look),
    async close() {
      closed = true
      await saying
      if (retry) clearTimeout(retry)
      clearInterval(asking)
      topics.clear()
      await client?.end().catch(onError)
    },
  }
}
