import type { ReactNode } from 'react'
import { classes } from '../lib/classes.ts'

/** A sheet that lies on the wall. */
export function Card({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={classes('rounded-card border border-line bg-sheet p-5', className)}>{children}</div>
}

/** A room with nothing in it yet: what it is for, and the way to the first thing. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  icon: ReactNode
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="grid min-h-72 place-content-center justify-items-center gap-3 rounded-card border border-dashed border-edge/50 p-8 text-center">
      <span className="grid size-12 place-items-center rounded-full bg-sunk text-quiet [&_svg]:size-5">{icon}</span>
      <h2 className="text-lg font-semibold">{title}</h2>
      {children && <div className="max-w-[46ch] text-quiet">{children}</div>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  )
}

/** What will be here in a moment. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={classes('breathing rounded-sheet bg-ink/8', className)} />
}

/** A remark beside something: what was done otherwise, or what went wrong. */
export function Note({ tone = 'note', children }: { tone?: 'note' | 'problem'; children: ReactNode }) {
  return (
    <div
      {...(tone === 'problem' && { role: 'alert' })}
      className={classes(
        'rounded-control px-3 py-2 text-sm [overflow-wrap:anywhere]',
        tone === 'problem' ? 'bg-problem/10 text-problem' : 'bg-note text-ink',
      )}
    >
      {children}
    </div>
  )
}

/** How far something is, 0–1; null: nobody can say yet. */
export function Progress({ label, value }: { label: string; value: number | null }) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(value !== null && { 'aria-valuenow': Math.round(value * 100) })}
      className="h-1 w-full overflow-hidden rounded-full bg-ink/10"
    >
      <div
        className={classes('h-full rounded-full transition-[width] duration-500', value === null ? 'breathing bg-ink/30' : 'bg-accent')}
        style={{ width: value === null ? '100%' : `${Math.max(2, value * 100)}%` }}
      />
    </div>
  )
}

/** Names and values, one below the other; `long`: on a phone each value stands under its name. */
export function Facts({ facts, long = false }: { facts: readonly (readonly [name: string, value: ReactNode])[]; long?: boolean }) {
  return (
    <dl className={classes('grid gap-x-6 gap-y-2 text-sm', long ? 'sm:grid-cols-[auto_1fr]' : 'grid-cols-[auto_1fr]')}>
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className={classes('text-quiet', long && 'max-sm:-mb-2')}>{name}</dt>
          <dd className={classes('figures min-w-0 [overflow-wrap:anywhere]', long ? 'sm:text-right' : 'text-right')}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
