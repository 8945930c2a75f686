import type { NamedColor, Subject } from '../brief/schema.ts'
import { FAMILIES, familyFor, familyOf, type NounMatch } from '../catalog/index.ts'
import { contrast, hexToOklch, oklchToHex, shade } from '../color.ts'
import type { Material, StageObject } from '../scene/index.ts'
import type { Recipe } from '../shape/index.ts'
import { printOf } from './printed.ts'

/** Perceptual roughness of a finish that was asked for. */
const FINISH_ROUGHNESS: Record<NonNullable<Subject['finish']>, number> = {
  matte: 0.48,
  satin: 0.38,
  glossy: 0.12,
  frosted: 0.45,
  brushed: 0.34,
  polished: 0.06,
}

/** Families of food and plants: what is golden there is only a colour. */
const GROWN: ReadonlySet<string> = new Set([
  'wax',
  'felt',
  'skin',
  'peel',
  'leaf',
  'soil',
  'liquid',
  'tinted-liquid',
  'water',
  'paper',
  'fabric',
  'knit',
  'terry',
  'toy-fur',
  'baked-crust',
  'pastry-crust',
  'seared-meat',
  'melted-cheese',
  'churned-cream',
])
const METALLIC = /gold|silver|steel|brass|copper|bronze|chrome|alumin|metal|titanium|iron|platinum/

/** What a jewel is set with takes the colour that is a gem's: a ruby ring is a gold one with a ruby. */
const SET_WITH = /^(?:stone|pendant|jewel)$/
const GEM = /^(?:ruby|emerald|sapphire|amethyst|topaz|turquoise|jade|garnet)$/

/** The first slot takes what is said of the thing, the others what is said of their part, the second also the second colour; `look` is what the noun itself says. */
export function materialsOf(subject: Subject, recipe: Recipe, look: NonNullable<NounMatch['look']>): Record<string, Material> {
  const set = Object.keys(recipe.slots).find((slot) => SET_WITH.test(slot))
  const gem = (set && subject.colors.find(({ name }) => GEM.test(name))) || null
  return Object.fromEntries(
    Object.entries(recipe.slots).map(([slot, usual], i) => {
      const part = subject.parts.find(({ noun }) => noun === slot || noun.endsWith(` ${slot}`))
      const said =
        i === 0
          ? { color: subject.colors.find((color) => color !== gem) ?? null, material: subject.material }
          : {
              color: part?.color ?? (slot === set && gem ? gem : i === 1 ? subject.colors[1] : null) ?? null,
              material: part?.material ?? null,
            }
      const isKin = recipe.gathers !== undefined && KIN.test(slot) && !said.color && subject.colors.length > 0
      const material = isKin ? kinOf(subject, usual, i) : slotMaterial(said, look[slot] ?? usual)
      if (i === 0 && subject.finish) material.roughness = FINISH_ROUGHNESS[subject.finish]
      if (subject.details.includes('wet') && familyOf(material.family).transmission === 0) material.roughness = WET_ROUGHNESS
      return [slot, material]
    }),
  )
}

/** Slots of a heap for those that differ a little from the first: black stones are all black. */
const KIN = /^(?:second|third|fourth)$/

function kinOf(subject: Subject, usual: Recipe['slots'][string], nth: number): Material {
  const material = slotMaterial({ color: subject.colors[0] ?? null, material: subject.material }, usual)
  return { ...material, color: shade(material.color, { l: nth % 2 === 0 ? 0.04 : -0.03 }) }
}

/** Perceptual roughness under a film of water. */
const WET_ROUGHNESS = 0.14

function slotMaterial(said: { color: NamedColor | null; material: string | null }, usual: Recipe['slots'][string]): Material {
  // A golden croissant is no metal.
  const metallic = said.color && METALLIC.test(said.color.name) && !GROWN.has(usual.family) ? said.color.name : null
  const named = familyFor(said.material ?? metallic ?? '')
  const family = named && KIND_OF[usual.family] === named ? null : named
  // “A sage green steel bottle” is painted steel: the paint is what is seen.
  const painted = family && FAMILIES[family].metalness > 0.5 && said.color && !metallic
  // Canvas is what a tote is made of anyway: it keeps the colour that totes have.
  // No metal is white: what is called so is painted.
  if (said.color && !metallic && !family && familyOf(usual.family).metalness > 0.5 && hexToOklch(said.color.hex).l > PALE)
    return { family: 'powder-coat', color: said.color.hex }
  const dyed = said.color && dyedIn(said.color, family && !painted ? family : usual.family)
  if (family && !painted) return { family, color: dyed ?? (family === usual.family ? usual.color : FAMILIES[family].color) }
  return {
    family: usual.family,
    color: dyed ?? usual.color,
    ...(usual.roughness !== undefined && { roughness: usual.roughness }),
  }
}

/** Stuff that is a kind of another: a cotton towel stays terry. */
const KIND_OF: Readonly<Record<string, string>> = { terry: 'fabric', 'toy-fur': 'felt' }

/** Lightness, in Oklab, of white, cream and pastels. */
const PALE = 0.86

/** Cloth and leather: dye never reaches the chroma of paint. */
const DYED: ReadonlySet<string> = new Set(['fabric', 'terry', 'toy-fur', 'knit', 'felt', 'leather', 'suede', 'denim', 'canvas'])
const MOST_CHROMA = 0.135

/** A colour as a material takes it; one that is given as a number stays what it is. */
function dyedIn({ name, hex }: NamedColor, family: string): string {
  const { l, c, h } = hexToOklch(hex.slice(0, 7))
  return DYED.has(family) && c > MOST_CHROMA && !name.startsWith('#') ? oklchToHex({ l: l * 0.92, c: MOST_CHROMA, h }) : hex
}

/** Words and pictures asked for on the object go to its first label area, on paper where a label was asked for, in whichever of black and white reads better. */
export function decalsOf(subject: Subject, recipe: Recipe, materials: Record<string, Material>): StageObject['decals'] {
  const [area, label] = Object.entries(recipe.labels ?? {})[0] ?? []
  if (!area || !label) return undefined
  const slot = recipe.parts.find(({ name }) => name === label.part)?.slot ?? ''
  const paper = recipe.params.label ? undefined : subject.parts.find(({ noun }) => noun === 'label')
  const panel = paper && (paper.color?.hex ?? PAPER)
  const under = panel ?? materials[slot]?.color ?? recipe.slots[slot]?.color ?? '#ffffff'
  const color = contrast('#1a1a1a', under) > contrast('#f7f5f0', under) ? '#1a1a1a' : '#f7f5f0'
  const font = hexToOklch(under).l > 0.6 ? 'playfair-display' : 'inter'
  const print = printOf(subject, color)
  if (!subject.label && !print) return undefined
  return [{ area, text: subject.label ?? '', color, font, ...(panel && { panel }), ...print }]
}

const PAPER = '#f6f2e8'
