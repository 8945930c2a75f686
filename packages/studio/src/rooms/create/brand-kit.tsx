import { Plus, X } from 'lucide-react'
import { BRAND_ROLES, type BrandRole, useBrand } from '../../parts/brand.ts'
import { Button, Field, Input, Switch } from '../../ui/index.ts'
import { words } from '../../words/index.ts'
import { BrandLogo } from './brand-logo.tsx'

const said = words.create.brand
/** Some of the catalogue's faces, to choose from while typing; docs/type.md has them all. */
const FACES = [
  'inter',
  'archivo',
  'montserrat',
  'oswald',
  'playfair-display',
  'fraunces',
  'source-serif-4',
  'eb-garamond',
  'nunito',
  'bebas-neue',
]
const NEW_COLOR = '#808080'

/** The brand's colours, faces, tone and logo, kept by this browser and sent with every order while they are on. */
export function BrandKit() {
  const [brand, change] = useBrand()
  const put = (role: BrandRole, hex: string | null) => {
    const { [role]: _, ...others } = brand.colors
    change({ colors: hex === null ? others : { ...others, [role]: hex } })
  }
  return (
    <div className="grid gap-3">
      <Switch label={said.label} checked={brand.isOn} onChange={(isOn) => change({ isOn })} />
      {brand.isOn && (
        <>
          <ul className="grid grid-cols-2 gap-2">
            {BRAND_ROLES.map((role) => (
              <li key={role}>
                <Color name={said.roles[role]} hex={brand.colors[role] ?? null} onChange={(hex) => put(role, hex)} />
              </li>
            ))}
          </ul>
          <div className="grid grid-cols-2 gap-3">
            {(['display', 'text'] as const).map((face) => (
              <Field key={face} label={said.faces[face]}>
                <Input
                  list="brand-faces"
                  placeholder={said.facePlaceholder}
                  value={brand[face]}
                  onChange={(event) => change({ [face]: event.target.value })}
                  className="font-mono text-sm"
                />
              </Field>
            ))}
          </div>
          <datalist id="brand-faces">
            {FACES.map((face) => (
              <option key={face} value={face} />
            ))}
          </datalist>
          <Field label={said.tone} hint={said.toneHint}>
            <Input placeholder={said.tonePlaceholder} value={brand.tone} onChange={(event) => change({ tone: event.target.value })} />
          </Field>
          <BrandLogo corner={brand.corner} onCorner={(corner) => change({ corner })} />
          <p className="text-sm text-quiet">{said.hint}</p>
        </>
      )}
    </div>
  )
}

function Color({ name, hex, onChange }: { name: string; hex: string | null; onChange: (hex: string | null) => void }) {
  if (hex === null)
    return (
      <Button
        size="small"
        look="quiet"
        className="w-full justify-start text-quiet"
        aria-label={said.add(name)}
        onClick={() => onChange(NEW_COLOR)}
      >
        <Plus aria-hidden />
        {name}
      </Button>
    )
  return (
    <div className="flex min-h-9 items-center gap-1 rounded-control border border-line pr-1 pl-1.5 pointer-coarse:min-h-11">
      <label className="flex min-w-0 flex-1 items-center gap-2 text-sm">
        <input
          type="color"
          value={hex}
          aria-label={name}
          onChange={(event) => onChange(event.target.value)}
          className="size-6 shrink-0 cursor-pointer appearance-none rounded-full border border-line bg-transparent p-0 [&::-moz-color-swatch]:rounded-full [&::-moz-color-swatch]:border-0 [&::-webkit-color-swatch]:rounded-full [&::-webkit-color-swatch]:border-0 [&::-webkit-color-swatch-wrapper]:p-0"
        />
        <span aria-hidden className="truncate">
          {name}
        </span>
      </label>
      <button
        type="button"
        aria-label={said.remove(name)}
        onClick={() => onChange(null)}
        className="grid size-7 place-items-center rounded text-quiet hover:text-ink pointer-coarse:size-9"
      >
        <X aria-hidden className="size-3.5" />
      </button>
    </div>
  )
}
