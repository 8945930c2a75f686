/**
 * How much of what prompts say stands on the page: `npm run bench:content -- [PROMPTS.txt|PROMPTS.jsonl] [--sample N] [--lost]`.
 * Quoted words, values and what a prompt's line `= a | b` lists are looked for in the brief and in the words of the scene.
 * Of a .jsonl file with `prompt` and `genre`, N prompts of designs are taken, the same ones each time.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { canvasFor, compose, readBrief } from '@easel/engine'
import { type Needed, neededBy, standsIn, wordsOfBrief, wordsOfScene } from './content/words.ts'

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string', default: '300' }, lost: { type: 'boolean' } },
})
const file = positionals[0] ?? new URL('content.txt', import.meta.url).pathname
const DESIGNS = /infographic|menu|poster|ui|logo|cover|packaging|comic|chart|typography/

type Score = { all: number; inBrief: number; inScene: number; named: number }
const byGenre = new Map<string, Record<Needed['kind'], Score>>()
const total = scores()

for (const { prompt, listed } of file.endsWith('.jsonl') ? sampled(file, Number(flags.sample)) : written(file)) {
  const { brief, warnings } = readBrief(prompt)
  const { scene, warnings: uncomposed } = compose(brief, canvasFor(brief, { size: 'auto', background: 'auto' }), 7)
  const [read, set] = [wordsOfBrief(brief), wordsOfScene(scene)]
  const named = [...warnings, ...uncomposed].map(({ message }) => message)
  const ofGenre = byGenre.get(brief.genre) ?? scores()
  byGenre.set(brief.genre, ofGenre)
  const lost: string[] = []
  for (const { kind, text } of neededBy(prompt, listed, brief)) {
    const [isRead, isSet, isNamed] = [standsIn(read, text), standsIn(set, text), standsIn(named, text)]
    for (const score of [total[kind], ofGenre[kind]]) {
      score.all++
      score.inBrief += Number(isRead)
      score.inScene += Number(isSet)
      score.named += Number(isSet || isNamed)
    }
    if (!isRead || !isSet) lost.push(`${isRead ? 'set' : 'read'}: ${text}`)
  }
  if (flags.lost && lost.length > 0)
    console.log(`${brief.genre}  ${prompt.slice(0, 70).replace(/\s+/g, ' ')}\n    not ${lost.join(' · not ')}`)
}

console.log('share kept, %'.padEnd(18), 'quoted: brief scene said     values: brief scene said     listed: brief scene said')
for (const [genre, score] of [...byGenre].sort(([a], [b]) => a.localeCompare(b))) print(genre, score)
print('all', total)

function scores(): Record<Needed['kind'], Score> {
  const none = (): Score => ({ all: 0, inBrief: 0, inScene: 0, named: 0 })
  return { quoted: none(), value: none(), listed: none() }
}

function print(name: string, score: Record<Needed['kind'], Score>) {
  const share = (part: number, all: number) => (all === 0 ? '–' : ((100 * part) / all).toFixed(1)).padStart(6)
  const cells = (['quoted', 'value', 'listed'] as const).map((kind) => {
    const { all, inBrief, inScene, named } = score[kind]
    return `${String(all).padStart(6)} ${share(inBrief, all)}${share(inScene, all)}${share(named, all)}`
  })
  console.log(name.padEnd(18), cells.join('    '))
}

type Prompt = { prompt: string; listed: string[] }

function written(path: string): Prompt[] {
  return readFileSync(path, 'utf8')
    .split(/\n\s*\n/)
    .filter((part) => part.trim() && !part.startsWith('#'))
    .map((part) => {
      const lines = part.trim().split('\n')
      const listed = lines.filter((line) => line.startsWith('='))
      return {
        prompt: lines.filter((line) => !line.startsWith('=')).join('\n'),
        listed: listed
          .flatMap((line) => line.slice(1).split(' | '))
          .map((words) => words.trim())
          .filter(Boolean),
      }
    })
}

/** Every so-manieth design of a file, so that the sample is spread over it and always the same. */
function sampled(path: string, count: number): Prompt[] {
  const rows = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { prompt: string; genre: string })
  const designs = rows.filter(({ genre }) => DESIGNS.test(genre))
  const step = Math.max(1, designs.length / count)
  return Array.from({ length: Math.min(count, designs.length) }, (_, i) => ({
    prompt: designs[Math.floor(i * step)]?.prompt ?? '',
    listed: [],
  }))
}
