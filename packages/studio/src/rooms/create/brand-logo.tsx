import { ImagePlus, Trash2 } from 'lucide-react'
import { dataUrlOf } from '../../lib/data-url.ts'
import { LOGO_CORNERS, type LogoCorner, useLogo } from '../../parts/brand.ts'
import { Rights, Where } from '../../parts/travels.tsx'
import { IconButton, Select, say } from '../../ui/index.ts'
import { words } from '../../words/index.ts'

const said = words.create.brand
const TYPES = ['image/png', 'image/svg+xml', 'image/webp', 'image/jpeg']
const MOST_BYTES = 1_500_000

/** The brand's logo, kept by this browser until it is removed, and the corner where it had best stand. */
export function BrandLogo({ corner, onCorner }: { corner: LogoCorner; onCorner: (corner: LogoCorner) => void }) {
  const [logo, keep] = useLogo()
  const bring = async (file: File | undefined) => {
    if (!file) return
    if (!TYPES.includes(file.type) || file.size > MOST_BYTES) return say(said.logoFault, { isProblem: true })
    try {
      keep(await dataUrlOf(file))
    } catch {
      say(said.noRoom, { isProblem: true })
    }
  }
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 text-sm font-semibold text-quiet">{said.logo}</legend>
      <div className="flex items-center gap-2">
        {logo && <img src={logo} alt={said.logo} className="checkers h-14 max-w-32 rounded-sheet object-contain p-1.5" />}
        <label className="flex min-h-10 flex-1 items-center gap-2 rounded-control border border-dashed border-edge px-3 text-sm font-medium text-quiet transition-colors focus-within:outline-2 focus-within:outline-accent hover:border-ink hover:text-ink pointer-coarse:min-h-11">
          <ImagePlus aria-hidden className="size-4 shrink-0" />
          {logo ? said.changeLogo : said.addLogo}
          <input
            type="file"
            accept={TYPES.join(',')}
            className="sr-only"
            onChange={(event) => {
              void bring(event.target.files?.[0])
              event.target.value = ''
            }}
          />
        </label>
        {logo && (
          <IconButton label={said.removeLogo} onClick={() => keep('')}>
            <Trash2 aria-hidden />
          </IconButton>
        )}
      </div>
      {logo ? (
        <>
          <Select
            label={said.corner}
            value={corner}
            options={LOGO_CORNERS.map((value) => ({ value, label: said.corners[value] }))}
            onChange={onCorner}
          />
          <div className="grid gap-1 text-xs leading-relaxed text-quiet">
            <p>
              <Where />
            </p>
            <Rights />
          </div>
        </>
      ) : (
        <p className="text-sm text-quiet">{said.logoHint}</p>
      )}
    </fieldset>
  )
}
