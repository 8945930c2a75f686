import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { addVersion, type ContractObject, contractQuery, createContract, deleteContract } from '../../api/contracts.ts'
import { Button, Dialog, say } from '../../ui/index.ts'
import { contracts as said } from '../../words/contracts.ts'
import { words } from '../../words/index.ts'

type KeepProps = { id: string; kept: ContractObject | null; yaml: string; isChanged: boolean; canKeep: boolean; onKept: () => void }

/** Keeps what was written as the next version, or goes back to what is kept. */
export function Keep({ id, kept, yaml, isChanged, canKeep, onKept }: KeepProps) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [isForgetting, setForgetting] = useState(false)
  const next = (kept?.latest_version ?? 0) + 1
  const keeping = useMutation({
    mutationFn: () => (kept ? addVersion(id, yaml, kept.latest_version) : createContract(yaml)),
    onSuccess: (contract) => {
      client.setQueryData(contractQuery(contract.id).queryKey, contract)
      void client.invalidateQueries({ queryKey: ['contracts'] })
      onKept()
      say(said.saved(contract.version))
      if (!kept) void navigate({ to: '/contracts/$id', params: { id: contract.id }, replace: true })
    },
  })
  const forgetting = useMutation({
    mutationFn: () => deleteContract(id),
    onSuccess: () => {
      onKept()
      void client.invalidateQueries({ queryKey: ['contracts'] })
      say(said.forgotten)
      void navigate({ to: '/contracts' })
    },
  })
  return (
    <div className="flex flex-wrap items-center gap-2">
      {isChanged && <span className="text-sm text-quiet">{said.unsaved}</span>}
      {kept && isChanged && (
        <Button size="small" look="quiet" onClick={onKept}>
          {said.discard}
        </Button>
      )}
      {kept && (
        <Button size="small" look="quiet" onClick={() => setForgetting(true)}>
          {said.forget}
        </Button>
      )}
      <Button look="primary" disabled={!isChanged || !canKeep || keeping.isPending} onClick={() => keeping.mutate()}>
        {kept ? said.saveVersion(next) : said.save}
      </Button>
      <Dialog
        open={isForgetting}
        onOpenChange={setForgetting}
        title={said.forgetTitle(kept?.name ?? '')}
        description={said.forgetText}
        actions={
          <>
            <Button onClick={() => setForgetting(false)}>{words.ui.cancel}</Button>
            <Button look="danger" disabled={forgetting.isPending} onClick={() => forgetting.mutate()}>
              {said.forget}
            </Button>
          </>
        }
      />
    </div>
  )
}
