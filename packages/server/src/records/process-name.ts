import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** Names that were given in this very process. */
const here = new Set<string>()

/** A name for whoever holds something in the records: it tells the machine, since when it runs, and the process. */
export function newProcessName(): string {
  const name = [hostname(), bootId(), process.pid, randomUUID()].join(':')
  here.add(name)
  return name
}

/** From now on, what the name holds is nobody's. */
export const retireProcessName = (name: string): void => void here.delete(name)

/**
 * Whether a name is of a process of this machine that has ended; false for what nobody here can know. `machines`: whether
 * others share the records, whose hosts may bear the same name.
 */
export function isDeadHere(name: string, machines: 'one' | 'many'): boolean {
  const [host, boot, pid] = name.split(':')
  if (host !== hostname() || here.has(name)) return false
  if (boot !== bootId()) return machines === 'one'
  return !isAlive(Number(pid))
}

let knownBootId: string | null = null

/** Another after each start of the machine, where the system tells. */
function bootId(): string {
  knownBootId ??= readBootId()
  return knownBootId
}

function readBootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}

function isAlive(pid: number): boolean {
  // A process that was started anew in a container has the number of its predecessor.
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
