import { useQuery } from '@tanstack/react-query'
import { ENGINES_ROUTE, enginesQuery } from '../api/engines.ts'
import { routesQuery } from '../api/server.ts'
import { words } from '../words/index.ts'

/** Beside every upload: where it goes, how long it stays, and whose rights are to be thought of. */
export function Travels() {
  const { data: routes } = useQuery(routesQuery)
  const { data: engines } = useQuery({ ...enginesQuery, enabled: routes?.includes(ENGINES_ROUTE) ?? false })
  const away =
    engines?.data.filter(({ privacy, capabilities }) => privacy !== 'in-process' && capabilities.operations.includes('edit')) ?? []
  const said = words.app.uploads
  return (
    <p className="text-xs leading-relaxed text-quiet">
      {away.length === 0
        ? said.stays(window.location.host)
        : said.mayGo(
            window.location.host,
            away.map(({ id, privacy }) => said.to(id, said.places[privacy])),
          )}{' '}
      {said.kept} {said.rights}
    </p>
  )
}
