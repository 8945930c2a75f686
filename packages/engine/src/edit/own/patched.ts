import type { Warning } from '../../engine.ts'
import { mapLayers, type Scene, stageOf } from '../../scene/index.ts'
import type { Target } from '../plan.ts'

/** The scene after one operation, or why it could not be done; `elsewhere`: pixels may be able to. */
export type Patched = { scene: Scene; warnings: Warning[] } | { missed: string } | 'elsewhere'

export const done = (scene: Scene, warnings: Warning[] = []): Patched => ({ scene, warnings })
export const missed = (why: string): Patched => ({ missed: why })

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

export const notThere = (target: Target): Patched => missed(`There is no ${nameOf(target)} in the scene of this picture.`)

/** Roles that count as one another when the one asked for is not there. */
const NEAR: Record<string, string[]> = {
  headline: ['headline', 'sign', 'title'],
  subheadline: ['subheadline', 'body', 'caption'],
  sign: ['sign', 'headline'],
  label: ['label'],
  caption: ['caption', 'subheadline'],
}

/** Names of the text layers, and of the things with print on them, that a target means. */
export function textsOf(scene: Scene, target: Target): { layers: Set<string>; printed: Set<string> } {
  const texts: { name: string; role: string; text: string }[] = []
  mapLayers(scene, (layer) => {
    if (layer.type === 'text') texts.push(layer)
    return layer
  })
  const printed = (stageOf(scene)?.objects ?? []).filter(({ decals }) => decals && decals.length > 0)
  const is = (shown: string, asked: string) => shown.trim().toLowerCase() === asked.trim().toLowerCase()
  const { noun, text } = target
  if (text !== null)
    return {
      layers: new Set(texts.filter((layer) => is(layer.text, text)).map(({ name }) => name)),
      printed: new Set(printed.filter(({ decals }) => decals?.some((decal) => is(decal.text, text))).map(({ name }) => name)),
    }
  const wanted = noun === null ? null : (NEAR[noun] ?? [noun])
  const role = wanted?.find((name) => texts.some((layer) => layer.role === name))
  const ofRole = texts.filter((layer) => layer.role === role)
  if (ofRole.length > 0) return { layers: new Set(ofRole.map(({ name }) => name)), printed: new Set() }
  // `the text` is the only text there is; `the label` may be print.
  if (noun === 'label' || (noun === null && texts.length === 0))
    return { layers: new Set(), printed: new Set(printed.map(({ name }) => name)) }
  const [only] = texts
  return { layers: new Set(noun === null && texts.length === 1 && only ? [only.name] : []), printed: new Set() }
}
