import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { documentQuery, type PictureDetails } from '../../api/pictures.ts'
import { type Mask, NO_MASK, withStroke } from '../../lib/mask.ts'
import { type Layer, layersOf, placedLayers } from '../../lib/scene.ts'
import { useKept } from '../../lib/stored.ts'
import { MissingPicture } from '../../parts/missing-picture.tsx'
import { Travels } from '../../parts/travels.tsx'
import { ButtonLink, Segments, Skeleton, useTitle } from '../../ui/index.ts'
import { words } from '../../words/index.ts'
import { Compare } from './compare.tsx'
import { Difference } from './difference.tsx'
import { Instruction } from './instruction.tsx'
import { MaskCanvas, type Pen } from './mask-canvas.tsx'
import { MaskTools } from './mask-tools.tsx'
import { VIEWS, type View } from './search.ts'
import { type Source, UPLOAD, useForgetUpload, useSource } from './source.ts'
import { useVersions } from './use-versions.ts'

const route = getRouteApi('/edit/$id')

/** The room where a picture is changed by words: mark where, say what, and compare. Every result is a version of its own. */
export function EditRoom() {
  useTitle(words.edit.title)
  const { id } = route.useParams()
  const { source, problem } = useSource(id)
  return (
    <div className="mx-auto grid max-w-[1800px] gap-6 px-4 py-6 sm:px-8">
      <h1 className="sr-only">{words.edit.title}</h1>
      {problem && <MissingPicture why={problem} />}
      {source ? <Workbench key={source.id + source.url} source={source} /> : !problem && <Skeleton className="h-[60vh]" />}
    </div>
  )
}

function Workbench({ source }: { source: Source }) {
  const { view = 'picture', from } = route.useSearch()
  const navigate = route.useNavigate()
  const [kept, keep] = useKept<Mask>(`mask:${source.id}`, NO_MASK)
  const mask = kept ?? NO_MASK
  const [pen, setPen] = useState<Pen>({
    tool: 'look',
    mode: 'add',
    radius: Math.round(Math.max(source.size.width, source.size.height) / 32),
  })
  const { layers, hints } = useScene(source)
  const forget = useForgetUpload()
  const parent = source.details?.parents[0] ?? null
  const earlierId = parent ?? (from === UPLOAD ? UPLOAD : null)
  const [earlier] = useKept<Mask>(`mask:${earlierId ?? ''}`, NO_MASK)
  const look = (next: View) =>
    void navigate({ search: (now) => ({ ...now, view: next === 'picture' ? undefined : next }) as typeof now, replace: true })

  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_360px] lg:gap-8">
      <div className="grid min-w-0 gap-3">
        {earlierId !== null && (
          <div className="max-w-md">
            <Segments
              label={words.edit.view}
              hideLabel
              value={view}
              options={VIEWS.map((value) => ({ value, label: words.edit.views[value] }))}
              onChange={look}
            />
          </div>
        )}
        <div className="grid min-h-64 place-items-center rounded-card bg-sunk p-3 sm:p-6">
          {view !== 'picture' && earlierId !== null ? (
            <Beside source={source} earlierId={earlierId} view={view} />
          ) : (
            <MaskCanvas source={source} mask={mask} pen={pen} layers={layers} onStroke={(stroke) => keep(withStroke(mask, stroke))} />
          )}
        </div>
        <Versions source={source} />
      </div>
      <aside className="grid min-w-0 gap-6">
        <Instruction source={source} mask={mask} hints={hints} />
        {view === 'picture' && (
          <MaskTools
            source={source}
            mask={mask}
            pen={pen}
            layers={layers}
            onMask={keep}
            onPen={setPen}
            earlier={earlierId === null ? null : earlier}
          />
        )}
        {source.id === UPLOAD && (
          <Travels
            place="edit"
            onDelete={() => {
              forget()
              void navigate({ to: '/edit' })
            }}
          />
        )}
        {source.details && (
          <ButtonLink look="quiet" size="small" className="justify-self-start" to="/pictures/$id" params={{ id: source.id }}>
            {words.edit.details}
          </ButtonLink>
        )}
      </aside>
    </div>
  )
}

/** The scene's layers that lie somewhere, the topmost first, and what one may say to change it. */
function useScene(source: Source) {
  const { data } = useQuery({ ...documentQuery(source.id, 'scene'), enabled: source.details?.has_scene ?? false })
  return useMemo(() => ({ layers: data ? placedLayers(data) : [], hints: hintsFor(data ? layersOf(data) : []) }), [data])
}

function hintsFor(layers: readonly Layer[]): string[] {
  const { hints } = words.edit
  const text = layers.find(({ kind }) => kind === 'text')?.detail.replace(/^“|”$/g, '')
  const stage = layers.some(({ kind }) => kind === 'stage')
  return [...(text && text.length < 40 ? [hints.words(text)] : []), ...(stage ? hints.stage : hints.any)]
}

function Beside({ source, earlierId, view }: { source: Source; earlierId: string; view: Exclude<View, 'picture'> }) {
  const { source: earlier } = useSource(earlierId)
  if (!earlier) return <Skeleton className="h-96 w-full" />
  const { width, height } = source.size
  if (view === 'compare') return <Compare before={earlier.url} after={source.url} alt={source.alt} width={width} height={height} />
  const isSameSize = earlier.size.width === width && earlier.size.height === height
  return isSameSize ? <Difference before={earlier.url} source={source} /> : <p className="text-quiet">{words.edit.sameSize}</p>
}

function Versions({ source }: { source: Source }) {
  const { data } = useVersions(source.id, source.details !== null)
  if (!data || data.length < 2) return null
  return (
    <nav aria-label={words.edit.versions} className="grid gap-1.5">
      <h2 className="text-sm font-semibold text-quiet">{words.edit.versions}</h2>
      <ol className="flex gap-2 overflow-x-auto p-1">
        {data.map((version, index) => (
          <li key={version.id} className="shrink-0">
            <Link
              to="/edit/$id"
              params={{ id: version.id }}
              aria-current={version.id === source.id}
              title={version.prompt}
              className="grid justify-items-center gap-1 rounded-sheet text-xs text-quiet aria-[current=true]:text-ink"
            >
              <img
                src={version.thumbnail_url}
                alt={words.edit.version(index + 1)}
                className={`checkers h-20 w-auto rounded-sheet ${version.id === source.id ? 'outline-2 outline-offset-2 outline-accent' : ''}`}
              />
              <span className="figures">
                {index + 1}
                {lineOf(version, index, data)}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Which version it was made from, where that is not the one before it. */
function lineOf({ parents }: PictureDetails, index: number, versions: readonly PictureDetails[]): string {
  const parent = versions.findIndex(({ id }) => parents.includes(id))
  return parent < 0 || parent === index - 1 ? '' : ` ${words.edit.from(parent + 1)}`
}
