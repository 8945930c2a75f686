import { type ReactNode, useEffect } from 'react'
import { words } from '../words/index.ts'

type PageProps = {
  title: string
  lead?: ReactNode
  actions?: ReactNode
  /** The way back, above everything. */
  back?: ReactNode
  children: ReactNode
}

/** A room's frame: its name, what can be done in all of it, and its content. The name becomes the page's title too. */
export function Page({ title, lead, actions, back, children }: PageProps) {
  useTitle(title)
  return (
    <div className="mx-auto grid w-full max-w-[1600px] gap-6 px-4 py-6 sm:px-8 sm:py-8">
      {back}
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="grid gap-1">
          <h1 className="text-2xl font-semibold">{title}</h1>
          {lead && <p className="max-w-[62ch] text-quiet">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  )
}

/** Names the browser's tab. */
export function useTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · ${words.app.name}`
  }, [title])
}
