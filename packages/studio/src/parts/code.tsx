import { useState } from 'react'
import type { Snippets } from '../lib/snippets.ts'
import { CodeBlock, Tabs } from '../ui/index.ts'
import { words } from '../words/index.ts'

/** A request in the languages that programs are written in. */
export function Code({ snippets }: { snippets: Snippets }) {
  const [language, setLanguage] = useState<keyof Snippets>('curl')
  const names = { curl: 'curl', typescript: 'TypeScript', python: 'Python', cli: 'Easel' } as const
  return (
    <Tabs
      label={words.create.asProgram}
      value={language}
      onChange={setLanguage}
      tabs={(['curl', 'typescript', 'python', 'cli'] as const).map((name) => ({
        name,
        label: names[name],
        content: <CodeBlock code={snippets[name]} label={names[name]} />,
      }))}
    />
  )
}
