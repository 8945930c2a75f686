import type { Brief } from '../../brief/schema.ts'
import { findArchetype } from '../../catalog/index.ts'
import type { Warning } from '../../engine.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { stageIn } from '../design/picture.ts'
import type { Look } from '../graphic/look.ts'
import { picturesIn } from '../graphic/pictured.ts'
import { spotIn } from '../graphic/spot.ts'

type Dish = { layers: Layer[]; warnings: Warning[] }

/** The dish of a recipe: photographed where the stage has it, else drawn with what goes in. */
export function dishIn(look: Look, box: Box, title: string, ingredients: readonly string[]): Dish | null {
  const noun = servedAs(title)
  const staged = noun && look.style.name === 'plain' && !DRAWN.test(look.brief.style.words.join(' ')) ? photographed(look, box, noun) : null
  if (staged) return staged
  const own = picturesIn(title).at(-1)
  const goes = ingredients.flatMap((words) => picturesIn(words).slice(0, 1)).filter((art, i, all) => art !== own && all.indexOf(art) === i)
  const art = own ?? 'fluent-emoji-flat:shallow-pan-of-food'
  return title === '' && !own
    ? null
    : { layers: [spotIn(look, 'picture', box, { art, others: goes.slice(0, 4), hue: look.hue(0), radius: 0 })], warnings: [] }
}
const DRAWN = /\b(?:illustrat\w*|drawn|watercolou?r|vector|flat|line|cartoon|sketch\w*|doodle)\b/

/** The last words of a dish that the stage can serve. */
function servedAs(title: string): string | null {
  const words = title.toLowerCase().match(/[\p{L}'’-]+/gu) ?? []
  for (const length of [3, 2, 1]) {
    const noun = words.slice(-length).join(' ')
    const found = words.length >= length ? findArchetype(noun) : null
    // A soup is served in a bowl; a banana bread is no plain loaf.
    if (found && (found.level !== 'hypernym' || found.look)) return noun
  }
  return null
}

function photographed(look: Look, box: Box, noun: string): Dish | null {
  const dish: Brief['subjects'][number] = {
    id: 'dish',
    noun,
    details: [],
    count: 1,
    role: 'hero',
    colors: [],
    material: null,
    finish: null,
    region: null,
    relation: null,
    label: null,
    parts: [],
  }
  const brief: Brief = {
    ...look.brief,
    subjects: [dish],
    setting: { ...look.brief.setting, backdropColor: null, surface: { noun: 'table', material: 'wood', color: null } },
  }
  const staged = stageIn({ ...look, brief }, 'picture', box, { fill: 0.78 })
  return staged && { layers: [staged.layer], warnings: staged.warnings }
}
