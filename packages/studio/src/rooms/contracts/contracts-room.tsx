import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FileText } from 'lucide-react'
import { contractsQuery } from '../../api/contracts.ts'
import { NEW_CONTRACT } from '../../parts/contract-draft.ts'
import { ButtonLink, EmptyState, Note, Page, Skeleton } from '../../ui/index.ts'
import { contracts as said } from '../../words/contracts.ts'
import { words } from '../../words/index.ts'

/** Every contract of the project, the newest first. */
export function ContractsRoom() {
  const { data, error, isPending } = useQuery(contractsQuery)
  return (
    <Page
      title={said.title}
      lead={said.lead}
      actions={
        <ButtonLink look="primary" to="/contracts/$id" params={{ id: NEW_CONTRACT }}>
          {said.create}
        </ButtonLink>
      }
    >
      {error && <Note tone="problem">{error.message}</Note>}
      {isPending && <Skeleton className="h-60" />}
      {data?.data.length === 0 && (
        <EmptyState
          icon={<FileText aria-hidden />}
          title={said.emptyTitle}
          action={<ButtonLink to="/library">{said.emptyAction}</ButtonLink>}
        >
          {said.emptyText}
        </EmptyState>
      )}
      {data && data.data.length > 0 && (
        <ul className="grid max-w-4xl divide-y divide-line rounded-card border border-line bg-sheet">
          {data.data.map((contract) => (
            <li key={contract.id}>
              <Link
                to="/contracts/$id"
                params={{ id: contract.id }}
                className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 rounded-card p-4 hover:bg-ink/4"
              >
                <span className="font-mono text-sm font-semibold [overflow-wrap:anywhere]">{contract.name}</span>
                <span className="figures flex gap-4 text-sm text-quiet">
                  <span>{said.versions(contract.latest_version)}</span>
                  <span>{words.ui.ago(contract.updated_at)}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
