import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { copyText } from '../lib/copy-text.ts'
import { words } from '../words/index.ts'
import { Button } from './button.tsx'
import { say } from './toast.tsx'

/** Copies a text, and says so on itself. */
export function CopyButton({ text, label = words.ui.copy }: { text: string; label?: string }) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = window.setTimeout(() => setCopied(false), 2000)
    return () => window.clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    if (await copyText(text)) setCopied(true)
    else say(words.ui.notCopied, { isProblem: true })
  }
  return (
    <Button look="plain" size="small" onClick={() => void copy()}>
      {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span aria-live="polite">{copied ? words.ui.copied : label}</span>
    </Button>
  )
}

/** A text of several lines to read and copy. */
export function CodeBlock({ code, label }: { code: string; label: string }) {
  return (
    <div className="grid gap-2">
      <section aria-label={label}>
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
          tabIndex={0}
          className="max-h-96 overflow-auto rounded-control bg-sunk p-3 font-mono text-xs leading-relaxed whitespace-pre-wrap [overflow-wrap:anywhere]"
        >
          <code>{code}</code>
        </pre>
      </section>
      <div>
        <CopyButton text={code} />
      </div>
    </div>
  )
}
