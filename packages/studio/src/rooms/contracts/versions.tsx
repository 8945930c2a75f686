import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type ContractObject, contractDiffQuery, contractQuery } from '../../api/contracts.ts'
import { Button, Note, Select } from '../../ui/index.ts'
import { contracts as said } from '../../words/contracts.ts'

/** What changed from one version to the next, and the way back to an earlier one. */
export function Versions({ kept, onTake }: { kept: ContractObject; onTake: (yaml: string) => void }) {
  const latest = kept.latest_version
  const [chosen, setChosen] = useState<number | null>(null)
  const version = Math.min(chosen ?? latest, latest)
  const { data: earlier } = useQuery({ ...contractQuery(kept.id, version), enabled: version !== latest })
  const { data: diff, error } = useQuery({ ...contractDiffQuery(kept.id, version - 1, version), enabled: version > 1 })
  return (
    <section aria-labelledby="versions" className="grid gap-3">
      <h2 id="versions" className="text-lg font-semibold">
        {said.versionsTitle}
      </h2>
      {latest === 1 ? (
        <p className="text-sm text-quiet">{said.first}</p>
      ) : (
        <div className="flex flex-wrap items-end gap-3">
          <Select
            label={said.version}
            hideLabel
            value={String(version)}
            options={Array.from({ length: latest }, (_, index) => latest - index).map((each) => ({
              value: String(each),
              label: said.versionName(each, each === latest),
            }))}
            onChange={(next) => setChosen(Number(next))}
            className="w-52"
          />
          {earlier && version !== latest && <Button onClick={() => onTake(earlier.yaml)}>{said.restore}</Button>}
        </div>
      )}
      {error && <Note tone="problem">{error.message}</Note>}
      {diff && version > 1 && (
        <div className="grid gap-1.5">
          <h3 className="text-sm text-quiet">{said.diff(version - 1, version)}</h3>
          {diff.changes.length === 0 && <p className="text-sm">{said.noDiff}</p>}
          <ul className="grid gap-1 text-sm">
            {diff.changes.map(({ path, sentence }) => (
              <li key={path} className="[overflow-wrap:anywhere]">
                {sentence}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
