import type { Decision, Mind, Step, Turn } from '@easel/workflow/dialogue'

type Script = (turn: Turn) => Partial<Decision>

/** A mind that does what a test says, and remembers what it was asked. */
export function scriptedMind(script: Script): Mind & { turns: Turn[] } {
  const turns: Turn[] = []
  return {
    id: 'scripted',
    turns,
    async decide(turn) {
      turns.push(turn)
      const usual: Decision = { steps: [], say: 'Done.', settled: turn.settled, thoughts: [], warnings: [], usage: null }
      return { ...usual, ...script(turn) }
    },
    health: async () => ({ ok: true, detail: '' }),
  }
}

/** The last words of the user. */
export const wordsOf = ({ messages }: Turn): string => messages.at(-1)?.text ?? ''

/** Draws the first time and changes the latest picture from then on; `again` gives the first picture back, and a question is answered with words. */
export function drawsOrChanges(turn: Turn): Partial<Decision> {
  const words = wordsOf(turn)
  if (words.endsWith('?')) return { say: `You asked: ${words}` }
  const last = turn.pictures.at(-1)
  const first = turn.pictures[0]
  const step: Step =
    words.startsWith('again') && first
      ? { do: 'restore', picture: first.id }
      : last && turn.tool.action !== 'generate'
        ? { do: 'edit', pictures: [last.id], instruction: words, prompt: `${last.prompt ?? 'a picture'}, ${words}` }
        : { do: 'generate', prompt: words }
  const settled = [...turn.settled, { turn: turn.settled.length, about: 'words', fact: words }]
  return { steps: [step], say: `Here it is: ${words}.`, settled }
}
