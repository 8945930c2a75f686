/** What a brand's pictures have in common: a kit of colours and faces, laid over the brief. */
import { z } from 'zod'
import type { Brief } from '../brief/schema.ts'
import { NamedColor } from '../brief/schema.ts'
import { FAMILIES } from '../catalog/fonts/index.ts'
import { EngineError } from '../engine.ts'

const ROLES = ['background', 'primary', 'secondary', 'accent', 'text'] as const

/** A brand kit, as `--brand` and `easel.brand` take it. */
export const BrandKit = z.strictObject({
  name: z.string().max(120).optional(),
  /** The most important first, unless `role` says what each is for. */
  colors: z
    .array(NamedColor.extend({ name: z.string().max(60).optional(), role: z.enum(ROLES).optional() }))
    .max(12)
    .default([]),
  /** Ids of the type catalogue, for headlines and for everything else. */
  fonts: z.strictObject({ display: z.string().optional(), text: z.string().optional() }).optional(),
})
export type BrandKit = z.infer<typeof BrandKit>

/** @throws EngineError `invalid_value` of `easel.brand`: not a kit, or a face that the type catalogue does not have. */
export function brandKit(value: unknown): BrandKit {
  const read = BrandKit.safeParse(value)
  if (!read.success) throw refused(`Expected a brand kit but received one with a fault: ${z.prettifyError(read.error).slice(0, 400)}`)
  for (const face of [read.data.fonts?.display, read.data.fonts?.text])
    if (face !== undefined && !FAMILIES.some(({ id }) => id === face))
      throw refused(
        `Expected the id of a family such as 'inter' or 'playfair-display' but received '${face.slice(0, 60)}' (docs/type.md lists them).`,
      )
  return read.data
}

const refused = (message: string) => new EngineError('invalid_value', message, 'easel.brand')

/** The brief as the brand would have it: its colours in the place of any palette, its faces in that of any mood. What the prompt says of things stays. */
export function branded(brief: Brief, kit: BrandKit): Brief {
  const palette = [...kit.colors]
    .sort((a, b) => rankOf(a.role) - rankOf(b.role))
    .map(({ name, hex, role }) => ({ name: name ?? role ?? hex, hex }))
  const background = kit.colors.find(({ role }) => role === 'background')
  return {
    ...brief,
    style: { ...brief.style, ...(palette.length > 0 && { palette }), ...(kit.fonts && { faces: kit.fonts }) },
    setting: {
      ...brief.setting,
      // A ground that the prompt asks for is the prompt's own business.
      backdropColor: brief.setting.backdropColor ?? (background ? { name: background.name ?? 'background', hex: background.hex } : null),
    },
  }
}

/** Composers take a palette's first colour for the ground, and the next for what stands out. */
const rankOf = (role: (typeof ROLES)[number] | undefined): number => (role ? ROLES.indexOf(role) : 1)
