/**
 * Whether a product still of 1024 × 1024 keeps to the design's budgets: `npm run bench:budget [-- low,medium,high]`. A server as
 * `npm start` starts it, a new one for each quality, is asked over HTTP for a smaller picture and then for each of these; seconds
 * are from the request to the whole answer, scaled to the speed of the machine on which the design's seconds hold. Peak memory is
 * the server's, where Linux tells it.
 */
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { speedOfMachine } from './budget/speed.ts'
import { startCommand } from './http/command.ts'

const SECONDS: Record<string, number> = { low: 5, medium: 20, high: 60 }
const MOST_MIB = 500

/** Metal, glass and leather, as shops ask for them. */
const PROMPTS = [
  'Product photograph of a matte black steel water bottle on a light grey sweep, soft studio light',
  'Product photograph of an amber glass perfume bottle on a marble podium, dramatic side light',
  'Product photograph of a tan leather handbag on a beige seamless background',
]

const speed = await speedOfMachine()
console.log(`this machine: ${speed.toFixed(2)} of the reference speed\n`)
console.log('quality   seconds  scaled  budget   peak MiB  prompt')
let isWithin = true
for (const quality of process.argv[2]?.split(',') ?? Object.keys(SECONDS)) {
  const server = await startServer()
  try {
    // The design's seconds begin with a scene: what a first picture loads is no part of them.
    await draw(server.address, PROMPTS[0] as string, 'low', '1024x640')
    for (const prompt of PROMPTS) {
      const begun = performance.now()
      await draw(server.address, prompt, quality)
      const seconds = (performance.now() - begun) / 1000
      const budget = SECONDS[quality] as number
      const peak = peakOf(server.pid)
      isWithin &&= seconds * speed <= budget && (peak ?? 0) <= MOST_MIB
      console.log(
        `${quality.padEnd(8)} ${seconds.toFixed(1).padStart(8)} ${(seconds * speed).toFixed(1).padStart(7)} ${String(budget).padStart(7)} ${(peak?.toFixed(0) ?? '?').padStart(9)}   ${prompt}`,
      )
    }
  } finally {
    await server.stop()
  }
}
console.log(isWithin ? '\nwithin the budgets' : `\nNOT within the budgets (memory: ${MOST_MIB} MiB)`)
process.exitCode = isWithin ? 0 : 1

async function startServer() {
  const folder = mkdtempSync(join(tmpdir(), 'easel-budget-'))
  const { child, address } = await startCommand(folder, ['--max-semi-space-size=16'])
  const stop = async () => {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { address, pid: child.pid as number, stop }
}

async function draw(address: string, prompt: string, quality: string, size = '1024x1024') {
  const answer = await fetch(`${address}/v1/images/generations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'gpt-image-2', prompt, quality, size }),
  })
  const text = await answer.text()
  if (!answer.ok || !text.includes('b64_json')) throw new Error(`Expected a picture but received ${answer.status}: ${text.slice(0, 200)}`)
}

/** The most memory that a process ever held, MiB; null where the system does not tell. */
function peakOf(pid: number): number | null {
  const file = `/proc/${pid}/status`
  const kilobytes = existsSync(file) ? /VmHWM:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] : undefined
  return kilobytes ? Number(kilobytes) / 1024 : null
}
