import type { Contract, Variable } from '../api/contracts.ts'
import { type Typed, titleOf } from '../lib/variables.ts'
import { Field, Input, Select } from '../ui/index.ts'
import { parts as said } from '../words/parts.ts'

type VariablesFormProps = { contract: Contract; typed: Typed; onChange: (typed: Typed) => void }

/** What can be filled into a contract; an empty field means its default. */
export function VariablesForm({ contract: { variables = {} }, typed, onChange }: VariablesFormProps) {
  const entries = Object.entries(variables)
  if (entries.length === 0) return <p className="text-sm text-quiet">{said.noVariables}</p>
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {entries.map(([name, variable]) => (
        <Value
          key={name}
          name={name}
          variable={variable}
          text={typed[name] ?? ''}
          onChange={(text) => onChange({ ...typed, [name]: text })}
        />
      ))}
    </div>
  )
}

type ValueProps = { name: string; variable: Variable; text: string; onChange: (text: string) => void }

function Value({ name, variable, text, onChange }: ValueProps) {
  const usual = variable.default === undefined ? '' : String(variable.default)
  if (variable.type === 'choice')
    return (
      <Select
        label={titleOf(name)}
        value={text || usual || (variable.choices?.[0] ?? '')}
        options={(variable.choices ?? []).map((choice) => ({ value: choice, label: choice }))}
        onChange={onChange}
      />
    )
  return (
    <Field label={titleOf(name)} hint={variable.type === 'picture' ? said.pictureHint : (variable.note ?? hintOf(variable))}>
      <Input
        value={text}
        placeholder={usual || said.needed}
        inputMode={variable.type === 'number' ? 'decimal' : 'text'}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}

function hintOf({ type, min, max, max_length }: Variable): string | undefined {
  if (type === 'number' && (min !== undefined || max !== undefined)) return said.range(min, max)
  if (type === 'colour') return said.colourHint
  return max_length === undefined ? undefined : said.length(max_length)
}
