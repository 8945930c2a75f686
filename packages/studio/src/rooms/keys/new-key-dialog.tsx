import { Checkbox } from '@base-ui/react/checkbox'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { createKey, keysQuery } from '../../api/admin.ts'
import { sessionQuery, signIn } from '../../api/session.ts'
import { Button, CopyButton, Dialog, Field, Input, Note, Select } from '../../ui/index.ts'
import { words } from '../../words/index.ts'

const said = words.manage.keys
const SCOPES = ['images', 'files', 'models', 'moderations', 'admin'] as const
const USUAL = ['images', 'files', 'models', 'moderations']
const DAY_S = 86_400

type Expiry = keyof typeof said.expiries
type NewKeyDialogProps = { open: boolean; onOpenChange: (open: boolean) => void; isFirst: boolean }

/** Makes a key and tells it once. The first one of a server also signs this browser in, which would be shut out else. */
export function NewKeyDialog({ open, onOpenChange, isFirst }: NewKeyDialogProps) {
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<string[]>(isFirst ? [...SCOPES] : USUAL)
  const [profile, setProfile] = useState<'strict' | 'lenient'>('strict')
  const [expiry, setExpiry] = useState<Expiry>('never')
  const making = useMutation({
    mutationFn: async () => {
      const expires_at = expiry === 'never' ? null : Math.floor(Date.now() / 1000) + Number(expiry) * DAY_S
      const made = await createKey({ name: name.trim() || 'key', scopes, profile, expires_at })
      if (isFirst) client.setQueryData(sessionQuery.queryKey, await signIn(made.key))
      return made
    },
    meta: { toldInPlace: true },
  })
  const close = (next: boolean) => {
    onOpenChange(next)
    if (next) return
    if (making.data) void client.invalidateQueries({ queryKey: keysQuery.queryKey })
    making.reset()
    setName('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    making.mutate()
  }
  if (making.data)
    return (
      <Dialog
        open={open}
        onOpenChange={close}
        title={said.made}
        description={said.madeText}
        actions={<Button onClick={() => close(false)}>{said.done}</Button>}
      >
        <div className="flex flex-wrap items-center gap-3">
          <code className="min-w-0 flex-1 rounded-control bg-sunk p-3 font-mono text-sm break-all select-all">{making.data.key}</code>
          <CopyButton text={making.data.key} />
        </div>
      </Dialog>
    )
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title={said.create}
      actions={
        <>
          <Button onClick={() => close(false)}>{words.ui.cancel}</Button>
          <Button look="primary" type="submit" form="new-key" disabled={scopes.length === 0 || making.isPending}>
            {said.make}
          </Button>
        </>
      }
    >
      <form id="new-key" onSubmit={submit} className="grid gap-4">
        {isFirst && (
          <Note>
            <strong className="font-semibold">{said.firstTitle}.</strong> {said.firstText}
          </Note>
        )}
        <Field label={said.name}>
          <Input value={name} maxLength={100} placeholder={said.namePlaceholder} onChange={(event) => setName(event.target.value)} />
        </Field>
        <fieldset className="grid gap-1">
          <legend className="mb-1 text-sm font-semibold text-quiet">{said.scopes}</legend>
          {SCOPES.map((scope) => (
            // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is a control, with an input of its own.
            <label key={scope} className="flex min-h-9 items-center gap-3">
              <Checkbox.Root
                checked={scopes.includes(scope)}
                onCheckedChange={(checked) => setScopes(checked ? [...scopes, scope] : scopes.filter((each) => each !== scope))}
                className="grid size-5 place-items-center rounded-[6px] border border-edge data-[checked]:border-ink data-[checked]:bg-ink data-[checked]:text-wall"
              >
                <Checkbox.Indicator>
                  <Check aria-hidden className="size-3.5" />
                </Checkbox.Indicator>
              </Checkbox.Root>
              {said.scopeNames[scope]}
            </label>
          ))}
        </fieldset>
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            label={said.profile}
            value={profile}
            options={(['strict', 'lenient'] as const).map((value) => ({ value, label: said.profiles[value] }))}
            onChange={setProfile}
          />
          <Select
            label={said.expiry}
            value={expiry}
            options={(['never', '30', '90', '365'] as const).map((value) => ({ value, label: said.expiries[value] }))}
            onChange={setExpiry}
          />
        </div>
        {making.error && <Note tone="problem">{making.error.message}</Note>}
      </form>
    </Dialog>
  )
}
