import type { ErrorComponentProps } from '@tanstack/react-router'
import { Compass, Unplug } from 'lucide-react'
import { Button, ButtonLink, EmptyState, Page, Skeleton } from '../ui/index.ts'
import { words } from '../words/index.ts'

/** What a room shows when it has fallen over; the rest of the house stands. */
export function ProblemPage({ error, reset }: ErrorComponentProps) {
  return (
    <Page title={words.app.crashTitle}>
      <EmptyState
        icon={<Unplug aria-hidden />}
        title={error instanceof Error ? error.message : String(error)}
        action={<Button onClick={reset}>{words.app.again}</Button>}
      >
        {words.app.crashText}
      </EmptyState>
    </Page>
  )
}

export function NotFoundPage() {
  return (
    <Page title={words.app.notFoundTitle}>
      <EmptyState icon={<Compass aria-hidden />} title={words.app.notFoundText} action={<ButtonLink to="/">{words.app.home}</ButtonLink>} />
    </Page>
  )
}

/** While a room's code is on its way. */
export function PendingPage() {
  return (
    <div className="mx-auto grid w-full max-w-[1600px] gap-6 px-4 py-8 sm:px-8" role="status" aria-label={words.ui.loading}>
      <Skeleton className="h-9 w-48" />
      <Skeleton className="h-80" />
    </div>
  )
}
