import { Menu as Base } from '@base-ui/react/menu'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'

export type MenuItem = {
  label: string
  /** What it does, where the label alone does not say it. */
  hint?: string
  icon: ReactNode
  onSelect: () => void
  disabled?: boolean
}

type MenuProps = { trigger: ReactNode; items: readonly MenuItem[]; onOpen?: () => void; disabled?: boolean }

/** Things that can be done, behind one button. */
export function Menu({ trigger, items, onOpen, disabled = false }: MenuProps) {
  return (
    <Base.Root onOpenChange={(open) => open && onOpen?.()}>
      <Base.Trigger disabled={disabled} render={<Button size="small" />}>
        {trigger}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner align="start" sideOffset={6} className="z-40 outline-none">
          <Base.Popup className="grid max-h-(--available-height) w-72 max-w-(--available-width) overflow-y-auto rounded-control border border-line bg-sheet p-1 shadow-lift outline-none">
            {items.map(({ label, hint, icon, onSelect, disabled: isOff = false }) => (
              <Base.Item
                key={label}
                disabled={isOff}
                onClick={onSelect}
                className="grid min-h-11 cursor-default grid-cols-[1.25rem_1fr] items-center gap-x-2.5 rounded-[7px] px-2.5 py-2 outline-none data-[disabled]:opacity-55 data-[highlighted]:bg-ink/8 [&_svg]:size-4"
              >
                <span className="text-quiet">{icon}</span>
                <span className="grid">
                  <span className="font-medium">{label}</span>
                  {hint && <span className="text-sm leading-snug text-quiet">{hint}</span>}
                </span>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
