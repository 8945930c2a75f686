import { Collapsible } from '@base-ui/react/collapsible'
import { useQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { documentQuery, type PictureDetails } from '../../api/pictures.ts'
import { type Layer, layersOf } from '../../lib/scene.ts'
import { ButtonAnchor, Note, Skeleton } from '../../ui/index.ts'
import { words } from '../../words/index.ts'

/** The scene as a tree of names. */
export function SceneView({ picture }: { picture: PictureDetails }) {
  const { data, error } = useQuery({ ...documentQuery(picture.id, 'scene'), enabled: picture.has_scene })
  if (!picture.has_scene) return <p className="text-quiet">{words.picture.noScene}</p>
  if (error) return <Note tone="problem">{error.message}</Note>
  if (!data) return <Skeleton className="h-60" />
  return (
    <div className="grid gap-4">
      <p className="text-sm text-quiet">{words.picture.sceneLead}</p>
      <ul className="grid text-sm">
        {layersOf(data).map((layer) => (
          <Branch key={layer.name} layer={layer} />
        ))}
      </ul>
      <div>
        <ButtonAnchor size="small" href={`/easel/v1/pictures/${picture.id}/scene`} target="_blank">
          {words.picture.openJson}
        </ButtonAnchor>
      </div>
    </div>
  )
}

function Branch({ layer }: { layer: Layer }) {
  const kind = <span className="shrink-0 text-quiet">{words.picture.layer[layer.kind] ?? layer.kind}</span>
  const name = <span className="min-w-0 truncate font-mono text-xs">{layer.name}</span>
  const detail = layer.detail && <span className="min-w-0 truncate text-quiet">{layer.detail}</span>
  if (layer.children.length === 0)
    return (
      <li className="flex min-h-8 items-center gap-2 pl-5">
        {name}
        {detail}
        <span className="ml-auto" />
        {kind}
      </li>
    )
  return (
    <li>
      <Collapsible.Root defaultOpen>
        <Collapsible.Trigger className="group flex min-h-8 w-full items-center gap-1 rounded text-left hover:bg-ink/5">
          <ChevronRight aria-hidden className="size-4 shrink-0 text-quiet transition-transform group-data-[panel-open]:rotate-90" />
          {name}
          {detail}
          <span className="ml-auto" />
          {kind}
        </Collapsible.Trigger>
        <Collapsible.Panel className="ml-2 border-l border-line pl-2">
          <ul className="grid">
            {layer.children.map((child) => (
              <Branch key={child.name} layer={child} />
            ))}
          </ul>
        </Collapsible.Panel>
      </Collapsible.Root>
    </li>
  )
}
