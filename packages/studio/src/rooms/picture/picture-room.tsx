import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { type Evidence, INSPECT_ROUTE } from '../../api/checks.ts'
import { detailsQuery, type PictureDetails } from '../../api/pictures.ts'
import { routesQuery } from '../../api/server.ts'
import { sessionQuery } from '../../api/session.ts'
import { readSize } from '../../lib/sizes.ts'
import { snippetsOf } from '../../lib/snippets.ts'
import { Code } from '../../parts/code.tsx'
import { MissingPicture } from '../../parts/missing-picture.tsx'
import { Skeleton, Tabs, useTitle } from '../../ui/index.ts'
import { words } from '../../words/index.ts'
import { About } from './about.tsx'
import { Actions } from './actions.tsx'
import { bodyOf } from './body-of.ts'
import { BriefView } from './brief-view.tsx'
import { Checks } from './checks.tsx'
import { SceneView } from './scene-view.tsx'
import { Zoomable } from './zoomable.tsx'

const route = getRouteApi('/pictures/$id')

/** One picture: large, with everything that is known of it. */
export function PictureRoom() {
  const { id } = route.useParams()
  const { data, error } = useQuery(detailsQuery(id))
  useTitle(data?.prompt.slice(0, 60) ?? words.picture.title)
  if (error)
    return (
      <div className="mx-auto max-w-[1800px] px-4 py-6 sm:px-8">
        <h1 className="sr-only">{words.picture.title}</h1>
        <MissingPicture why={error.message} />
      </div>
    )
  return (
    <div className="mx-auto grid max-w-[1800px] items-start gap-8 px-4 py-6 sm:px-8 lg:grid-cols-[minmax(0,1fr)_400px]">
      <h1 className="sr-only">{words.picture.title}</h1>
      {data ? <Whole picture={data} /> : <Skeleton className="h-[70vh]" />}
    </div>
  )
}

function Whole({ picture }: { picture: PictureDetails }) {
  const { tab = 'about' } = route.useSearch()
  const navigate = route.useNavigate()
  const { data: session } = useQuery(sessionQuery)
  const { data: routes } = useQuery(routesQuery)
  const [shown, show] = useState<{ check: string | null; marks: readonly Evidence[] }>({ check: null, marks: [] })
  const size = readSize(picture.size) ?? { width: 1024, height: 1024 }
  return (
    <>
      <div className="lg:sticky lg:top-6">
        <Zoomable key={picture.id} src={picture.url} alt={picture.prompt} {...size} marks={tab === 'checks' ? shown.marks : []} />
      </div>
      <aside className="grid min-w-0 gap-6">
        <Actions picture={picture} />
        <Tabs
          label={words.picture.title}
          value={tab}
          onChange={(next) => void navigate({ search: next === 'about' ? {} : { tab: next }, replace: true })}
          tabs={[
            { name: 'about', label: words.picture.tabs.about, content: <About picture={picture} /> },
            ...(routes?.includes(INSPECT_ROUTE)
              ? [
                  {
                    name: 'checks' as const,
                    label: words.picture.tabs.checks,
                    content: <Checks picture={picture} chosen={shown.check} onChoose={(check, marks) => show({ check, marks })} />,
                  },
                ]
              : []),
            { name: 'brief', label: words.picture.tabs.brief, content: <BriefView picture={picture} /> },
            { name: 'scene', label: words.picture.tabs.scene, content: <SceneView picture={picture} /> },
            {
              name: 'code',
              label: words.picture.tabs.code,
              content: (
                <Code
                  snippets={snippetsOf(bodyOf(picture), {
                    origin: window.location.origin,
                    needsKey: session?.state !== 'open',
                    isEdit: picture.kind === 'edit',
                    isMasked: picture.asked.mask,
                  })}
                />
              ),
            },
          ]}
        />
      </aside>
    </>
  )
}
