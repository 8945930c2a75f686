/** What a brand's pictures have in common: a kit of colours, faces, a logo and its tone, laid over the brief. */
import { z } from 'zod'
import type { Brief } from '../brief/schema.ts'
import { NamedColor } from '../brief/schema.ts'
import { ASSET_FONT, FAMILIES } from '../catalog/fonts/index.ts'
import { EngineError } from '../engine.ts'
import { bytesOf, checkFont, type Keep, logoFrom } from './files.ts'

export { withLogo } from './logo.ts'

const ROLES = ['background', 'primary', 'secondary', 'accent', 'text'] as const
const CORNERS = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const

const Asset = z.string().regex(/^[0-9a-f]{64}$/)
const mark = {
  asset: Asset,
  /** Pixels that it is kept in: it keeps their proportions. */
  width: z.int().positive(),
  height: z.int().positive(),
  /** How bright its marks are, 0–1: what ground they show on. */
  light: z.number().min(0).max(1),
}
const sayings = z.array(z.string().min(1).max(120)).max(20).optional()

/** A brand kit whose files the World knows. */
export const BrandKit = z.strictObject({
  name: z.string().max(120).optional(),
  /** The most important first, unless `role` says what each is for. */
  colors: z
    .array(NamedColor.extend({ name: z.string().max(60).optional(), role: z.enum(ROLES).optional() }))
    .max(12)
    .default([]),
  /** Ids of the type catalogue, or `asset:` and the SHA-256 of a font, for headlines and for everything else. */
  fonts: z.strictObject({ display: z.string().optional(), text: z.string().optional() }).optional(),
  /** `onDark`: the one for dark grounds. */
  logo: z.strictObject({ ...mark, onDark: z.strictObject(mark).optional(), region: z.enum(CORNERS).optional() }).optional(),
  /** How it speaks, e.g. `warm`, `playful`: words that choose among faces and manners. */
  tone: sayings,
  /** What its pictures shall have, and what they shall not. */
  do: sayings,
  dont: sayings,
})
export type BrandKit = z.infer<typeof BrandKit>

/** @throws EngineError `invalid_value` of `easel.brand`: not a kit, or a face that the type catalogue does not have. */
export function brandKit(value: unknown): BrandKit {
  const read = BrandKit.safeParse(value)
  if (!read.success) throw refused(`Expected a brand kit but received one with a fault: ${z.prettifyError(read.error).slice(0, 400)}`)
  for (const face of [read.data.fonts?.display, read.data.fonts?.text])
    if (face !== undefined && !ASSET_FONT.test(face) && !FAMILIES.some(({ id }) => id === face))
      throw refused(
        `Expected the id of a family such as 'inter' or 'playfair-display' but received '${face.slice(0, 60)}' (docs/type.md lists them).`,
      )
  return read.data
}

const refused = (message: string) => new EngineError('invalid_value', message, 'easel.brand')

/**
 * A kit as people send it: its logo (`logo`, or `logo.file` with `onDark` and a `region`) and its fonts may be `data:` URLs. Their bytes are checked and kept.
 * @throws EngineError `invalid_value`: not a kit, or a file that is none of those that it may hold.
 */
export async function brandFrom(value: unknown, keep: Keep): Promise<BrandKit> {
  if (typeof value !== 'object' || value === null) return brandKit(value)
  const { logo, fonts, ...rest } = value as { logo?: unknown; fonts?: unknown }
  return brandKit({
    ...rest,
    ...(fonts !== undefined && { fonts: await keptFonts(fonts, keep) }),
    ...(logo !== undefined && { logo: await keptLogo(logo, keep) }),
  })
}

async function keptFonts(fonts: unknown, keep: Keep): Promise<unknown> {
  if (typeof fonts !== 'object' || fonts === null) return fonts
  const kept = await Promise.all(
    Object.entries(fonts).map(async ([use, face]) => {
      const param = `easel.brand.fonts.${use}`
      const bytes = typeof face === 'string' ? bytesOf(face, param) : null
      if (!bytes) return [use, face]
      checkFont(bytes, param)
      return [use, `asset:${await keep(bytes)}`]
    }),
  )
  return Object.fromEntries(kept)
}

async function keptLogo(logo: unknown, keep: Keep): Promise<unknown> {
  const { file, onDark, ...rest } = (typeof logo === 'object' && logo !== null ? logo : { file: logo }) as {
    file?: unknown
    onDark?: unknown
  }
  return { ...rest, ...(await keptMark(file, keep)), ...(onDark !== undefined && { onDark: await keptMark(onDark, keep) }) }
}

async function keptMark(file: unknown, keep: Keep) {
  const bytes = typeof file === 'string' ? bytesOf(file, 'easel.brand.logo') : null
  if (!bytes)
    throw refused(
      `Expected the logo as a data URL of a PNG, SVG, WebP or JPEG: 'logo', or 'logo.file' with 'logo.onDark' and 'logo.region'.`,
    )
  const { png, ...about } = await logoFrom(bytes, 'easel.brand.logo')
  return { asset: await keep(png), ...about }
}

/** The brief as the brand would have it: its colours in the place of any palette, its faces in that of any mood. What the prompt says of things stays. */
export function branded(brief: Brief, kit: BrandKit): Brief {
  const palette = [...kit.colors]
    .sort((a, b) => rankOf(a.role) - rankOf(b.role))
    .map(({ name, hex, role }) => ({ name: name ?? role ?? hex, hex }))
  const background = kit.colors.find(({ role }) => role === 'background')
  return {
    ...brief,
    style: {
      ...brief.style,
      // The prompt's own words come first: they are what is asked this time.
      words: [...brief.style.words, ...(kit.tone ?? []), ...(kit.do ?? [])].map((word) => word.toLowerCase()),
      ...(palette.length > 0 && { palette }),
      ...(kit.fonts && { faces: kit.fonts }),
    },
    setting: {
      ...brief.setting,
      // A ground that the prompt asks for is the prompt's own business.
      backdropColor: brief.setting.backdropColor ?? (background ? { name: background.name ?? 'background', hex: background.hex } : null),
    },
    constraints: { ...brief.constraints, avoid: [...brief.constraints.avoid, ...(kit.dont ?? []).map((word) => word.toLowerCase())] },
  }
}

/** Composers take a palette's first colour for the ground, and the next for what stands out. */
const rankOf = (role: (typeof ROLES)[number] | undefined): number => (role ? ROLES.indexOf(role) : 1)
