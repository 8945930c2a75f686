import { mapLayers, type Scene } from '../../scene/index.ts'
import { type Target, target } from '../plan.ts'
import { type FigureKind, figuresIn } from './figures.ts'

/** A text that the picture is known to show, under its layer's name. */
export type Shown = { name: string; role: string; text: string }

export function shownIn(scene: Scene | null): Shown[] {
  const shown: Shown[] = []
  if (scene)
    mapLayers(scene, (layer) => {
      if (layer.type === 'text') shown.push({ name: layer.name, role: layer.role, text: layer.text })
      return layer
    })
  return shown
}

/** What people call a text by what it tells: [roles and names of layers, the words, the figure that gives it away]. */
const KINDS: readonly (readonly [roles: string, words: RegExp, figure: FigureKind | null])[] = [
  ['date when', /^(?:dates?|days?|when)$/, 'date'],
  ['time when', /^(?:time|hours?|start(?:ing)? time|opening (?:hours|times?)|start|doors)$/, 'time'],
  ['place where address', /^(?:place|venue|location|address|street address|where|city|town)$/, null],
  ['price offer', /^(?:prices?|cost|fee|entry fee|ticket price|price tag|tickets?)$/, 'price'],
  ['phone', /^(?:phone|telephone|mobile|cell|tel|number|(?:phone|telephone|mobile|cell) number)$/, 'phone'],
  ['email', /^(?:e-?mail(?: address)?|rsvp(?: address)?)$/, 'email'],
  ['web', /^(?:website|web ?site|web ?page|url|link|web address|site|domain|book(?:ing)?(?: at)?)$/, 'web'],
  ['name', /^(?:name|person's name)$/, null],
  ['role', /^(?:role|job|job title|profession|position|occupation)$/, null],
  ['discount', /^(?:discount|percentage|percent|reduction)$/, 'percent'],
]

/** The texts that a phrase means by what they tell: `the date`, `the venue`, `phone number`. */
export function shownAs(phrase: string, shown: readonly Shown[]): Shown[] {
  const noun = phrase.replace(/^(?:the|our|my|its?|a|this|that) /, '').replace(/ (?:line|text|bit|part|info|details?)$/, '')
  const [roles, , figure] = KINDS.find(([, words]) => words.test(noun)) ?? []
  if (roles === undefined) return []
  const is = (name: string) => roles.split(' ').includes(name.replace(/-\d+$/, ''))
  const told = figure ? shown.filter(({ text }) => figuresIn(text).some(({ kind }) => kind === figure)) : []
  const ofRole = shown.filter(({ role, name }) => is(role) || is(name))
  const both = told.filter((text) => ofRole.includes(text))
  return [both, told, ofRole].find((texts) => texts.length > 0) ?? []
}

/** One text and no other. */
export const oneText = ({ name, text }: Shown): Target => target('words', { noun: name, text })
