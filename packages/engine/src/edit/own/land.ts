import { readBrief } from '../../brief/index.ts'
import { type Layer, mapLayers, type Scene } from '../../scene/index.ts'
import { done, missed, type Patched } from './patched.ts'

type LandLayer = Extract<Layer, { type: 'land' }>

/** The first country of the scene; null when it shows none. */
export function landOf(scene: Scene): LandLayer | null {
  let found: LandLayer | null = null
  mapLayers(scene, (layer) => {
    if (layer.type === 'land') found ??= layer
    return layer
  })
  return found
}

/** The same country at another hour, in other weather or another season: hills, water and buildings stay where they are. */
export function weathered(scene: Scene, words: string): Patched {
  const layer = landOf(scene)
  if (!layer) return missed('The scene has no land.')
  const { setting } = readBrief(`A landscape, ${words.replace(/^(?:make|turn|change) (?:it|this|the \w+)(?: (?:to|into))? /, '')}.`).brief
  const { cover, snow, sky, moon, mist } = setting.land ?? { cover: null, snow: null, sky: null, moon: false, mist: null }
  const isClearing = /\b(?:no|without|remove|clear(?: away)?|less)\b.{0,12}\b(?:fog|mist|haze)\b/.test(words)
  const now: LandLayer['land'] = {
    ...layer.land,
    ...(setting.time && { time: setting.time }),
    ...(cover && { cover }),
    ...(snow !== null && { snow }),
    ...(sky && !isClearing && { sky }),
    ...(moon && { moon }),
    ...(mist !== null && { mist }),
    ...(isClearing && { mist: 0 }),
  }
  // Stars are seen at night, and a night without clouds shows them.
  if (now.sky === 'stars' && now.time !== 'night') {
    if (sky === 'stars') now.time = 'night'
    else now.sky = 'clear'
  }
  if (now.time === 'night' && now.sky === 'clear') now.sky = 'stars'
  if (JSON.stringify(now) === JSON.stringify(layer.land)) return missed(`What “${words}” changes about the land was not understood.`)
  return done(mapLayers(scene, (old) => (old === layer ? { ...layer, land: now } : old)))
}
