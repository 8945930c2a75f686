import { z } from 'zod'

/**
 * The scene: one versioned document that names every layer, object, light and text of a picture.
 * Two-dimensional lengths are canvas pixels with the origin at the top left; three-dimensional
 * lengths are centimetres, y up, the ground at y = 0; angles are degrees; colours are sRGB hex.
 */

/** `#rrggbb` or `#rrggbbaa`, sRGB, straight alpha. */
export const Color = z.string().regex(/^#([0-9a-f]{6}|[0-9a-f]{8})$/)
export type Color = z.infer<typeof Color>

/** A stable dotted name such as `headline` or `bottle.cap`; unique within a scene. */
export const Name = z.string().regex(/^[a-z][a-z0-9_-]*(\.[a-z0-9][a-z0-9_-]*)*$/)

const Vec3 = z.tuple([z.number(), z.number(), z.number()])

export const Box = z.strictObject({ x: z.number(), y: z.number(), w: z.number().nonnegative(), h: z.number().nonnegative() })
export type Box = z.infer<typeof Box>

// ---------------------------------------------------------------------------------------------
// Three dimensions: the stage

/** What a surface looks like. Every field but `color` has a default in the catalogue's material families. */
export const Material = z.strictObject({
  /** Catalogue family, e.g. `plastic`, `ceramic`, `wood`, `brushed-metal`, `glass`. */
  family: z.string(),
  color: Color,
  /** Perceptual GGX roughness, 0 mirror to 1 chalk. */
  roughness: z.number().min(0).max(1).optional(),
  /** Clear coat strength 0–1. */
  coat: z.number().min(0).max(1).optional(),
  /** Second colour of a textured family (grain, veins, speckles). */
  accent: Color.optional(),
  /** Texture scale, 1 = true to life. */
  grain: z.number().positive().optional(),
})
export type Material = z.infer<typeof Material>

/** Words, a picture or both printed on an object's label area. */
export const Decal = z.strictObject({
  /** Name of the recipe's label area, e.g. `front`. */
  area: z.string(),
  /** Empty where only a picture is printed. */
  text: z.string(),
  /** Id of a picture, above the words if there are any; one-coloured art takes `color`. */
  art: z.string().optional(),
  /** The picture's lights and shades in few inks, from the darkest to the lightest. */
  tones: z.array(Color).min(2).max(6).optional(),
  color: Color,
  font: z.string(),
  /** Panel behind the words; absent prints straight on the material. */
  panel: Color.optional(),
})
export type Decal = z.infer<typeof Decal>

export const StageObject = z.strictObject({
  name: Name,
  /** Catalogue archetype, e.g. `bottle`. */
  archetype: z.string(),
  /** Id of the art that an `inflated` object is made of, e.g. `fluent-emoji-flat:pineapple`. */
  art: z
    .string()
    .regex(/^[a-z0-9-]+:[a-z0-9-]+$/)
    .optional(),
  params: z.record(z.string(), z.number()),
  /** By material slot of the archetype. */
  materials: z.record(z.string(), Material),
  decals: z.array(Decal).optional(),
  /** Centre of the object's footprint, in cm; y is the height of its lowest point. */
  at: Vec3,
  /** Rotation about x, y, z in degrees, applied in the order y, x, z about the footprint centre. */
  turn: Vec3,
  scale: z.number().positive(),
})
export type StageObject = z.infer<typeof StageObject>

/** The surroundings: ground, walls, window, background. */
export const StageSet = z.strictObject({
  /** Catalogue set, e.g. `white-sweep`, `color-sweep`, `desk-window`, `dark-reflective`. */
  kind: z.string(),
  ground: Material.optional(),
  backdrop: Material.optional(),
  /** `exact`: the background is exactly `backdrop.color` in the picture and only shadow falls on it; `transparent`: it has alpha 0. */
  plate: z.enum(['exact', 'physical', 'transparent']).optional(),
  /** Its wall stands right behind the things, which lean on it or hang from it. */
  close: z.literal(true).optional(),
  /** When a place outdoors is seen; absent = its usual hour. */
  time: z.enum(['morning', 'noon', 'golden', 'evening', 'night']).optional(),
})
export type StageSet = z.infer<typeof StageSet>

export const StageLight = z.strictObject({
  name: Name,
  /** `spot` is a sun through a round hole, `blinds` and `leaves` are suns behind slats and a tree. */
  kind: z.enum(['softbox', 'strip', 'window', 'sun', 'point', 'spot', 'blinds', 'leaves']),
  /** Centre in cm, in a frame whose origin is the aim point and whose unit is the subject's radius × 1. */
  at: Vec3,
  /** Where it points, same frame. */
  aim: Vec3,
  /** Width and height, same unit. */
  size: z.tuple([z.number().positive(), z.number().positive()]),
  color: Color,
  /** Relative power; 1 = a normal key light. */
  power: z.number().nonnegative(),
  /** Falls on the objects only, as through a grid. */
  gridded: z.literal(true).optional(),
})
export type StageLight = z.infer<typeof StageLight>

export const StageCamera = z.strictObject({
  eye: Vec3,
  target: Vec3,
  /** Full-frame equivalent focal length by the picture's diagonal; `verticalFov` in lens.ts gives the angle. */
  focalMm: z.number().min(8).max(400),
  /** Lens shift in fractions of the frame: +x moves the picture's content to the right, +y down. */
  shift: z.tuple([z.number(), z.number()]),
  /** f-number; absent = everything sharp. */
  aperture: z.number().positive().optional(),
  /** Distance of the focal plane in cm; absent = target. */
  focus: z.number().positive().optional(),
})
export type StageCamera = z.infer<typeof StageCamera>

/** How a stage is drawn when it is not a photograph. */
export const Technique = z.enum(['ink', 'pencil', 'toon', 'flat', 'watercolor', 'oil', 'blueprint', 'pixel', 'clay'])
export type Technique = z.infer<typeof Technique>

export const StageLook = z.strictObject({
  tone: z.enum(['product', 'filmic', 'moody']),
  /** Stops. */
  exposure: z.number(),
  /** Colour of the dim light from everywhere, and its strength. */
  ambient: Color,
  ambientPower: z.number().nonnegative(),
  technique: Technique.optional(),
})
export type StageLook = z.infer<typeof StageLook>

/** The technique that a stage is drawn over in, once it is traced; null for a photograph, and for clay, which things are made of. */
export function handOf({ technique }: StageLook): Exclude<Technique, 'clay'> | null {
  return technique === undefined || technique === 'clay' ? null : technique
}

// ---------------------------------------------------------------------------------------------
// Two dimensions

export const Paint = z.union([
  Color,
  z.strictObject({
    gradient: z.enum(['linear', 'radial']),
    /** Linear: direction in degrees, 0 = left to right, 90 = top to bottom. Radial: ignored. */
    angle: z.number().default(90),
    /** Radial: centre and radius in fractions of the box. */
    center: z.tuple([z.number(), z.number()]).optional(),
    radius: z.number().positive().optional(),
    stops: z.array(z.tuple([z.number().min(0).max(1), Color])).min(2),
  }),
])
export type Paint = z.infer<typeof Paint>

export const Stroke = z.strictObject({ paint: Paint, width: z.number().positive() })
export const Shadow = z.strictObject({ color: Color, blur: z.number().nonnegative(), dx: z.number(), dy: z.number() })

/** How a layer is placed: at a box of the canvas, or as an item of the flex group that holds it. */
const placed = {
  name: Name,
  box: Box.optional(),
  flex: z
    .strictObject({
      grow: z.number().nonnegative().optional(),
      width: z.union([z.number(), z.string().regex(/^\d+(\.\d+)?%$/)]).optional(),
      height: z.union([z.number(), z.string().regex(/^\d+(\.\d+)?%$/)]).optional(),
      aspect: z.number().positive().optional(),
      alignSelf: z.enum(['start', 'center', 'end', 'stretch']).optional(),
      margin: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
    })
    .optional(),
  opacity: z.number().min(0).max(1).optional(),
  /** Degrees clockwise about the box's centre. */
  rotate: z.number().optional(),
  blend: z.enum(['normal', 'multiply', 'screen', 'overlay', 'soft-light']).optional(),
}

export const StageLayer = z.strictObject({
  type: z.literal('stage'),
  ...placed,
  set: StageSet,
  objects: z.array(StageObject),
  lights: z.array(StageLight),
  camera: StageCamera,
  look: StageLook,
  /** The room, cm, that lights and set are arranged about; absent: what the objects take up. An edit holds it fast. */
  about: z.strictObject({ low: Vec3, high: Vec3 }).optional(),
})
export type StageLayer = z.infer<typeof StageLayer>

/** Country under a sky, in metres: what the land is like and when it is seen. Where each hill lies follows from the scene's seed. */
export const Land = z.strictObject({
  relief: z.enum(['peaks', 'hills', 'dunes', 'mesas', 'plain', 'shore']),
  /** What grows or lies on it. */
  cover: z.enum(['grass', 'pines', 'leaves', 'autumn', 'flowers', 'crops', 'sand', 'rock', 'snow']),
  water: z.enum(['none', 'lake', 'river', 'sea']),
  /** How far down snow lies: 0 none, 1 everywhere. */
  snow: z.number().min(0).max(1),
  /** Buildings against the sky. */
  city: z.boolean(),
  time: z.enum(['morning', 'noon', 'golden', 'evening', 'night']),
  sky: z.enum(['clear', 'clouds', 'overcast', 'storm', 'stars']),
  moon: z.boolean(),
  /** Fog in the low places: 0 none, 1 thick. */
  mist: z.number().min(0).max(1),
  /** Colour of the flowers, the sand or the rock. */
  tint: Color.optional(),
  /** Row of the horizon, 0 top to 1 bottom. */
  horizon: z.number().min(0).max(1),
  focalMm: z.number().min(12).max(200),
})
export type Land = z.infer<typeof Land>

export const LandLayer = z.strictObject({ type: z.literal('land'), ...placed, land: Land })
export type LandLayer = z.infer<typeof LandLayer>

/** Light or shade upon a form or a piece of art: a paint over a box in the layer's own coordinates, nothing of it beside the form. */
export const Shading = z.strictObject({
  box: Box,
  paint: Paint,
  /** Laid on as a sponge would, in grains of so many px: the thinner the paint, the fewer of them. Absent: smooth. */
  grain: z.number().positive().optional(),
})
export type Shading = z.infer<typeof Shading>

export const ShapeLayer = z.strictObject({
  type: z.literal('shape'),
  ...placed,
  shape: z.enum(['rect', 'ellipse', 'path']),
  /** Corner radius of a rect, px. */
  radius: z.number().nonnegative().optional(),
  /** SVG path data in box coordinates, for `path`. */
  d: z.string().optional(),
  fill: Paint.optional(),
  /** Upon the fill, one after the other. */
  shading: z.array(Shading).optional(),
  stroke: Stroke.optional(),
  shadow: Shadow.optional(),
  /** Gaussian blur of the shape itself, px. */
  blur: z.number().nonnegative().optional(),
  /** Gaussian blur of what lies behind it (glass panels), px. */
  backdropBlur: z.number().nonnegative().optional(),
})
export type ShapeLayer = z.infer<typeof ShapeLayer>

/** What letters are made of where they are more than flat ink; `fill` is their colour still. */
export const Effect = z.discriminatedUnion('kind', [
  /** Hollow: a contour of `width` em. */
  z.strictObject({ kind: z.literal('outline'), width: z.number().positive().max(0.2) }),
  /** Glowing tubes: along the stems of thin letters, along the rims of thick ones. */
  z.strictObject({ kind: z.literal('neon') }),
  z.strictObject({ kind: z.literal('foil'), metal: z.enum(['gold', 'silver', 'copper', 'rose-gold', 'holographic']) }),
  /** Raised out of the paper or pressed into it. */
  z.strictObject({ kind: z.literal('relief'), way: z.enum(['raised', 'pressed']) }),
  /** Blocks that reach `depth` em to the lower right. */
  z.strictObject({ kind: z.literal('extrude'), depth: z.number().positive().max(0.6), side: Color }),
  z.strictObject({ kind: z.literal('chalk') }),
  /** Windows upon a material. */
  z.strictObject({ kind: z.literal('material'), material: z.enum(['glitter', 'marble', 'wood', 'night-sky', 'water']) }),
  /** Windows upon a crowd of things: ids of the catalogue's art, on `ground`. */
  z.strictObject({ kind: z.literal('filled'), art: z.array(z.string()).min(1).max(12), ground: Color }),
])
export type Effect = z.infer<typeof Effect>

/** A line that words stand on: an arch over so many degrees, two waves, or all around a circle. */
export const TextPath = z.discriminatedUnion('along', [
  z.strictObject({ along: z.literal('arc'), degrees: z.number().min(-180).max(180) }),
  z.strictObject({ along: z.literal('wave') }),
  z.strictObject({ along: z.literal('circle') }),
])
export type TextPath = z.infer<typeof TextPath>

const Corner = z.tuple([z.number().min(-1).max(2), z.number().min(-1).max(2)])

export const TextLayer = z.strictObject({
  type: z.literal('text'),
  ...placed,
  text: z.string(),
  /** What the words are for; checks and edits address it. */
  role: z.string(),
  /** Catalogue font family, e.g. `inter`, `anton`. */
  font: z.string(),
  weight: z.number().min(100).max(900),
  italic: z.boolean().optional(),
  /** Size in px, or the largest that fits the box within [min, max]. */
  size: z.union([z.number().positive(), z.strictObject({ fit: z.tuple([z.number().positive(), z.number().positive()]) })]),
  /** Line height as a multiple of the size. */
  leading: z.number().positive(),
  /** Letter spacing in em. */
  tracking: z.number(),
  align: z.enum(['left', 'center', 'right', 'justify']),
  valign: z.enum(['top', 'middle', 'bottom']),
  maxLines: z.number().int().positive().optional(),
  /** Lines of about equal length (headlines). */
  balance: z.boolean().optional(),
  /** BCP 47; absent: as the letters tell. */
  lang: z.string().optional(),
  /** Digits of one width, for columns, or rising and hanging like small letters; absent: the font's own. */
  figures: z.enum(['tabular', 'old-style']).optional(),
  /** Small letters as small capitals. */
  caps: z.literal('small').optional(),
  /** `1/2` as a fraction, where the font has one. */
  fractions: z.boolean().optional(),
  fill: Paint,
  stroke: Stroke.optional(),
  shadow: Shadow.optional(),
  effect: Effect.optional(),
  /** Absent: straight lines. */
  path: TextPath.optional(),
  /** A form that the lines fill from edge to edge; not with `path`. */
  within: z.enum(['circle', 'heart', 'diamond', 'triangle']).optional(),
  /**
   * Words on a face that is seen at an angle: where the corners of the rectangle they are set in lie, clockwise from the upper
   * left, in units of the box, so that they move and grow with it. Absent: the box's own.
   */
  corners: z.tuple([Corner, Corner, Corner, Corner]).optional(),
})
export type TextLayer = z.infer<typeof TextLayer>

export const ArtLayer = z.strictObject({
  type: z.literal('art'),
  ...placed,
  /** `set:name` of the catalogue's art, e.g. `lucide:wand-sparkles`. */
  art: z.string(),
  color: Color.optional(),
  /** Stroke width of line icons, in units of their 24 px grid. */
  strokeWidth: z.number().positive().optional(),
  /** Its lights and shades as a print in few inks would have them: from the darkest colour to the lightest. */
  tones: z.array(Color).min(2).max(6).optional(),
  /** A rim of one colour about its outline, as of a sticker that was cut out; it lies outside the art and may leave its box. */
  rim: z.strictObject({ color: Color, width: z.number().positive() }).optional(),
  /** Upon the art, one after the other. */
  shading: z.array(Shading).optional(),
  /** What it throws on whatever lies behind it. */
  shadow: Shadow.optional(),
})
export type ArtLayer = z.infer<typeof ArtLayer>

export const ImageLayer = z.strictObject({
  type: z.literal('image'),
  ...placed,
  /** Content hash `sha256:…` of an asset that the world can give. */
  image: z.string(),
  fit: z.enum(['cover', 'contain', 'fill']),
  radius: z.number().nonnegative().optional(),
})
export type ImageLayer = z.infer<typeof ImageLayer>

const group = {
  type: z.literal('group'),
  ...placed,
  /** Absent: children carry their own boxes, relative to the group's. */
  layout: z
    .strictObject({
      direction: z.enum(['row', 'column']),
      gap: z.number().nonnegative().optional(),
      /** top, right, bottom, left */
      padding: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
      align: z.enum(['start', 'center', 'end', 'stretch']).optional(),
      justify: z.enum(['start', 'center', 'end', 'between', 'around']).optional(),
      wrap: z.boolean().optional(),
    })
    .optional(),
  /** Children are clipped to the group's box with this corner radius. */
  clip: z.number().nonnegative().optional(),
  fill: Paint.optional(),
  stroke: Stroke.optional(),
  shadow: Shadow.optional(),
  radius: z.number().nonnegative().optional(),
}

export type GroupLayer = z.infer<z.ZodObject<typeof group>> & { layers: Layer[] }
export type Layer = StageLayer | LandLayer | ShapeLayer | TextLayer | ArtLayer | ImageLayer | GroupLayer

export const Layer: z.ZodType<Layer> = z.lazy(() =>
  z.discriminatedUnion('type', [StageLayer, LandLayer, ShapeLayer, TextLayer, ArtLayer, ImageLayer, GroupLayer]),
) as unknown as z.ZodType<Layer>

export const GroupLayer = z.strictObject({
  ...group,
  get layers() {
    return z.array(Layer)
  },
})

export const Scene = z.strictObject({
  /** Version of the engine that composed it. */
  easel: z.string(),
  seed: z.int().nonnegative(),
  canvas: z.strictObject({
    width: z.int().min(16).max(8192),
    height: z.int().min(16).max(8192),
    background: z.union([Paint, z.literal('transparent')]),
  }),
  layers: z.array(Layer),
})
export type Scene = z.infer<typeof Scene>
