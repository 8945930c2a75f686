import type { Warning } from '../../engine.ts'
import type { Design, Panel } from '../schema.ts'

const USUAL_COUNT: Readonly<Record<string, number>> = { comic: 4, strip: 3, storyboard: 6, 'contact-sheet': 9 }
const WHO =
  /\b(?:wom[ae]n|m[ae]n|boys?|girls?|child(?:ren)?|kids?|detectives?|robots?|cats?|dogs?|fox(?:es)?|bears?|rabbits?|birds?|astronauts?|students?|teachers?|scientists?|pirates?|knights?|witch(?:es)?|wizards?|samurai|ninjas?|hero(?:ine)?s?|chefs?|farmers?|doctors?|nurses?|pilots?)\b/
/** What happens in any story: somebody, from afar and from near. `¤` stands for whoever the story is of. */
const SCENES: readonly (readonly [scene: string, shot: Panel['shot']])[] = [
  ['¤ walks along a street', 'wide'],
  ['¤ looks up', 'close-up'],
  ['¤ by a window', 'medium'],
  ['¤ at a table', 'medium'],
  ['¤ in a street at night', 'wide'],
  ['¤ walks in a park', 'wide'],
  ['¤ looks back', 'close-up'],
  ['¤ in a kitchen', 'medium'],
  ['¤ runs along a street', 'wide'],
  ['¤ reads at a table', 'medium'],
  ['¤ by the sea', 'wide'],
  ['¤ smiles', 'close-up'],
]

/** As many panels as asked for: those described, then plain ones of the same subject; of a story of which nothing is told, somebody in it. */
export function filled(panels: readonly Panel[], asked: number | null, kind: string, about: string): Panel[] {
  const count = Math.max(panels.length, asked ?? (panels.length > 0 ? 0 : (USUAL_COUNT[kind] ?? 4)))
  const isStory = panels.length === 0 && kind !== 'contact-sheet'
  const who = WHO.exec(about)?.[0] ?? 'a person'
  return [
    ...panels,
    ...Array.from({ length: count - panels.length }, (_, i): Panel => {
      const [scene, shot] = (isStory ? SCENES[i % SCENES.length] : undefined) ?? ['', null]
      const said = scene.replace('¤', who)
      return { scene: said.charAt(0).toUpperCase() + said.slice(1), angle: null, shot, lines: [] }
    }),
  ]
}

/** What is said of a story that the prompt does not tell. */
export function untold({ panels }: Design): Warning[] {
  const isOpen =
    panels.length > 0 && panels.every(({ scene }) => SCENES.some(([plain]) => plain !== '' && scene.endsWith(plain.replace('¤ ', ''))))
  return isOpen
    ? [
        {
          code: 'content_invented',
          message: 'The prompt tells nothing panel by panel, so neutral scenes stand in; describe the panels to have them drawn.',
        },
      ]
    : []
}
