import { storeText, useStoredText } from '../lib/stored.ts'

export const BRAND_ROLES = ['background', 'primary', 'secondary', 'accent', 'text'] as const
export type BrandRole = (typeof BRAND_ROLES)[number]

export const LOGO_CORNERS = ['bottom-right', 'bottom-left', 'top-right', 'top-left'] as const
export type LogoCorner = (typeof LOGO_CORNERS)[number]

/** What one's own pictures have in common: colours by what they are for, faces by their ids, how it speaks, and where its logo stands. */
export type Brand = {
  isOn: boolean
  colors: Partial<Record<BrandRole, string>>
  display: string
  text: string
  /** Words with commas between them. */
  tone: string
  corner: LogoCorner
}

const NAME = 'easel.brand'
/** Apart from the rest, which is read at every keystroke. */
const LOGO_NAME = 'easel.brand.logo'
const NONE: Brand = { isOn: false, colors: {}, display: '', text: '', tone: '', corner: 'bottom-right' }
const MOST_WORDS = 20
const FIRST: Brand['colors'] = { background: '#f4efe6', primary: '#1d3b2f', accent: '#c8553d' }

/** The kit that this browser keeps, and how to change it. */
export function useBrand(): [brand: Brand, change: (part: Partial<Brand>) => void] {
  const [text] = useStoredText(NAME)
  const brand = readBrand(text)
  return [brand, (part) => storeText(NAME, JSON.stringify({ ...brand, ...part }))]
}

/** The brand's logo as a data URL, which this browser keeps; null: none. An empty text forgets it. @throws where the browser has no room for it. */
export function useLogo(): [logo: string | null, keep: (dataUrl: string) => void] {
  const [text, keep] = useStoredText(LOGO_NAME)
  return [text?.startsWith('data:image/') ? text : null, keep]
}

/** What was kept may be from another version, or by another hand. */
export function readBrand(text: string | null): Brand {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<Record<keyof Brand, unknown>> | null
    if (kept === null) return { ...NONE, colors: FIRST }
    const colors = Object.entries(kept.colors ?? {}).filter(
      ([role, hex]) => BRAND_ROLES.some((each) => each === role) && /^#[0-9a-f]{6}$/i.test(String(hex)),
    )
    const word = (value: unknown, length = 60) => (typeof value === 'string' ? value.slice(0, length) : '')
    return {
      isOn: kept.isOn === true,
      colors: Object.fromEntries(colors),
      display: word(kept.display),
      text: word(kept.text),
      tone: word(kept.tone, 400),
      corner: LOGO_CORNERS.find((each) => each === kept.corner) ?? NONE.corner,
    }
  } catch {
    return NONE
  }
}

/** The kit as a request carries it, with its logo as a data URL; null when it is off or empty. */
export function brandOf({ isOn, colors, display, text, tone, corner }: Brand, logo: string | null): Record<string, unknown> | null {
  const said = BRAND_ROLES.flatMap((role) => (colors[role] ? [{ role, hex: colors[role] }] : []))
  const fonts = { ...(display.trim() && { display: display.trim() }), ...(text.trim() && { text: text.trim() }) }
  const tones = tone
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
  const kit = {
    ...(said.length > 0 && { colors: said }),
    ...(Object.keys(fonts).length > 0 && { fonts }),
    ...(logo && { logo: { file: logo, region: corner } }),
    ...(tones.length > 0 && { tone: tones }),
  }
  return isOn && Object.keys(kit).length > 0 ? kit : null
}
