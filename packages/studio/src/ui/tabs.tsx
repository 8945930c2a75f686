import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'

type TabsProps<Name extends string> = {
  label: string
  value: Name
  onChange: (name: Name) => void
  tabs: readonly { name: Name; label: string; content: ReactNode }[]
}

/** Several views of one thing, one at a time; arrow keys go from tab to tab. */
export function Tabs<Name extends string>({ label, value, onChange, tabs }: TabsProps<Name>) {
  return (
    <Base.Root value={value} onValueChange={(next) => onChange(next as Name)} className="grid min-w-0 gap-4">
      <Base.List aria-label={label} className="flex gap-5 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.name}
            value={tab.name}
            className="-mb-px min-h-10 border-b-2 border-transparent text-base font-medium whitespace-nowrap text-quiet outline-offset-[-2px] transition-colors hover:text-ink data-[active]:border-ink data-[active]:text-ink pointer-coarse:min-h-11"
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.name} value={tab.name} className="min-w-0">
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
