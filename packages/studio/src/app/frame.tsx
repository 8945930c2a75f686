import { Menu } from '@base-ui/react/menu'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { Ellipsis, LogOut } from 'lucide-react'
import { aliveQuery, routesQuery } from '../api/server.ts'
import { type Session, sessionQuery, signOut } from '../api/session.ts'
import { Button } from '../ui/index.ts'
import { words } from '../words/index.ts'
import mark from './mark.svg'
import { NAVIGATION } from './navigation.ts'

/** What stands around every room: a rail of rooms on wide screens, a bar at the bottom on phones. */
export function Frame({ session }: { session: Session }) {
  const { data: routes } = useQuery(routesQuery)
  // Until the server has said what it has, all are shown: rooms that came in between later would push the others from under the pointer.
  const entries = NAVIGATION.filter(
    ({ scope, needs }) => (!scope || session.scopes.includes(scope)) && (!needs || !routes || routes.includes(needs)),
  )
  return (
    <div className="md:grid md:min-h-dvh md:grid-cols-[4.5rem_minmax(0,1fr)] lg:grid-cols-[13rem_minmax(0,1fr)]">
      <a href="#content" className="fixed top-2 left-2 z-50 -translate-y-20 rounded-control bg-ink px-4 py-2 text-wall focus:translate-y-0">
        {words.app.skip}
      </a>
      <Rail entries={entries} session={session} />
      <main id="content" tabIndex={-1} className="min-w-0 pb-20 outline-none md:pb-0">
        <Connection />
        <Outlet />
      </main>
      <Bar entries={entries} />
    </div>
  )
}

type Entries = { entries: typeof NAVIGATION }

function Rail({ entries, session }: Entries & { session: Session }) {
  return (
    <div className="sticky top-0 hidden h-dvh flex-col border-r border-line px-3 py-5 md:flex">
      <Link to="/" className="mb-6 flex items-center gap-2.5 rounded-control px-2 py-1 lg:px-3" aria-label={words.app.name}>
        <img src={mark} alt="" className="size-7" />
        <span className="hidden text-lg font-semibold tracking-tight lg:inline">{words.app.name}</span>
      </Link>
      <nav aria-label={words.app.navigation} className="grid gap-0.5 overflow-y-auto">
        {entries.map((entry, index) => (
          <Link
            key={entry.to}
            to={entry.to}
            activeOptions={{ exact: entry.to === '/', includeSearch: false }}
            title={entry.label}
            className={`flex min-h-10 items-center justify-center gap-3 rounded-control px-3 font-medium text-quiet transition-colors hover:bg-ink/6 hover:text-ink lg:justify-start data-[status=active]:bg-ink/8 data-[status=active]:text-ink ${index > 0 && entries[index - 1]?.part !== entry.part ? 'mt-5' : ''}`}
          >
            <entry.icon aria-hidden className="size-[18px] shrink-0" />
            <span className="sr-only lg:not-sr-only">{entry.label}</span>
          </Link>
        ))}
      </nav>
      <div className="mt-auto grid gap-2 pt-6">
        {session.state === 'signed-in' && <Who session={session} />}
        <p className="hidden px-3 text-xs text-quiet lg:block">{words.app.disclaimer}</p>
      </div>
    </div>
  )
}

function Who({ session }: { session: Session }) {
  const leave = useSignOut()
  return (
    <div className="grid gap-1">
      <span className="hidden truncate px-3 text-sm text-quiet lg:block">
        {words.app.signedInAs(session.key ?? '', session.project?.name ?? '')}
      </span>
      <Button look="quiet" size="small" className="justify-center lg:justify-start" onClick={leave}>
        <LogOut aria-hidden />
        <span className="sr-only lg:not-sr-only">{words.app.signOut}</span>
      </Button>
    </div>
  )
}

function useSignOut() {
  const client = useQueryClient()
  return () => void signOut().then((session) => client.setQueryData(sessionQuery.queryKey, session))
}

const BAR_ITEM =
  'grid min-h-14 min-w-0 flex-1 content-center justify-items-center gap-0.5 text-xs font-medium text-quiet data-[status=active]:text-ink [&_svg]:size-5'

function Bar({ entries }: Entries) {
  const rest = entries.filter(({ part }) => part !== 'make')
  return (
    <nav
      aria-label={words.app.navigation}
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-sheet pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {entries
        .filter(({ part }) => part === 'make')
        .map((entry) => (
          <Link key={entry.to} to={entry.to} activeOptions={{ exact: entry.to === '/', includeSearch: false }} className={BAR_ITEM}>
            <entry.icon aria-hidden />
            {entry.label}
          </Link>
        ))}
      <Menu.Root>
        <Menu.Trigger className={BAR_ITEM}>
          <Ellipsis aria-hidden />
          {words.app.more}
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner side="top" align="end" sideOffset={8} className="z-40">
            <Menu.Popup className="mr-2 grid max-h-(--available-height) min-w-52 overflow-y-auto rounded-control border border-line bg-sheet p-1 shadow-lift outline-none">
              {rest.map((entry) => (
                <Menu.Item
                  key={entry.to}
                  render={<Link to={entry.to} />}
                  className="flex min-h-11 items-center gap-3 rounded-[7px] px-3 outline-none data-[highlighted]:bg-ink/8"
                >
                  <entry.icon aria-hidden className="size-[18px] text-quiet" />
                  {entry.label}
                </Menu.Item>
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </nav>
  )
}

/** Says so while the server does not answer. */
function Connection() {
  const { isError } = useQuery(aliveQuery)
  return (
    <div role="status">
      {isError && <p className="sticky top-0 z-20 bg-problem/12 px-4 py-2 text-center text-sm text-problem sm:px-8">{words.app.gone}</p>}
    </div>
  )
}
