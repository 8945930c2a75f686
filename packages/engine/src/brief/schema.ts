import { z } from 'zod'
import { Land } from '../scene/schema.ts'
import { Chart, Diagram, Menu, Points, Pricing } from './content.ts'
import { GENRES } from './genre.ts'
import { LetteringWish } from './lettering.ts'

export { Chart, Diagram, Menu, Points, Pricing } from './content.ts'

/** The brief: what is asked, as structure. The planner writes it; composers read it. */

export const REGIONS = [
  'center',
  'top',
  'bottom',
  'left',
  'right',
  'top-left',
  'top-right',
  'bottom-left',
  'bottom-right',
  'left-third',
  'middle-third',
  'right-third',
  'upper-third',
  'lower-third',
  'left-half',
  'right-half',
  'upper-half',
  'lower-half',
] as const
export const Region = z.enum(REGIONS)
export type Region = z.infer<typeof Region>

export const NamedColor = z.strictObject({ name: z.string(), hex: z.string().regex(/^#[0-9a-f]{6}$/) })
export type NamedColor = z.infer<typeof NamedColor>

export const Subject = z.strictObject({
  /** Stable id from role and noun, e.g. `bottle`, `mug`, `desk`. */
  id: z.string(),
  /** Head noun as asked, lower case singular, e.g. `water bottle`. */
  noun: z.string(),
  /** Every modifier of the head, e.g. `insulated`, `wireless`, `simple rounded handle`. */
  details: z.array(z.string()),
  count: z.int().min(1).max(60),
  role: z.enum(['hero', 'prop', 'surface']),
  colors: z.array(NamedColor),
  material: z.string().nullable(),
  finish: z.enum(['matte', 'satin', 'glossy', 'frosted', 'brushed', 'polished']).nullable(),
  region: Region.nullable(),
  relation: z
    .strictObject({
      type: z.enum(['on', 'in', 'above', 'behind', 'in-front-of', 'left-of', 'right-of', 'beside', 'around', 'leaning-on', 'hanging-on']),
      target: z.string(),
    })
    .nullable(),
  /** Words asked to be printed on it. */
  label: z.string().nullable(),
  /** What is said of its parts: a gold cap, a leather strap. Their colours stand here and never among `colors`. */
  parts: z.array(z.strictObject({ noun: z.string(), color: NamedColor.nullable(), material: z.string().nullable() })).default([]),
})
export type Subject = z.infer<typeof Subject>

export const WantedText = z.strictObject({
  id: z.string(),
  /** To the letter. */
  text: z.string(),
  role: z.enum(['headline', 'subheadline', 'body', 'caption', 'label', 'button', 'price', 'list-item', 'sign', 'other']),
  region: Region.nullable(),
  /** Typeface wish: sans, serif, mono, script, condensed, display … */
  typeface: z.string().nullable(),
  weight: z.enum(['light', 'regular', 'medium', 'bold', 'black']).nullable(),
  color: NamedColor.nullable(),
  /** What it states within its design, e.g. `date`, `author`, `phone`. */
  field: z.string().optional(),
})
export type WantedText = z.infer<typeof WantedText>

export const UI_BLOCKS = [
  'nav-bar',
  'search',
  'prompt-input',
  'image-preview',
  'model-picker',
  'aspect-picker',
  'button',
  'secondary-button',
  'tab-bar',
  'sidebar',
  'hero',
  'card',
  'card-grid',
  'stat',
  'chart',
  'table',
  'list',
  'form',
  'chat',
  'profile',
  'toggle',
  'slider',
  'map',
  'footer',
  'calendar',
  'media-player',
  'price',
  'order',
] as const

/** What country a picture shows, as far as the prompt says. */
export const LandWish = z.strictObject({
  relief: Land.shape.relief.nullable(),
  cover: Land.shape.cover.nullable(),
  water: Land.shape.water.nullable(),
  snow: Land.shape.snow.nullable(),
  city: z.boolean(),
  sky: Land.shape.sky.nullable(),
  moon: z.boolean(),
  mist: Land.shape.mist.nullable(),
  tint: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
})
export type LandWish = z.infer<typeof LandWish>

/** A part of a screen. */
const UiBlock = z.strictObject({
  kind: z.enum(UI_BLOCKS),
  words: z.string(),
  /** Figures that it shows, each with what it counts where that is said. */
  values: z
    .array(
      z.strictObject({
        label: z.string().nullable(),
        value: z.string(),
        /** How it has changed, e.g. `+12%`. */ change: z.string().optional(),
      }),
    )
    .optional(),
  /** What it lists, to the letter. */
  items: z.array(z.string()).optional(),
  /** How many things it holds. */
  count: z.int().min(1).max(12).optional(),
})

export const Camera = z.strictObject({
  angle: z.enum(['front', 'three-quarter', 'side', 'top-down', 'high', 'low', 'eye-level', 'isometric']).nullable(),
  shot: z.enum(['macro', 'close-up', 'medium', 'full', 'wide']).nullable(),
  focalMm: z.number().nullable(),
  depthOfField: z.enum(['shallow', 'deep']).nullable(),
})

/** One picture of a storyboard, a comic or a contact sheet. */
export const Panel = z.strictObject({
  /** What it shows, in the prompt's words. */
  scene: z.string(),
  angle: Camera.shape.angle,
  shot: Camera.shape.shot,
  /** Words in it, to the letter. */
  lines: z.array(z.strictObject({ kind: z.enum(['caption', 'speech', 'thought', 'sound']), text: z.string() })).max(8),
})
export type Panel = z.infer<typeof Panel>

/** A design whose texts are the brief's own, each with its `field`. */
export const Design = z.strictObject({
  /** What it is within its genre, e.g. `comic`, `certificate`, `app-icon`. */
  kind: z.string(),
  /** The words that ask for it, without what is quoted: its occasion and its matter. */
  about: z.string(),
  /** What it pictures, in the prompt's words. */
  motif: z.string().nullable(),
  /** What is to be seen, sentence by sentence, in the prompt's words; absent where the words above say it all. */
  shows: z.string().optional(),
  panels: z.array(Panel).max(16),
  /** Panels in a row, where the prompt says how many. */
  columns: z.int().min(1).max(8).nullable(),
  /** Places to be stamped on a card, and whether the last of them is the gift. */
  stamps: z.strictObject({ count: z.int().min(2).max(24), isLastFree: z.boolean() }).optional(),
  month: z.strictObject({ month: z.int().min(1).max(12), year: z.int().nullable() }).nullable(),
})
export type Design = z.infer<typeof Design>

export const Brief = z.strictObject({
  version: z.literal(1),
  genre: z.enum(GENRES),
  /** What the picture is for, in the user's words, e.g. `ecommerce product image`. */
  useCase: z.string().nullable(),
  /** BCP 47 guess of the prompt's language. */
  language: z.string(),
  canvas: z.strictObject({
    /** `W:H`. */
    aspect: z
      .string()
      .regex(/^\d+(\.\d+)?:\d+(\.\d+)?$/)
      .nullable(),
    background: z.enum(['auto', 'opaque', 'transparent']),
  }),
  subjects: z.array(Subject).max(40),
  layout: z.strictObject({
    subjectRegion: Region.nullable(),
    /** Regions that must stay empty. */
    freeRegions: z.array(Region),
  }),
  ui: z
    .strictObject({
      platform: z.enum(['mobile', 'web', 'desktop', 'tablet']),
      theme: z.enum(['light', 'dark']).nullable(),
      /** Whether the prompt wants the device to be seen about its screen. */
      isFramed: z.boolean().optional(),
      /** Whether a page shows its app on a phone. */
      hasPhone: z.boolean().optional(),
      /** What the app is or does, e.g. `plant shop`. */
      topic: z.string(),
      /** What the app is called, to the letter. */
      name: z.string().optional(),
      /** In the order asked. */
      blocks: z.array(UiBlock),
      /** Several screens that are to be seen side by side, where the prompt wants more than one. */
      screens: z
        .array(z.strictObject({ title: z.string().nullable(), blocks: z.array(UiBlock) }))
        .max(5)
        .optional(),
    })
    .nullable(),
  /** What a page is made of, beside its texts; only the genre's own is filled. */
  content: z
    .strictObject({
      menu: Menu.nullable(),
      chart: Chart.nullable(),
      points: Points.nullable(),
      design: Design.optional(),
      diagram: Diagram.optional(),
      pricing: Pricing.optional(),
    })
    .nullable()
    .default(null),
  setting: z.strictObject({
    /** Catalogue set id when one was recognised, e.g. `white-sweep`, `desk-window`, `dark-reflective`. */
    set: z.string().nullable(),
    /** In the user's words. */
    words: z.string(),
    backdropColor: NamedColor.nullable(),
    /** What the backdrop's colour runs into towards its top, where the prompt asks for a gradient. */
    backdropTo: NamedColor.optional(),
    surface: z.strictObject({ noun: z.string(), material: z.string().nullable(), color: NamedColor.nullable() }).nullable(),
    time: z.enum(['morning', 'noon', 'golden', 'evening', 'night']).nullable(),
    /** The country about, where the prompt speaks of one. */
    land: LandWish.optional(),
  }),
  lighting: z.strictObject({
    /** Catalogue rig id when recognised, e.g. `soft-studio`, `window`, `rim`. */
    rig: z.string().nullable(),
    key: z.enum(['left', 'right', 'top', 'front', 'back']).nullable(),
    softness: z.enum(['hard', 'medium', 'soft']).nullable(),
    temperature: z.enum(['warm', 'neutral', 'cool']).nullable(),
    rimColor: NamedColor.nullable(),
    shadow: z.enum(['none', 'subtle', 'natural', 'hard', 'long']).nullable(),
    reflections: z.boolean(),
    mood: z.string().nullable(),
  }),
  camera: Camera,
  style: z.strictObject({
    family: z.string().nullable(),
    words: z.array(z.string()),
    palette: z.array(NamedColor),
    /** Families of the type catalogue that a brand wants for headlines and for the rest. */
    faces: z.strictObject({ display: z.string().optional(), text: z.string().optional() }).optional(),
    /** What the large letters are made of, and the line or form that they follow. */
    lettering: LetteringWish.optional(),
  }),
  texts: z.array(WantedText).max(120),
  /** `none`: no words at all; `listed`: only those in `texts`; `free`: the composer may add neutral ones. */
  textPolicy: z.enum(['none', 'listed', 'free']),
  constraints: z.strictObject({ avoid: z.array(z.string()), preserve: z.array(z.string()) }),
  /** 0–1: how sure the planner is of genre and hero. */
  confidence: z.number().min(0).max(1),
})
export type Brief = z.infer<typeof Brief>
