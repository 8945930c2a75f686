import type { EditPlan, Technique } from '@easel/engine'

/** How each technique is said. */
const HANDS: Record<Technique, string> = {
  ink: 'in ink',
  pencil: 'in pencil',
  toon: 'as a cartoon',
  flat: 'as a flat illustration',
  watercolor: 'in watercolour',
  oil: 'in oil',
  blueprint: 'as a blueprint',
  pixel: 'as pixel art',
  clay: 'in clay',
}

/** Operations of a plan in plain English. */

export type Operation = EditPlan['operations'][number]
export type Target = EditPlan['keep'][number]['target']

export function nameOf({ kind, noun, text }: Target): string {
  if (kind === 'thing') return noun === 'both' || noun === 'all' ? noun : `the ${noun ?? 'thing'}`
  if (kind === 'words') return text !== null ? `“${text}”` : `the ${noun ?? 'text'}`
  return { picture: 'the picture', background: 'the background', subject: 'the main subject', here: 'the marked place', rest: 'the rest' }[
    kind
  ]
}

export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** What an operation does, for `I …`. */
export function deedOf(operation: Operation): string {
  switch (operation.op) {
    case 'recolor':
      return `made ${nameOf(operation.target)} ${operation.color.name}`
    case 'material':
      return `gave ${nameOf(operation.target)} a surface of ${madeOf(operation)}`
    case 'finish':
      return `made ${nameOf(operation.target)} ${operation.finish}`
    case 'words':
      return `set ${nameOf(operation.target)} to “${operation.text}”`
    case 'lettering':
      return `changed how ${nameOf(operation.target)} is set`
    case 'effect':
      return `changed what ${nameOf(operation.target)} is made of`
    case 'background':
      return `set the background to ${groundOf(operation.to)}`
    case 'light':
      return `changed the light to ${operation.light.replace(/^(?:make it|turn it into|give me|give it|in|with)\s+/, '')}`
    case 'move':
      return `moved ${nameOf(operation.target)} ${{ left: 'to the left', right: 'to the right', center: 'to the middle' }[operation.direction as string] ?? operation.direction}`
    case 'scale':
      return `made ${nameOf(operation.target)} ${operation.factor > 1 ? 'larger' : 'smaller'}`
    case 'turn':
      return `turned ${nameOf(operation.target)} by ${Math.abs(operation.degrees)}°`
    case 'add':
      return `added ${operation.thing}`
    case 'remove':
      return `removed ${nameOf(operation.target)}`
    case 'replace':
      return `replaced ${nameOf(operation.target)} with ${operation.thing}`
    case 'tone':
      return `made ${nameOf(operation.target)} ${toneOf(operation.quality, operation.amount)}`
    case 'filter':
      return `applied ${operation.filter.replaceAll('-', ' ')} to ${nameOf(operation.target)}`
    case 'technique':
      return operation.technique ? `drew ${nameOf(operation.target)} ${HANDS[operation.technique]}` : 'made it a photograph again'
    case 'crop':
      return operation.aspect ? `brought the picture to ${operation.aspect}` : 'moved in closer'
    case 'straighten':
      return 'straightened the picture'
    case 'upscale':
      return `made the picture ${operation.factor} times as large`
    case 'flip':
      return `mirrored ${nameOf(operation.target)}`
    case 'extend':
      return operation.aspect ? `brought the picture to ${operation.aspect}` : 'gave the picture more room'
    case 'compose':
      return 'made a new picture from the given ones'
    case 'insert':
      return `put in ${nameOf(operation.from)}`
    default:
      return 'changed the picture'
  }
}

const madeOf = ({ color, material }: Extract<Operation, { op: 'material' }>): string =>
  color && !material.includes(color.name) ? `${color.name} ${material}` : material

export function groundOf(to: Extract<Operation, { op: 'background' }>['to']): string {
  if (to.kind === 'color') return to.color.name
  if (to.kind === 'gradient') return `a gradient of ${listed(to.colors.map(({ name }) => name))}`
  if (to.kind === 'transparent') return 'transparent'
  return to.kind === 'image' ? `image ${to.image}` : to.words
}

/** What a change of tone makes of a thing. */
export function toneOf(quality: string, amount: number): string {
  const isMore = amount > 0
  if (quality === 'brightness') return isMore ? 'brighter' : 'darker'
  if (quality === 'warmth') return isMore ? 'warmer' : 'cooler'
  if (quality === 'saturation') return isMore ? 'more colourful' : 'less colourful'
  return quality === 'contrast' ? `${isMore ? 'higher' : 'lower'} in contrast` : 'better lit'
}
