/**
 * Whether a product still of 1024 × 1024 keeps to the design's budgets: `npm run bench:budget [-- low,medium,high]`. For each
 * picture a server as `npm start` starts it is asked over HTTP, first for a poster, so that the program is loaded; seconds are
 * from the request to the whole answer, scaled to the speed of the machine on which the design's seconds hold. Peak memory is the
 * server's, where Linux tells it.
 */
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { speedOfMachine } from './budget/speed.ts'
import { startCommand } from './http/command.ts'

const SECONDS: Record<string, number> = { low: 5, medium: 20, high: 60 }
const MOST_MB = 500

/** Metal, glass and leather, as shops ask for them. */
const PROMPTS = [
  'Product photograph of a matte black steel water bottle on a light grey sweep, soft studio light',
  'Product photograph of an amber glass perfume bottle on a marble podium, dramatic side light',
  'Product photograph of a tan leather handbag on a beige seamless background',
]

const speed = await speedOfMachine()
console.log(`this machine: ${speed.toFixed(2)} of the reference speed\n`)
console.log('quality   seconds  scaled  budget   peak MB  prompt')
let isWithin = true
for (const quality of process.argv[2]?.split(',') ?? Object.keys(SECONDS)) {
  for (const prompt of PROMPTS) {
    const { seconds, peak } = await measured(prompt, quality)
    const budget = SECONDS[quality] as number
    isWithin &&= seconds * speed <= budget && (peak ?? 0) <= MOST_MB
    console.log(
      `${quality.padEnd(8)} ${seconds.toFixed(1).padStart(8)} ${(seconds * speed).toFixed(1).padStart(7)} ${String(budget).padStart(7)} ${(peak?.toFixed(0) ?? '?').padStart(8)}   ${prompt}`,
    )
  }
}
console.log(isWithin ? '\nwithin the budgets' : `\nNOT within the budgets (memory: ${MOST_MB} MB)`)
process.exitCode = isWithin ? 0 : 1

/** Seconds and peak memory, MB, of one picture from a server of its own. */
async function measured(prompt: string, quality: string) {
  const folder = mkdtempSync(join(tmpdir(), 'easel-budget-'))
  const { child, address } = await startCommand(folder, ['--max-semi-space-size=8'])
  try {
    await draw(address, 'A poster that reads "A"', 'low')
    const begun = performance.now()
    await draw(address, prompt, quality)
    return { seconds: (performance.now() - begun) / 1000, peak: peakOf(child.pid as number) }
  } finally {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

async function draw(address: string, prompt: string, quality: string) {
  const answer = await fetch(`${address}/v1/images/generations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'gpt-image-2', prompt, quality, size: '1024x1024' }),
  })
  const text = await answer.text()
  if (!answer.ok || !text.includes('b64_json')) throw new Error(`Expected a picture but received ${answer.status}: ${text.slice(0, 200)}`)
}

/** The most memory that a process ever held, MB; null where the system does not tell. */
function peakOf(pid: number): number | null {
  const file = `/proc/${pid}/status`
  const kilobytes = existsSync(file) ? /VmHWM:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] : undefined
  return kilobytes ? (Number(kilobytes) * 1024) / 1e6 : null
}
