import { Trash2 } from 'lucide-react'
import { type Contract, PARTS, type Part, VARIABLE_TYPES, type Variable } from '../../api/contracts.ts'
import { Field, IconButton, Input, Select, TextArea } from '../../ui/index.ts'
import { contracts as said } from '../../words/contracts.ts'

type FormProps = { contract: Contract; onChange: (contract: Contract) => void }

/** The parts of a contract, one field each, and what may change in them. */
export function ContractForm({ contract, onChange }: FormProps) {
  const changePart = (part: Part, text: string) => {
    const { [part]: _, ...others } = contract.parts
    onChange({ ...contract, parts: text === '' ? others : { ...others, [part]: text } })
  }
  return (
    <div className="grid gap-5">
      <Field label={said.name} hint={said.nameHint}>
        <Input
          value={contract.name}
          onChange={(event) => onChange({ ...contract, name: event.target.value })}
          className="font-mono text-sm"
        />
      </Field>
      <p className="text-sm text-quiet">{said.partsHint}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        {PARTS.map((part) => {
          const [label = '', example] = said.parts[part]
          const isWide = part === 'main_subject' || part === 'text' || part === 'constraints'
          return (
            <Field key={part} label={label} className={isWide ? 'sm:col-span-2' : ''}>
              <TextArea
                rows={isWide ? 2 : 1}
                value={contract.parts[part] ?? ''}
                placeholder={example}
                onChange={(event) => changePart(part, event.target.value)}
              />
            </Field>
          )
        })}
      </div>
      <Variables contract={contract} onChange={onChange} />
    </div>
  )
}

function Variables({ contract, onChange }: FormProps) {
  const variables = contract.variables ?? {}
  const entries = Object.entries(variables)
  if (entries.length === 0) return null
  const change = (name: string, variable: Variable) => onChange({ ...contract, variables: { ...variables, [name]: variable } })
  const remove = (name: string) => {
    const { [name]: _, ...others } = variables
    const { variables: __, ...bare } = contract
    onChange(Object.keys(others).length > 0 ? { ...contract, variables: others } : bare)
  }
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 text-sm font-semibold text-quiet">{said.variables}</legend>
      {entries.map(([name, variable]) => (
        <div
          key={name}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3 rounded-control border border-line p-3 sm:grid-cols-[minmax(0,9rem)_9rem_minmax(0,1fr)_auto]"
        >
          <code className="min-h-10 content-center font-mono text-sm font-semibold [overflow-wrap:anywhere]">{`{{${name}}}`}</code>
          <IconButton label={said.removeVariable(name)} onClick={() => remove(name)} className="sm:order-last">
            <Trash2 aria-hidden />
          </IconButton>
          <Select
            label={said.type}
            value={variable.type}
            options={VARIABLE_TYPES.map((type) => ({ value: type, label: said.types[type] }))}
            onChange={(type) => change(name, ofType(type))}
            className="max-sm:col-span-2"
          />
          <div className="grid gap-3 max-sm:col-span-2">
            {variable.type === 'choice' && (
              <Field label={said.choices}>
                <Input
                  defaultValue={(variable.choices ?? []).join(', ')}
                  onBlur={(event) => change(name, { ...variable, choices: listOf(event.target.value) })}
                />
              </Field>
            )}
            <Field label={said.usual}>
              <Input value={String(variable.default ?? '')} onChange={(event) => change(name, withDefault(variable, event.target.value))} />
            </Field>
          </div>
        </div>
      ))}
    </fieldset>
  )
}

/** What fits one type does not fit another. */
const ofType = (type: Variable['type']): Variable => (type === 'choice' ? { type, choices: ['one', 'other'] } : { type })

const listOf = (text: string) =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)

function withDefault({ default: _, ...variable }: Variable, text: string): Variable {
  if (text === '') return variable
  const isNumber = variable.type === 'number' && text.trim() !== '' && Number.isFinite(Number(text))
  return { ...variable, default: isNumber ? Number(text) : text }
}
