import { Link, type LinkProps } from '@tanstack/react-router'
import type { ComponentProps, ReactNode } from 'react'
import { classes } from '../lib/classes.ts'

type Look = {
  /** `primary`: the one thing to do here; `plain`: beside it; `quiet`: in rows and toolbars; `danger`: what cannot be undone. */
  look?: 'primary' | 'plain' | 'quiet' | 'danger'
  size?: 'small' | 'normal' | 'large'
}

const LOOKS = {
  primary: 'bg-ink text-wall hover:enabled:bg-ink/85 font-semibold shadow-card disabled:bg-line disabled:text-quiet disabled:shadow-none',
  plain: 'bg-sheet text-ink border border-edge/60 hover:border-ink disabled:text-quiet disabled:border-line',
  quiet: 'text-ink hover:bg-ink/7 disabled:text-quiet aria-pressed:bg-ink/10',
  danger: 'bg-sheet text-problem border border-problem/50 hover:border-problem disabled:opacity-50',
}
const SIZES = {
  small: 'min-h-9 pointer-coarse:min-h-11 px-3 text-sm gap-1.5',
  normal: 'min-h-10 pointer-coarse:min-h-11 px-4 text-base gap-2',
  large: 'min-h-12 px-6 text-base gap-2.5',
}

const lookOf = ({ look = 'plain', size = 'normal' }: Look) =>
  classes(
    'inline-flex items-center justify-center rounded-control font-medium no-underline transition-colors select-none whitespace-nowrap',
    '[&_svg]:size-4 [&_svg]:shrink-0',
    LOOKS[look],
    SIZES[size],
  )

/** A button; what it does is its words, and an icon may stand before them. */
export function Button({ look, size, className, type = 'button', ...rest }: Look & ComponentProps<'button'>) {
  return <button type={type} className={classes(lookOf({ ...(look && { look }), ...(size && { size }) }), className)} {...rest} />
}

/** A button without words, which screen readers know by its `label`; the same words show as its tip. */
export function IconButton({
  label,
  look = 'quiet',
  className,
  type = 'button',
  children,
  ...rest
}: Pick<Look, 'look'> & { label: string } & ComponentProps<'button'>) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={classes(
        'inline-grid size-10 pointer-coarse:size-11 shrink-0 place-items-center rounded-control transition-colors [&_svg]:size-[18px]',
        LOOKS[look],
        className,
      )}
      {...rest}
    >
      {children}
    </button>
  )
}

/** A link to another room that looks like a button. */
export function ButtonLink({ look, size, className, children, ...rest }: Look & LinkProps & { className?: string; children: ReactNode }) {
  return (
    <Link className={classes(lookOf({ ...(look && { look }), ...(size && { size }) }), className)} {...rest}>
      {children}
    </Link>
  )
}

/** A link to a file of the server that looks like a button. */
export function ButtonAnchor({ look, size, className, ...rest }: Look & ComponentProps<'a'>) {
  return <a className={classes(lookOf({ ...(look && { look }), ...(size && { size }) }), className)} {...rest} />
}
