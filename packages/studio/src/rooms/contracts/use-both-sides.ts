import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type Contract, readQuery } from '../../api/contracts.ts'
import { useDebounced } from '../../lib/use-debounced.ts'

const SETTLE_MS = 350

/** A contract as text and as form: whichever was typed in last is the truth, and fills the other through the server. */
export function useBothSides(yaml: string, onYaml: (yaml: string) => void) {
  // The form has been changed, and its text is not written yet.
  const [edited, setEdited] = useState<Contract | null>(null)
  const given = useDebounced(JSON.stringify(edited ? { contract: edited } : { yaml }), SETTLE_MS)
  const { data, error, isFetching } = useQuery(readQuery(JSON.parse(given)))
  const isSettled = given === JSON.stringify(edited ? { contract: edited } : { yaml })
  const written = edited && isSettled && data && !error && !isFetching ? data : null
  useEffect(() => {
    if (!written) return
    setEdited(null)
    onYaml(written.yaml)
  }, [written, onYaml])
  return {
    /** Null: the text has never been a contract. */
    contract: edited ?? data?.contract ?? null,
    /** What is wrong with what was typed last. */
    problem: isSettled && error ? error.message : null,
    editForm: setEdited,
    editText(next: string) {
      setEdited(null)
      onYaml(next)
    },
  }
}
