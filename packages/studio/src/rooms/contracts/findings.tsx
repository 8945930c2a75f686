import { useQuery } from '@tanstack/react-query'
import { type Contract, lintQuery } from '../../api/contracts.ts'
import { useDebounced } from '../../lib/use-debounced.ts'
import { Button } from '../../ui/index.ts'
import { contracts as said } from '../../words/contracts.ts'

const SETTLE_MS = 500

type FindingsProps = {
  yaml: string
  contract: Contract | null
  onLine: (line: number) => void
  onDeclare: (contract: Contract) => void
}

/** What is known to go wrong with such a contract, each with its line. */
export function Findings({ yaml, contract, onLine, onDeclare }: FindingsProps) {
  const settled = useDebounced(yaml, SETTLE_MS)
  const { data, isError } = useQuery(lintQuery(settled))
  if (!data || isError) return null
  const undeclared = contract ? undeclaredIn(contract) : []
  return (
    <section aria-labelledby="findings" className="grid gap-2">
      <h2 id="findings" className="text-sm font-semibold text-quiet">
        {said.findings}
      </h2>
      {undeclared.length > 0 && contract && (
        <p className="flex flex-wrap gap-2">
          {undeclared.map((name) => (
            <Button
              key={name}
              size="small"
              onClick={() => onDeclare({ ...contract, variables: { ...contract.variables, [name]: { type: 'text' } } })}
            >
              {said.declare(`{{${name}}}`)}
            </Button>
          ))}
        </p>
      )}
      {data.data.length === 0 && <p className="text-sm text-good">{said.noFindings}</p>}
      <ul className="grid gap-1.5">
        {data.data.map(({ rule, severity, message, path, line }) => (
          <li key={`${rule} ${path} ${message}`} className="flex items-baseline gap-3 text-sm">
            {line !== null ? (
              <button
                type="button"
                onClick={() => onLine(line)}
                className="figures min-h-8 shrink-0 font-medium underline underline-offset-4"
              >
                {said.line(line)}
              </button>
            ) : (
              <span className="shrink-0 text-quiet">{path}</span>
            )}
            <span className={severity === 'error' ? 'text-problem' : ''}>
              <span className="sr-only">{said.severity[severity]}: </span>
              {message}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Names that the parts use and that are no variable. */
export function undeclaredIn({ parts, variables = {} }: Contract): string[] {
  const used = Object.values(parts).flatMap((text) =>
    [...text.matchAll(/\{\{\s*([a-z][a-z0-9_]{0,39})\s*\}\}/g)].map(([, name = '']) => name),
  )
  return [...new Set(used)].filter((name) => !Object.hasOwn(variables, name))
}
