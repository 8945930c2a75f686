import type { Warning } from '../../engine.ts'
import { mapLayers, type Scene, stageOf } from '../../scene/index.ts'
import type { Target } from '../plan.ts'

/** The scene after one operation, or why it could not be done; `elsewhere`: pixels may be able to. */
export type Patched = { scene: Scene; warnings: Warning[] } | { missed: string; code?: Missed } | 'elsewhere'
/** Not done at all, or because no drawing has a thing for the words. */
type Missed = 'edit_not_done' | 'unknown_thing'

export const done = (scene: Scene, warnings: Warning[] = []): Patched => ({ scene, warnings })
export const missed = (why: string): Patched => ({ missed: why })
export const unknown = (thing: string): Patched => ({ missed: `“${thing}” is not in the catalogue.`, code: 'unknown_thing' })

export const nameOf = ({ kind, noun, text }: Target): string =>
  noun ??
  (text === null
    ? {
        picture: 'the picture',
        background: 'the background',
        subject: 'the subject',
        here: 'the masked place',
        rest: 'the rest',
        words: 'text',
        thing: 'that',
      }[kind]
    : `“${text}”`)

export const notThere = (target: Target): Patched =>
  missed(`There is no ${nameOf(target).replace(/^the /, '')} in the scene of this picture.`)

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** Roles that count as one another when the one asked for is not there. */
const NEAR: Record<string, string[]> = {
  headline: ['headline', 'sign', 'title'],
  subheadline: ['subheadline', 'body', 'caption'],
  sign: ['sign', 'headline'],
  label: ['label'],
  caption: ['caption', 'note', 'subheadline'],
}

/**
 * Names of the text layers, and of the things with print on them, that a target means; where several do, those whose row shows
 * words of the instruction: `the price of the latte`.
 */
export function textsOf(scene: Scene, target: Target, words = ''): { layers: Set<string>; printed: Set<string> } {
  const all: { name: string; role: string; text: string }[] = []
  mapLayers(scene, (layer) => {
    if (layer.type === 'text') all.push(layer)
    return layer
  })
  const texts = inPart(all, words)
  const printed = (stageOf(scene)?.objects ?? []).filter(({ decals }) => decals && decals.length > 0)
  const is = (shown: string, asked: string) => shown.trim().toLowerCase() === asked.trim().toLowerCase()
  const { noun, text } = target
  // Of several texts alike the layer's own name tells which.
  if (noun !== null && text !== null && all.some(({ name }) => name === noun)) return { layers: new Set([noun]), printed: new Set() }
  if (text !== null)
    return {
      layers: new Set(texts.filter((layer) => is(layer.text, text)).map(({ name }) => name)),
      printed: new Set(printed.filter(({ decals }) => decals?.some((decal) => is(decal.text, text))).map(({ name }) => name)),
    }
  const counted = numbered(texts, noun)
  if (counted) return { layers: new Set([counted]), printed: new Set() }
  const wanted = noun === null ? null : (NEAR[noun] ?? [noun])
  const role = wanted?.find((name) => texts.some((layer) => layer.role === name))
  const ofRole = texts.filter((layer) => layer.role === role)
  if (ofRole.length > 0) return { layers: new Set(nearest(ofRole, texts, words).map(({ name }) => name)), printed: new Set() }
  const priced = noun === 'price' ? texts.filter((layer) => /[$€£¥]\s?\d|\d\s?[€£¥$]/.test(layer.text)) : []
  if (priced.length > 0) return { layers: new Set(nearest(priced, texts, words).map(({ name }) => name)), printed: new Set() }
  // `the text` is the only text there is; `the label` may be print.
  if (noun === 'label' || (noun === null && texts.length === 0))
    return { layers: new Set(), printed: new Set(printed.map(({ name }) => name)) }
  const [only] = texts
  return { layers: new Set(noun === null && texts.length === 1 && only ? [only.name] : []), printed: new Set() }
}

const PART = '(?:panel|frame|scene|shot|cell|step|point|item|entry|fact|row|card|column|slide|section)'

/** Where words name a counted part, `the caption of frame 2`, `in the last panel`: only the texts that stand in it. */
function inPart<Text extends { name: string }>(texts: Text[], words: string): Text[] {
  const match = new RegExp(
    `\\b(?:of|in|under|below|on|from|for) (?:the )?(?:(${ORDINALS.join('|')}|last) ${PART}|${PART} (?:no\\.? ?|number |#)?(\\d{1,2}))\\b`,
  ).exec(words.toLowerCase())
  if (!match) return texts
  const numberOf = ({ name }: Text) => Number(/^[a-z-]+-(\d+)\./.exec(name)?.[1] ?? 0)
  const number = match[1] === 'last' ? Math.max(...texts.map(numberOf)) : Number(match[2] ?? ORDINALS.indexOf(match[1] ?? '') + 1)
  const inside = texts.filter((text) => numberOf(text) === number)
  return inside.length > 0 ? inside : texts
}

/** Of several texts of one role, those in a row with a text that the words name. */
function nearest<Text extends { name: string; text: string }>(among: Text[], all: readonly Text[], words: string): Text[] {
  if (among.length < 2 || words === '') return among
  const lower = ` ${words.toLowerCase().replace(/[^\p{L}\p{N}$€£.]+/gu, ' ')} `
  const isNamed = ({ text }: Text) => lower.includes(` ${text.trim().toLowerCase()} `)
  const rows = new Set(all.filter((one) => isNamed(one) && !among.includes(one)).flatMap(({ name }) => rowOf(name) ?? []))
  const beside = among.filter(({ name }) => rows.has(rowOf(name) ?? ''))
  return beside.length > 0 ? beside : among
}

/** `section-1-1.item-4` of `section-1-1.item-4.price`: the innermost counted part of a name; null when there is none. */
export function rowOf(name: string): string | null {
  const parts = name.split('.')
  for (let end = parts.length - 1; end > 0; end--) if (/-\d+$/.test(parts[end - 1] ?? '')) return parts.slice(0, end).join('.')
  return null
}

/** `step 2`, `the third item`: the main text of that row. */
function numbered(texts: readonly { name: string; role: string }[], noun: string | null): string | null {
  const kinds = '(?:step|point|item|entry|fact|row|card|number|line)'
  const match = new RegExp(`^${kinds} (\\d{1,2})$|^(${ORDINALS.join('|')}) ${kinds}$`).exec(noun ?? '')
  if (!match) return null
  const number = match[1] ?? String(ORDINALS.indexOf(match[2] ?? '') + 1)
  const rows = texts.filter(({ name }) => rowOf(name)?.endsWith(`-${number}`))
  return (rows.find(({ name, role }) => role === 'list-item' || /\.(?:title|name)$/.test(name)) ?? null)?.name ?? null
}
