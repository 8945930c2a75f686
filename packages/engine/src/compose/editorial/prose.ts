import { rng } from '../../random.ts'

/** Sentences about anything; `*` is the matter, in the brief's own words. They state no facts. */
const OPENINGS = [
  'There is more than one way into *, and most of them begin with time.',
  'Ask ten people about * and you will hear ten beginnings.',
  'It starts quietly, as * often does.',
  'Nobody plans to care this much about *.',
]
const SENTENCES = [
  'The first hours are for looking, and the notes come later.',
  'What seems plain from a distance turns out to be full of small decisions.',
  'Some of them are made once and kept for a lifetime; others are made again every morning.',
  'You learn to notice the pauses.',
  'Nothing here asks to be hurried, and little is gained by trying.',
  'A good day leaves room for the thing that was not on the list.',
  'People who know * well rarely begin with the well-known parts.',
  'They talk about light, about habits, about the order in which things are done.',
  'Then somebody pours coffee and the real conversation starts.',
  'It is a matter of attention more than of means.',
  'The details repeat until they become a rhythm, and the rhythm becomes a reason to stay.',
  'We kept what worked and let the rest go without regret.',
  'There are shorter ways, of course, and they are shorter in every sense.',
  'What remains after a week is not a checklist but a handful of clear pictures.',
  'A table by the window, a voice from the next room, the sound of rain that does not bother anyone.',
  'Seen like this, * is less a subject than a way of arranging the day.',
  'The best advice we were given fits on the back of an envelope.',
  'Begin early, carry less, and come back to the places that were kind to you.',
  'Experts disagree about almost everything else, and they do so cheerfully.',
  'It helps to have a question in mind and to be ready to lose it.',
  'By the afternoon the plan has changed twice, and nobody seems to mind.',
  'Small things are allowed to be small, and some of them grow.',
  'There is a craft to it, and like every craft it hides behind ease.',
  'Those who stay longest speak the least about staying.',
  'We asked what had changed over the years, and the answers were about people.',
  'Much of it can be learned, though hardly any of it in one go.',
  'The rest is patience, good company and the right shoes.',
  'No two accounts agree, which is a good sign for any story.',
  'In the evening the pages are full and the bag is still light.',
  'One more hour would change nothing, and yet everybody takes it.',
  'That is the quiet promise of *: it gives back what you bring to it.',
  'The road home is the same one, and it looks different every time.',
  'Perhaps that is why so many return to * sooner than they meant to.',
  'For now it is enough to have started.',
]
const STANDFIRSTS = [
  'Notes on *, and on what stays with us when we take our time.',
  'A closer look at *, in small steps and good company.',
  'What we found when we looked at * a little longer than usual.',
]
const QUOTES = [
  'It is a matter of attention more than of means.',
  'A good day leaves room for the thing that was not on the list.',
  'Nothing here asks to be hurried, and little is gained by trying.',
]

/** Neutral running text about a matter; an endless supply, in an order of the seed's own. */
export class Prose {
  readonly #matter: string
  readonly #order: string[]
  #at = 0
  #openings: string[]

  constructor(matter: string, seed: number) {
    this.#matter = matter.trim() === '' ? 'it' : matter.trim()
    this.#order = shuffled(SENTENCES, seed, 'sentences')
    this.#openings = shuffled(OPENINGS, seed, 'openings')
  }

  /** What goes on with other sentences than those at the beginning. */
  later(): Prose {
    this.#at += 12
    return this
  }

  standfirst(seed: number): string {
    return this.#with(rng(seed, 'standfirst').pick(STANDFIRSTS))
  }

  quote(seed: number): string {
    return rng(seed, 'pull quote').pick(QUOTES)
  }

  /** Some sentences; the first of a piece opens it. */
  paragraph(sentences: number, isFirst = false): string {
    const said: string[] = []
    if (isFirst) said.push(this.#with(this.#openings[0] ?? ''))
    while (said.length < sentences) {
      said.push(this.#with(this.#order[this.#at % this.#order.length] ?? ''))
      this.#at++
    }
    return said.join(' ')
  }

  #with(sentence: string): string {
    const text = sentence.replaceAll('*', this.#matter)
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
}

function shuffled(list: readonly string[], seed: number, name: string): string[] {
  const random = rng(seed, name)
  return list
    .map((text) => ({ text, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text)
}
