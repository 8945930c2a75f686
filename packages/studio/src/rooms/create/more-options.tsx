import { Collapsible } from '@base-ui/react/collapsible'
import { useQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { ENGINES_ROUTE, enginesQuery } from '../../api/engines.ts'
import { routesQuery } from '../../api/server.ts'
import { type Draft, isSeed } from '../../parts/draft.ts'
import { Field, Input, Select } from '../../ui/index.ts'
import { words } from '../../words/index.ts'
import { BrandKit } from './brand-kit.tsx'

type OptionsProps = { draft: Draft; onChange: (part: Partial<Draft>) => void; isEdit: boolean }

/** What most orders leave as it is. */
export function MoreOptions({ draft, onChange, isEdit }: OptionsProps) {
  const transparentJpeg = draft.format === 'jpeg' && draft.background === 'transparent'
  return (
    <Collapsible.Root>
      <Collapsible.Trigger className="group flex min-h-9 items-center gap-1.5 text-sm font-semibold text-quiet hover:text-ink">
        <ChevronRight aria-hidden className="size-4 transition-transform group-data-[panel-open]:rotate-90" />
        {words.create.moreOptions}
      </Collapsible.Trigger>
      <Collapsible.Panel className="grid gap-4 pt-3">
        <div className="grid grid-cols-2 gap-3">
          <Select
            label={words.create.format}
            value={draft.format}
            options={[
              { value: 'png', label: 'PNG' },
              { value: 'jpeg', label: 'JPEG' },
              { value: 'webp', label: 'WebP' },
            ]}
            onChange={(format) => onChange({ format })}
          />
          <Select
            label={words.create.background}
            value={draft.background}
            options={(['auto', 'opaque', 'transparent'] as const).map((value) => ({ value, label: words.create.backgrounds[value] }))}
            onChange={(background) => onChange({ background })}
          />
        </div>
        {transparentJpeg && (
          <p role="alert" className="text-sm text-problem">
            {words.create.noTransparentJpeg}
          </p>
        )}
        <EngineChoice draft={draft} onChange={onChange} />
        <Field label={words.create.seed} hint={words.create.seedHint} problem={isSeed(draft.seed) ? null : words.create.seedProblem}>
          <Input
            inputMode="numeric"
            placeholder={words.create.seedPlaceholder}
            value={draft.seed}
            onChange={(event) => onChange({ seed: event.target.value.replace(/\D/g, '').slice(0, 10) })}
          />
        </Field>
        {!isEdit && <BrandKit />}
      </Collapsible.Panel>
    </Collapsible.Root>
  )
}

/** Who draws, with how far the prompt travels. */
function EngineChoice({ draft, onChange }: Pick<OptionsProps, 'draft' | 'onChange'>) {
  const { data: routes } = useQuery(routesQuery)
  const { data: engines } = useQuery({ ...enginesQuery, enabled: routes?.includes(ENGINES_ROUTE) ?? false })
  if (!engines) return null
  const known = engines.data.some(({ id }) => id === draft.engine)
  return (
    <Select
      label={words.create.engine}
      value={known ? draft.engine : ''}
      options={[
        { value: '', label: words.create.anyEngine },
        ...engines.data.map(({ id, privacy }) => ({ value: id, label: id, hint: words.create.engineAt[privacy] })),
      ]}
      onChange={(engine) => onChange({ engine })}
    />
  )
}
