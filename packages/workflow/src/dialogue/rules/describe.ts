import { type EditPlan, readBrief, type Scene } from '@easel/engine'
import { groundOf, nameOf, type Operation, type Target, toneOf } from './words.ts'
import { textOf } from './words-of-scene.ts'

/**
 * The standing description of a picture after a change: what was said of a thing gives way to what is said of it now; what
 * cannot be woven in stands behind as a sentence of its own, which a later change of the same thing replaces.
 */
export function described(prompt: string, plan: EditPlan, scenes?: { before: Scene; after: Scene }): string {
  let text = prompt.trim()
  if (scenes) text = withWords(text, scenes.before, scenes.after)
  for (const operation of plan.operations) text = withOperation(text, operation)
  return text
}

function withOperation(text: string, operation: Operation): string {
  const name = (target: Target) => (target.kind === 'subject' ? heroOf(text) : nameOf(target))
  switch (operation.op) {
    case 'recolor':
      if (operation.target.kind === 'background') return withGround(text, `${operation.color.name} background`)
      return withLook(text, name(operation.target), operation.color.name, false)
    case 'material':
      return withLook(text, name(operation.target), [operation.color?.name, operation.material].filter(Boolean).join(' '), true)
    case 'finish':
      return withSentence(text, `${name(operation.target)} has a`, `${operation.finish} finish`)
    case 'words': {
      const role = name(operation.target)
      return text.includes(operation.text) ? text : withSentence(text, `${role} reads`, `"${operation.text}"`)
    }
    case 'background':
      return withGround(text, operation.to.kind === 'place' ? operation.to.words : `${groundOf(operation.to)} background`)
    case 'light':
      return withSentence(text, 'the light is', operation.light.replace(/^(?:make it|turn it into|in|with)\s+/, ''))
    case 'add': {
      const place = operation.place ? ` ${RELATIONS[operation.place.relation]} ${name(operation.place.target)}` : ''
      return `${ended(text)} There is ${/^(?:a|an|one|the)\b/.test(operation.thing) ? '' : 'also '}${operation.thing}${place}.`
    }
    case 'remove':
      return without(text, name(operation.target))
    case 'replace':
      return `${ended(without(text, name(operation.target)))} There is ${operation.thing}.`
    case 'scale':
      return withSentence(text, `${name(operation.target)} is`, operation.factor > 1 ? 'larger' : 'smaller')
    case 'tone':
      return withSentence(text, `${name(operation.target)} is`, toneOf(operation.quality, operation.amount))
    case 'move':
      return withSentence(
        text,
        `${name(operation.target)} stands`,
        `further ${operation.direction}`.replace('further center', 'in the middle'),
      )
    default:
      return noted(text, operation.words)
  }
}

/** What the description is about: `the bottle`. */
function heroOf(text: string): string {
  const hero = readBrief(text).brief.subjects.find(({ role }) => role === 'hero')
  return hero ? `the ${hero.noun}` : 'the main subject'
}

const ended = (text: string): string => (/[.!?”"]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`).replace(/(["”])$/, '$1.')
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `The cap is` + `blue`: in place of the sentence that began so before. */
function withSentence(text: string, about: string, said: string): string {
  const old = new RegExp(`\\s*${escaped(capital(about))} [^.]*\\.`, 'i')
  return `${ended(text.replace(old, ''))} ${capital(about)} ${said}.`
}

const RELATIONS = {
  on: 'on',
  'left-of': 'to the left of',
  'right-of': 'to the right of',
  behind: 'behind',
  'in-front-of': 'in front of',
  beside: 'beside',
} as const

/** A wish in the person's own words, once. */
function noted(text: string, words: string): string {
  const wish = words
    .replace(/^(?:please|pls|can you|could you|would you|now|and|then|also)\s+/i, '')
    .replace(/,? (?:please|pls|thanks)?[\s?!.]*$/i, '')
  return text.toLowerCase().includes(wish.toLowerCase()) ? text : `${ended(text)} ${capital(wish)}.`
}

/** `a gold cap` becomes `a blue cap`: the words of look before the noun are those that the rules read as its look. */
function withLook(text: string, name: string, look: string, isMaterial: boolean): string {
  const noun = name.replace(/^the /, '')
  const phrase = new RegExp(
    `\\b((?:an?|the|one|its) )((?:(?!(?:an?|the|with|and|or|of|on|in|at|for|by|its)\\b)[\\w-]+ ){0,4})(${escaped(noun)})\\b(?! (?:is|are|reads|stands|has)\\b)`,
    'i',
  )
  const match = phrase.exec(text)
  if (!match) return withSentence(text, `${name} is`, look)
  const kept = (match[2] ?? '').split(' ').filter((word) => word !== '' && !isLook(word, isMaterial))
  const article = /^an? $/i.test(match[1] ?? '') ? (/^[aeiou]/i.test(look) ? 'an ' : 'a ') : (match[1] ?? '')
  const first = match[1] ?? ''
  const cased = /^[A-Z]/.test(first) ? capital(article) : article
  const said = `${cased}${[look, ...kept, match[3]].join(' ')}`
  return `${text.slice(0, match.index)}${said}${text.slice(match.index + match[0].length)}`.replace(
    new RegExp(`\\s*${escaped(capital(name))} is [^.]*\\.`, 'i'),
    '',
  )
}

/** Whether a word names a colour, or, where that gives way too, what a thing is made of. */
function isLook(word: string, isMaterial: boolean): boolean {
  const [subject] = readBrief(`a ${word} box`).brief.subjects
  return subject !== undefined && (subject.colors.length > 0 || (isMaterial && subject.material !== null) || SHADE.test(word))
}

const SHADE = /^(?:dark|light|pale|deep|bright|soft|vivid|pastel|muted)$/i

/** Another setting: in place of the words that set the scene before. */
function withGround(text: string, ground: string): string {
  const said = /^(?:on|in|at|against|with|by)\b/.test(ground)
    ? ground
    : / background$/.test(ground)
      ? `on ${/^an? /.test(ground) ? '' : 'a '}${ground}`
      : `on ${ground}`
  const phrase = said.replace(/\ba (?=[aeiou])/, 'an ')
  const { words } = readBrief(text).brief.setting
  const at = words === '' ? -1 : text.toLowerCase().indexOf(words)
  if (at >= 0) return `${text.slice(0, at)}${phrase}${text.slice(at + words.length)}`
  const old =
    /\b(?:on|against|with|in front of|over) (?:an? |the )?(?:[\w#-]+ ){0,4}(?:background|backdrop)\b|\b(?:[\w#-]+ ){1,3}(?:background|backdrop)\b/i.exec(
      text,
    )
  if (old) return `${text.slice(0, old.index)}${phrase}${text.slice(old.index + old[0].length)}`
  return withSentence(text, 'the setting is', phrase)
}

/** The thing's phrase taken out where it stands in a list, and said to be gone where it does not. */
function without(text: string, name: string): string {
  const noun = escaped(name.replace(/^the /, '').replace(/^“|”$/g, ''))
  const added = new RegExp(`\\s*There is (?:also )?(?:an? |the |one )?(?:[\\w-]+ ){0,4}${noun}\\b[^.]*\\.`, 'i')
  if (added.test(text)) return text.replace(added, '')
  const inList = new RegExp(`(?:,| and|, and| with| next to| beside)+ (?:an? |the |one |some )(?:[\\w-]+ ){0,4}${noun}s?\\b`, 'i')
  return inList.test(text) ? text.replace(inList, '') : `${ended(text)} Without ${name}.`
}

/** Words that the scene shows now in place of those that it showed. */
function withWords(text: string, before: Scene, after: Scene): string {
  const [old, now] = [textOf(before), textOf(after)]
  let said = text
  for (const [name, words] of now) {
    const was = old.get(name)
    if (was !== undefined && was !== words && was.trim() !== '' && said.includes(was)) said = said.replace(was, () => words)
  }
  return said
}
