import { Switch as Base } from '@base-ui/react/switch'

/** Something that is on or off at once. */
export function Switch({ label, checked, onChange }: { label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is a control, with an input of its own.
    <label className="flex min-h-10 items-center justify-between gap-3 text-base">
      {label}
      <Base.Root
        checked={checked}
        onCheckedChange={onChange}
        className="flex h-6 w-10 rounded-full bg-edge p-0.5 transition-colors data-[checked]:bg-ink"
      >
        <Base.Thumb className="size-5 rounded-full bg-sheet transition-transform data-[checked]:translate-x-4" />
      </Base.Root>
    </label>
  )
}
