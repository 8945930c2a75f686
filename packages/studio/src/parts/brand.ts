import { storeText, useStoredText } from '../lib/stored.ts'

export const BRAND_ROLES = ['background', 'primary', 'secondary', 'accent', 'text'] as const
export type BrandRole = (typeof BRAND_ROLES)[number]

/** What one's own pictures have in common: colours by what they are for, and faces by their ids. */
export type Brand = { isOn: boolean; colors: Partial<Record<BrandRole, string>>; display: string; text: string }

const NAME = 'easel.brand'
const NONE: Brand = { isOn: false, colors: {}, display: '', text: '' }
const FIRST: Brand['colors'] = { background: '#f4efe6', primary: '#1d3b2f', accent: '#c8553d' }

/** The kit that this browser keeps, and how to change it. */
export function useBrand(): [brand: Brand, change: (part: Partial<Brand>) => void] {
  const [text] = useStoredText(NAME)
  const brand = readBrand(text)
  return [brand, (part) => storeText(NAME, JSON.stringify({ ...brand, ...part }))]
}

/** What was kept may be from another version, or by another hand. */
export function readBrand(text: string | null): Brand {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<Record<keyof Brand, unknown>> | null
    if (kept === null) return { ...NONE, colors: FIRST }
    const colors = Object.entries(kept.colors ?? {}).filter(
      ([role, hex]) => BRAND_ROLES.some((each) => each === role) && /^#[0-9a-f]{6}$/i.test(String(hex)),
    )
    const word = (value: unknown) => (typeof value === 'string' ? value.slice(0, 60) : '')
    return { isOn: kept.isOn === true, colors: Object.fromEntries(colors), display: word(kept.display), text: word(kept.text) }
  } catch {
    return NONE
  }
}

/** The kit as a request carries it; null when it is off or empty. */
export function brandOf({ isOn, colors, display, text }: Brand): Record<string, unknown> | null {
  const said = BRAND_ROLES.flatMap((role) => (colors[role] ? [{ role, hex: colors[role] }] : []))
  const fonts = { ...(display.trim() && { display: display.trim() }), ...(text.trim() && { text: text.trim() }) }
  const hasFonts = Object.keys(fonts).length > 0
  if (!isOn || (said.length === 0 && !hasFonts)) return null
  return { ...(said.length > 0 && { colors: said }), ...(hasFonts && { fonts }) }
}
