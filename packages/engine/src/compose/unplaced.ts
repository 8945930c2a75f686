import { bare } from '../brief/kept.ts'
import type { Brief } from '../brief/schema.ts'
import type { Warning } from '../engine.ts'
import type { Layer, Scene } from '../scene/schema.ts'

const MOST_NAMED = 24

/** The words of a brief that stand nowhere in its scene, named in one warning: nothing that was asked for is lost in silence. */
export function unplacedWarnings(brief: Brief, scene: Scene): Warning[] {
  if (brief.textPolicy === 'none') return []
  const { menu = null, points = null } = brief.content ?? {}
  const asked = [
    ...brief.texts.map(({ text }) => text),
    ...(menu?.sections ?? []).flatMap(({ items }) => items.flatMap(({ name, price }) => [name, price ?? ''])),
    ...(points?.items ?? []).flatMap(({ lead, title, detail }) => [lead ?? '', title, detail ?? '']),
  ]
  // A headline that stands in a column is set letter by letter.
  const said = `${bare(stringsIn(scene.layers).join(''))} ${bare(lettersIn(scene.layers))}`
  const lost = [...new Set(asked)].filter((words) => bare(words) !== '' && !said.includes(bare(words)))
  if (lost.length === 0) return []
  const named = lost.slice(0, MOST_NAMED).join('”, “')
  const more = lost.length > MOST_NAMED ? ` and ${lost.length - MOST_NAMED} more` : ''
  return [
    {
      code: 'words_not_placed',
      message: `“${named}”${more} found no place in this picture, so ${lost.length === 1 ? 'it is' : 'they are'} not set.`,
      words: lost.slice(0, MOST_NAMED).join(', '),
    },
  ]
}

/** The words of all texts in their order, without what lies between them. */
const lettersIn = (layers: readonly Layer[]): string =>
  layers.map((layer) => (layer.type === 'text' ? layer.text : layer.type === 'group' ? lettersIn(layer.layers) : '')).join('')

/** Every string of a document: words may be set as texts or printed on an object. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
