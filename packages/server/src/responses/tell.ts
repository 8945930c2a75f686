import type { ResponseItem, ResponseObject } from '@easel/protocol'
import type { Services } from '../services.ts'

type Facts = { [field: string]: unknown; item?: ResponseItem; response?: ResponseObject }

/** Notes what has happened to one answer and wakes who listens. What an earlier process has told is not told again. */
export type Tell = (type: string, facts: Facts, more?: { nth?: number; pictures?: Record<string, string> }) => Promise<void>

export function teller(services: Services, response: string): Tell {
  return async (type, facts, more) => {
    await services.records.responseEvents.append(response, newEvent(type, facts, more))
    await wake(services, response)
  }
}

/** Says under the name of an answer that there is more to read. */
export const wake = ({ events }: Services, response: string) => events.publish(response, { type: 'progress', stage: 'answer', done: 0 })

/** An event under a name of its own: its type, the item that it is about, and which of several such it is. */
export const newEvent = (type: string, facts: Facts, { nth = 0, pictures = {} }: Parameters<Tell>[2] = {}) => ({
  name: `${type} ${facts.output_index ?? ''} ${nth}`,
  event: { type, ...facts },
  pictures,
})
