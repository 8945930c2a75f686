import type { Brief, Panel } from '../../brief/schema.ts'
import { isHead } from '../design/people.ts'
import { type Cast, castOf, hasExactStage } from '../design/picture.ts'
import { placeIn } from '../design/scenery.ts'

const ALIVE =
  /[:-](?:astronaut|woman|man|girl|boy|person|cook|robot|dog|cat|fox|bear|bird|owl|detective|student|teacher|farmer|scientist|artist|pilot|ninja|alien|ghost|dragon|rabbit|wolf|lion|tiger|penguin|frog|snail|turtle|horse|cow|mouse|singer|prince|princess|firefighter|police-officer|elephant|monkey|panda|koala|otter|hedgehog|raccoon|duck|parrot|whale|octopus|dinosaur|sauropod|t-rex|unicorn|technologist|mechanic|baby|child|chick|worker|guard|judge|mage|vampire|superhero|mermaid|elf|fairy|dove|sloth|goose|swan|squid|crab|shark|fish|bee|butterfly|mole|bat|camel|deer|goat|kangaroo|giraffe|zebra|crow)(?:-|$)/

const isPerson = (art: string): boolean => isHead(art) || /:person-|:(?:wo)?man-/.test(art)

/** Who is seen in each panel: what its words name, and the hero of the story wherever its words leave somebody out. */
export function castsOf(brief: Brief, panels: readonly Panel[]): { things: Cast; isAlive: boolean }[] {
  const { named, about } = withoutPronouns(brief, panels)
  const { hero, alive: known } = heroOf(about, named)
  const isComic = brief.content?.design?.kind === 'comic' || brief.content?.design?.kind === 'strip'
  return named.map((things, i) => {
    const scene = (panels[i]?.scene ?? '').toLowerCase()
    const alive = things.filter(({ art }) => ALIVE.test(art))
    if (
      /\b(?:both|they|together|the two|each other|chases?|race|fight|argument|dinner|breakfast|party|hug|dance|game)\b/.test(scene) &&
      alive.length === 0
    )
      return { things: [...known.slice(0, 2), ...things], isAlive: true }
    // `She hides it`: a person and whoever is none, as far as the story has them.
    const person = known.find(({ art }) => isPerson(art))
    const other = known.find(({ art }) => !isPerson(art))
    const spoken =
      alive.length > 0 ? [] : [...(/\bs?he\b/.test(scene) && person ? [person] : []), ...(/\bit\b/.test(scene) && other ? [other] : [])]
    if (spoken.length > 0) return { things: [...spoken, ...things], isAlive: true }
    // In a comic somebody is always there; a frame of a film may show a thing alone.
    const isMissing =
      hero !== null &&
      !things.some(({ art }) => art === hero.art) &&
      alive.length === 0 &&
      (isComic ||
        /\b(?:he|she|it|his|her|they|product)\b/.test(scene) ||
        (DOING.test(scene) && ALIVE.test(hero.art)) ||
        (things.length === 0 && placeIn(scene) === null && !hasExactStage(brief)))
    const first = isMissing ? hero : hero && things.some(({ art }) => art === hero.art) ? hero : (alive[0] ?? null)
    const cast = first ? [first, ...things.filter(({ art }) => art !== first.art)] : things
    return { things: cast, isAlive: cast.some(({ art }) => ALIVE.test(art)) }
  })
}

/** `walks through a forest`: somebody does it who was named before. */
const DOING = /^(?:then |and |finally )?(?!is\b|has\b|this\b)[a-z]{2,}(?:s|ing)\b(?! (?:is|are|of|with|and)\b)/

/** Who is named in the panels and in all of the story; `she` is nobody new where somebody else is named. */
function withoutPronouns(brief: Brief, panels: readonly Panel[]): { named: Cast[]; about: Cast } {
  const about = castOf(
    [brief.content?.design?.motif ?? '', ...brief.subjects.map(({ noun }) => noun), brief.content?.design?.about ?? ''].join(', '),
  ).filter(({ art }) => !/:(?:clapper-board|film|camera|newspaper|framed-picture|window)/.test(art))
  const named = panels.map(({ scene }) => castOf(scene))
  const isPronoun = ({ word }: Cast[number]) => /^(?:s?he)$/.test(word)
  const others = [...about, ...named.flat()].some((one) => ALIVE.test(one.art) && !isPronoun(one))
  const bare = (cast: Cast): Cast => (others ? cast.filter((one) => !isPronoun(one)) : cast)
  return { named: named.map(bare), about: bare(about) }
}

/** Whoever is named most often, living beings before things, and all who live. */
function heroOf(spoken: Cast, named: readonly Cast[]): { hero: Cast[number] | null; alive: Cast } {
  const counts = new Map<string, { thing: Cast[number]; score: number }>()
  for (const [i, thing] of [...spoken, ...named.flat()].entries()) {
    const known = counts.get(thing.art)
    // A story is about whom it names first.
    const weight = (ALIVE.test(thing.art) ? 3 : 1) + (i === 0 ? 1.5 : 0)
    if (known) known.score += weight
    else counts.set(thing.art, { thing, score: weight })
  }
  const ranked = [...counts.values()].sort((a, b) => b.score - a.score).map(({ thing }) => thing)
  return { hero: ranked[0] ?? null, alive: ranked.filter(({ art }) => ALIVE.test(art)) }
}

/** Small words and words of the trade that name no thing. */
const NOT_THINGS =
  /^(?:close|closeup|shot|wide|panel|frame|scene|end|back|front|other|same|next|last|first|second|final|whole|way|time|day|night|morning|evening|dawn|dusk|sunset|sunrise|light|moment|sound|words?|text|caption|title|logo|product|view|background|camera|story|panels|comic|strip|page|air|ground|floor|sky|side|top|bottom|left|right|middle|both|something|nothing|everyone|new|big|small|little|old|young|long|empty|tiny|huge|happy|sad|tired)$/

/** Things that the panels name with an article and that have no picture, each once. */
export function undrawn(panels: readonly Panel[]): string[] {
  const missing = new Set<string>()
  for (const { scene } of panels)
    for (const match of scene.toLowerCase().matchAll(/\b(?:an?|the|his|her|their|of|two|three)\s+([a-z]{3,}(?:\s[a-z]{3,})?)/g)) {
      const [first = '', second = ''] = (match[1] ?? '').split(' ')
      if (
        [`${first} ${second}`, first, second].some(
          (word) => word.trim() !== '' && (castOf(word).length > 0 || placeIn(word) !== null || NOT_THINGS.test(word)),
        )
      )
        continue
      missing.add(first)
    }
  return [...missing].slice(0, 6)
}
