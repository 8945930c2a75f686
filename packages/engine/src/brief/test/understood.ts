import { expect, test } from 'vitest'
import { SETS } from '../../catalog/sets.ts'
import { Brief, readBrief } from '../index.ts'

export type Reading = [promise: string, prompt: string, expected: Expected]

/** What a prompt must be understood as; only the fields named are compared. */
export type Expected = {
  genre?: Brief['genre']
  aspect?: string | null
  hero?: string | null
  heroes?: string[]
  count?: number
  colors?: string[]
  material?: string | null
  finish?: string | null
  props?: string[]
  relation?: [string, string]
  surface?: [noun: string, material: string | null]
  surfaceColor?: string
  set?: string | null
  backdrop?: string
  rig?: string | null
  rim?: string
  key?: string
  shadow?: string
  temperature?: string
  time?: string
  angle?: string
  shot?: string
  focalMm?: number
  depthOfField?: string
  texts?: [text: string, role: string][]
  textRegion?: string
  policy?: Brief['textPolicy']
  region?: string | null
  free?: string[]
  avoid?: string[]
  preserve?: string[]
  blocks?: string[]
  platform?: string
  theme?: string
  topic?: string
  label?: string
  background?: string
  useCase?: string
  warns?: string[]
  /** Of the hero: noun, colour, material. */
  parts?: [noun: string, color: string, material: string | null][]
  details?: string[]
  palette?: string[]
  /** What each thing stands on or by: noun, relation, target. */
  relations?: [noun: string, type: string, target: string][]
  words?: string[]
}

/** The brief of a prompt, flat. */
function seen(prompt: string): Required<Expected> {
  const { brief, warnings } = readBrief(prompt)
  const heroes = brief.subjects.filter((subject) => subject.role === 'hero')
  const hero = heroes[0]
  const surface = brief.setting.surface
  return {
    genre: brief.genre,
    aspect: brief.canvas.aspect,
    hero: hero?.noun ?? null,
    heroes: heroes.map((subject) => subject.noun),
    count: hero?.count ?? 0,
    colors: hero?.colors.map((color) => color.name) ?? [],
    material: hero?.material ?? null,
    finish: hero?.finish ?? null,
    props: brief.subjects.filter((subject) => subject.role === 'prop').map((subject) => subject.noun),
    relation: hero?.relation ? [hero.relation.type, hero.relation.target] : ['', ''],
    surface: [surface?.noun ?? '', surface?.material ?? null],
    surfaceColor: surface?.color?.name ?? '',
    set: brief.setting.set,
    backdrop: brief.setting.backdropColor?.name ?? '',
    rig: brief.lighting.rig,
    rim: brief.lighting.rimColor?.name ?? '',
    key: brief.lighting.key ?? '',
    shadow: brief.lighting.shadow ?? '',
    temperature: brief.lighting.temperature ?? '',
    time: brief.setting.time ?? '',
    angle: brief.camera.angle ?? '',
    shot: brief.camera.shot ?? '',
    focalMm: brief.camera.focalMm ?? 0,
    depthOfField: brief.camera.depthOfField ?? '',
    texts: brief.texts.map((text) => [text.text, text.role]),
    textRegion: brief.texts[0]?.region ?? '',
    policy: brief.textPolicy,
    region: brief.layout.subjectRegion,
    free: brief.layout.freeRegions,
    avoid: brief.constraints.avoid,
    preserve: brief.constraints.preserve,
    blocks: brief.ui?.blocks.map((block) => block.kind) ?? [],
    platform: brief.ui?.platform ?? '',
    theme: brief.ui?.theme ?? '',
    topic: brief.ui?.topic ?? '',
    label: hero?.label ?? '',
    parts: hero?.parts.map(({ noun, color, material }) => [noun, color?.name ?? '', material]) ?? [],
    details: hero?.details ?? [],
    palette: brief.style.palette.map((color) => color.name),
    relations: brief.subjects.flatMap(({ noun, relation }) =>
      relation ? [[noun, relation.type, relation.target] as [string, string, string]] : [],
    ),
    words: brief.ui?.blocks.map((block) => block.words) ?? [],
    background: brief.canvas.background,
    useCase: brief.useCase ?? '',
    warns: warnings.map((warning) => warning.code),
  }
}

/** Each prompt is understood as the table says, and its brief is valid and the same every time. */
export function understands(prompts: readonly Reading[]): void {
  test.each(prompts)('%s', (_promise, prompt, expected) => {
    const all = seen(prompt)
    const compared = Object.fromEntries(Object.keys(expected).map((key) => [key, all[key as keyof Expected]]))
    expect(compared).toEqual(expected)
    const { brief } = readBrief(prompt)
    expect(() => Brief.parse(brief)).not.toThrow()
    expect(readBrief(prompt).brief).toEqual(brief)
    expect(brief.setting.set === null || Object.hasOwn(SETS, brief.setting.set)).toBe(true)
  })
}
