import { words } from '../../words/index.ts'

type Day = { cost: number; images: number }

const said = words.manage.usage

/** Dollars per day as bars that can be read one by one. */
export function DayChart({ days, data }: { days: readonly string[]; data: ReadonlyMap<string, Day> }) {
  const most = Math.max(...[...data.values()].map(({ cost }) => cost), 0.01)
  return (
    <figure className="grid gap-2">
      <figcaption className="flex justify-between text-sm text-quiet">
        <span>{said.perDay}</span>
        <span className="figures">{words.ui.dollars(most)}</span>
      </figcaption>
      <ul className="flex h-40 items-end gap-px sm:gap-1">
        {days.map((day) => {
          const { cost, images } = data.get(day) ?? { cost: 0, images: 0 }
          const label = said.dayLabel(day, words.ui.dollars(cost), images)
          return (
            <li key={day} className="group flex h-full min-w-0 flex-1 items-end border-b border-line" title={label}>
              <span className="sr-only">{label}</span>
              <div
                aria-hidden
                className="w-full rounded-t-[3px] bg-ink/80 transition-colors group-hover:bg-accent"
                style={{ height: cost === 0 ? 0 : `max(3px, ${(cost / most) * 100}%)` }}
              />
            </li>
          )
        })}
      </ul>
      <div aria-hidden className="figures flex justify-between text-xs text-quiet">
        <span>{days[0]}</span>
        <span>{days.at(-1)}</span>
      </div>
    </figure>
  )
}
