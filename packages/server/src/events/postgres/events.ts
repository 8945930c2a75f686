import type { Events, JobEvent } from '../events.ts'
import type { Channel } from './channel.ts'

/** Events between all processes that share the database; listeners hear them in the order of publishing. */
export function createPostgresEvents(channel: Channel, onError: (error: unknown) => void = () => {}): Events {
  return {
    // News that cannot be carried is lost news, and no reason to fail the work that it is about.
    publish: (jobId, event) => channel.say(`job:${jobId}`, JSON.stringify(event)).catch(onError),
    subscribe: (jobId, listener) => channel.hear(`job:${jobId}`, (text) => listener(JSON.parse(text) as JobEvent)),
    close: () => channel.close(),
  }
}
