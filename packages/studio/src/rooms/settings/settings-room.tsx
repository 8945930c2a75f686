import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Monitor, Moon, Sun } from 'lucide-react'
import type { ReactNode } from 'react'
import { ABOUT_ROUTE, type AboutServer, aboutServerQuery } from '../../api/about-server.ts'
import { ENGINES_ROUTE } from '../../api/engines.ts'
import { modelsQuery, readyQuery, routesQuery } from '../../api/server.ts'
import { sessionQuery } from '../../api/session.ts'
import { chooseTheme, useTheme } from '../../app/theme.ts'
import { Card, CodeBlock, Facts, Page, Segments } from '../../ui/index.ts'
import { words } from '../../words/index.ts'
import { Engines } from './engines.tsx'
import { Files } from './files.tsx'

const said = words.manage.settings

/** How the studio looks, and what it stands on. */
export function SettingsRoom() {
  const theme = useTheme()
  const { data: session } = useQuery(sessionQuery)
  const { data: ready } = useQuery(readyQuery)
  const { data: models } = useQuery(modelsQuery)
  const { data: routes } = useQuery(routesQuery)
  const { data: about } = useQuery({ ...aboutServerQuery, enabled: routes?.includes(ABOUT_ROUTE) ?? false })
  const base = `${window.location.origin}/v1`
  const facts: [string, ReactNode][] = [
    [
      said.address,
      <code key="address" className="font-mono">
        {base}
      </code>,
    ],
    ...(session ? [[said.door, said.doors[session.state]] as [string, string]] : []),
    ...(session?.key ? [[said.signedIn, session.key] as [string, string]] : []),
    ...(session?.project ? [[said.project, session.project.name] as [string, string]] : []),
    ...(about ? factsOf(about) : []),
    ...(ready ? [[said.queue, said.queueText(ready.queue.waiting, ready.queue.running)] as [string, string]] : []),
    ...(models ? [[said.models, models.data.map(({ id }) => id).join(', ')] as [string, string]] : []),
  ]
  const key = session?.state === 'open' ? 'none' : 'sk-easel-…'
  return (
    <Page title={said.title}>
      <div className="grid max-w-3xl gap-6">
        <Card className="grid gap-4">
          <h2 className="text-lg font-semibold">{said.look}</h2>
          <div className="max-w-sm">
            <Segments
              label={said.theme}
              value={theme}
              options={[
                { value: 'system', label: said.themes.system, icon: <Monitor aria-hidden /> },
                { value: 'light', label: said.themes.light, icon: <Sun aria-hidden /> },
                { value: 'dark', label: said.themes.dark, icon: <Moon aria-hidden /> },
              ]}
              onChange={chooseTheme}
            />
          </div>
        </Card>
        <Card className="grid gap-4">
          <h2 className="text-lg font-semibold">{said.server}</h2>
          <Facts facts={facts} long />
        </Card>
        {routes?.includes(ENGINES_ROUTE) && <Engines />}
        <Files />
        <Card className="grid gap-3">
          <h2 className="text-lg font-semibold">{said.connect}</h2>
          <p className="text-quiet">{said.connectLead}</p>
          <CodeBlock code={`export OPENAI_BASE_URL=${base}\nexport OPENAI_API_KEY=${key}`} label={said.connect} />
        </Card>
        <p className="flex flex-wrap gap-x-6 gap-y-2 text-sm [&_a]:underline [&_a]:underline-offset-4">
          <a href="/docs">{said.api}</a>
          <Link to="/design">{said.design}</Link>
        </p>
        <p className="text-sm text-quiet">{words.app.disclaimer}</p>
      </div>
    </Page>
  )
}

const factsOf = ({ planner, keep, embed }: AboutServer): [string, string][] => [
  [said.planner, planner.kind === 'llm' ? said.planners.llm(planner.model ?? '', planner.host ?? '') : said.planners.rules],
  [said.keep, said.keepFor(keep.days)],
  [said.previews, said.previewsFor(keep.preview_days)],
  [said.embed, said.embeds[embed]],
]
