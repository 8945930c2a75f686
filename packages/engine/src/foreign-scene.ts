import { ASSET_FONT } from './catalog/fonts/index.ts'
import { recipeOf } from './catalog/index.ts'
import { EngineError } from './engine.ts'
import { type Layer, mapLayers, type Scene, sceneFromText } from './scene/index.ts'

/** What a scene from elsewhere may ask of the renderer. */
const MOST_OBJECTS = 60
const MOST_LIGHTS = 24
const MOST_LAYERS = 400
const MOST_STAGES = 2
/** Layers of letters made of something, which are worked out pixel by pixel. */
const MOST_LETTERED = 16
const LONGEST_EDGE = 3840
const MOST_CHARACTERS = 1_000_000

/** Why a scene that came from outside is not drawn; null when nothing is wrong with it. `pictures`: hashes of those it may show. */
export function faultOf(scene: Scene, pictures: readonly string[]): string | null {
  const layers: Layer[] = []
  mapLayers(scene, (layer) => {
    layers.push(layer)
    return layer
  })
  const stages = layers.flatMap((layer) => (layer.type === 'stage' ? [layer] : []))
  if (layers.length > MOST_LAYERS) return `it has ${layers.length} layers and at most ${MOST_LAYERS} are drawn`
  if (stages.length > MOST_STAGES || stages.some(({ objects, lights }) => objects.length > MOST_OBJECTS || lights.length > MOST_LIGHTS))
    return 'it asks for more than is drawn for one picture'
  if (Math.max(scene.canvas.width, scene.canvas.height) > LONGEST_EDGE) return `its canvas is longer than ${LONGEST_EDGE} pixels`
  const lettered = layers.filter((layer) => layer.type === 'text' && layer.effect)
  if (lettered.length > MOST_LETTERED) return `${lettered.length} of its texts have an effect and at most ${MOST_LETTERED} are drawn`
  const unknown = stages.flatMap(({ objects }) => objects).find(({ archetype }) => !recipeOf(archetype))
  if (unknown) return `this version cannot draw a ${unknown.archetype.slice(0, 40)}`
  if (layers.some((layer) => layer.type === 'text' && ASSET_FONT.test(layer.font)))
    return 'its words are set in a font that was not sent along'
  return layers.some((layer) => layer.type === 'image' && !pictures.includes(layer.image))
    ? 'it holds another picture that was not sent along'
    : null
}

/**
 * A scene document that somebody sends to be drawn, as JSON.
 * @throws EngineError `invalid_value` of `easel.scene`: not a scene, or more than one picture may ask for.
 */
export function sceneGiven(document: unknown): Scene {
  const text = JSON.stringify(document)
  if (text.length > MOST_CHARACTERS) throw refused(`Expected a scene of at most ${MOST_CHARACTERS} characters but received ${text.length}.`)
  let scene: Scene
  try {
    scene = sceneFromText(text)
  } catch (cause) {
    throw refused((cause as Error).message.slice(0, 400), cause)
  }
  const fault = faultOf(scene, [])
  if (fault) throw refused(`The scene is not drawn, because ${fault}.`)
  return scene
}

const refused = (message: string, cause?: unknown) => new EngineError('invalid_value', message, 'easel.scene', cause)
