import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'
import { type Key, keysQuery, revokeKey } from '../../api/admin.ts'
import { Button, Dialog, EmptyState, Note, Page, Skeleton, Switch, say } from '../../ui/index.ts'
import { words } from '../../words/index.ts'
import { NewKeyDialog } from './new-key-dialog.tsx'

const said = words.manage.keys

/** Who may ask this server, and for what. */
export function KeysRoom() {
  const { data, error, isPending } = useQuery(keysQuery)
  const [isMaking, setMaking] = useState(false)
  const [showEnded, setShowEnded] = useState(false)
  const keys = data?.data ?? []
  const shown = keys.filter((key) => showEnded || stateOf(key) === 'active')
  const make = (
    <Button look="primary" onClick={() => setMaking(true)}>
      <Plus aria-hidden />
      {said.create}
    </Button>
  )
  return (
    <Page title={said.title} lead={said.lead} actions={keys.length > 0 && make}>
      {error && <Note tone="problem">{error.message}</Note>}
      {isPending && <Skeleton className="h-60" />}
      {data && keys.length === 0 && (
        <EmptyState icon={<KeyRound aria-hidden />} title={said.emptyTitle} action={make}>
          {said.emptyText}
        </EmptyState>
      )}
      {keys.length > 0 && (
        <div className="grid gap-3">
          <ul className="grid divide-y divide-line rounded-card border border-line bg-sheet">
            {shown.map((key) => (
              <Row key={key.id} apiKey={key} />
            ))}
          </ul>
          <div className="w-fit">
            <Switch label={said.showRevoked} checked={showEnded} onChange={setShowEnded} />
          </div>
        </div>
      )}
      {data && <NewKeyDialog open={isMaking} onOpenChange={setMaking} isFirst={keys.length === 0} />}
    </Page>
  )
}

const stateOf = (key: Key, now = Date.now() / 1000) =>
  key.revoked_at !== null ? 'revoked' : key.expires_at !== null && key.expires_at <= now ? 'expired' : 'active'

function Row({ apiKey: key }: { apiKey: Key }) {
  const [isAsking, setAsking] = useState(false)
  const client = useQueryClient()
  const revoking = useMutation({
    mutationFn: () => revokeKey(key.id),
    onSuccess: () => {
      setAsking(false)
      say(said.revokedToast)
      return client.invalidateQueries({ queryKey: keysQuery.queryKey })
    },
  })
  const state = stateOf(key)
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-4 p-4">
      <div className={`grid min-w-0 gap-1 ${state === 'active' ? '' : 'text-quiet'}`}>
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-semibold">{key.name}</span>
          <code className="font-mono text-sm text-quiet">{key.shown}</code>
          {state !== 'active' && <span className="text-sm">{said[state]}</span>}
        </p>
        <p className="flex flex-wrap gap-x-3 text-sm text-quiet">
          <span>{key.scopes.join(', ')}</span>
          <span>{key.profile}</span>
          <span>
            {said.lastUsed}: {key.last_used_at === null ? words.ui.never : words.ui.ago(key.last_used_at)}
          </span>
          {key.expires_at !== null && (
            <span>
              {said.expiry}: {words.ui.when(key.expires_at)}
            </span>
          )}
        </p>
      </div>
      {state === 'active' && (
        <Button size="small" look="danger" onClick={() => setAsking(true)} aria-label={`${said.revoke}: ${key.name}`}>
          {said.revoke}
        </Button>
      )}
      <Dialog
        open={isAsking}
        onOpenChange={setAsking}
        title={said.revokeTitle(key.name)}
        description={said.revokeText}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{words.ui.cancel}</Button>
            <Button look="danger" disabled={revoking.isPending} onClick={() => revoking.mutate()}>
              {said.revoke}
            </Button>
          </>
        }
      />
    </li>
  )
}
