import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { changeProject, type Project, projectsQuery } from '../../api/admin.ts'
import { Button, Card, Field, Input, say } from '../../ui/index.ts'
import { words } from '../../words/index.ts'

const said = words.manage.usage
const MOST = 1_000_000

/** How much each project may spend in a month. */
export function Budgets() {
  const { data } = useQuery(projectsQuery)
  if (!data) return null
  return (
    <Card className="grid gap-4">
      <div>
        <h2 className="text-lg font-semibold">{said.limits}</h2>
        <p className="text-sm text-quiet">{said.limitsLead}</p>
      </div>
      <ul className="grid divide-y divide-line">
        {data.data.map((project) => (
          <Budget key={project.id} project={project} />
        ))}
      </ul>
    </Card>
  )
}

function Budget({ project }: { project: Project }) {
  const client = useQueryClient()
  const [text, setText] = useState(project.monthly_budget === null ? '' : String(project.monthly_budget))
  const amount = text.trim() === '' ? null : Number(text)
  const isWrong = amount !== null && !(amount >= 0 && amount <= MOST)
  const saving = useMutation({
    mutationFn: () => changeProject(project.id, { monthly_budget: amount }),
    onSuccess: () => {
      say(said.saved)
      return client.invalidateQueries({ queryKey: projectsQuery.queryKey })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isWrong) saving.mutate()
  }
  return (
    <li>
      <form onSubmit={submit} className="flex flex-wrap items-end justify-between gap-3 py-3">
        <div className="grid">
          <span className="font-medium">{project.name}</span>
          <span className="text-sm text-quiet">{project.tier === null ? said.noTier : `${said.tier} ${project.tier}`}</span>
        </div>
        <div className="flex items-end gap-2">
          <Field label={said.budget} problem={isWrong ? said.budgetProblem : null} className="w-44">
            <Input inputMode="decimal" value={text} placeholder={said.noBudget} onChange={(event) => setText(event.target.value)} />
          </Field>
          <Button type="submit" disabled={isWrong || amount === project.monthly_budget || saving.isPending}>
            {said.save}
          </Button>
        </div>
      </form>
    </li>
  )
}
