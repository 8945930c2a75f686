import { get, set } from 'idb-keyval'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'

const listeners = new Map<string, Set<() => void>>()

/** Text under a name in this browser, and how to change it for everybody who looks at it. */
export function useStoredText(name: string): [text: string | null, store: (text: string) => void] {
  const subscribe = useCallback(
    (listener: () => void) => {
      const all = listeners.get(name) ?? new Set()
      listeners.set(name, all.add(listener))
      return () => void all.delete(listener)
    },
    [name],
  )
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(name))
  return [text, useCallback((next: string) => storeText(name, next), [name])]
}

/** Stores a text without looking at it; an empty one is forgotten. */
export function storeText(name: string, text: string) {
  if (text === '') localStorage.removeItem(name)
  else localStorage.setItem(name, text)
  for (const listener of listeners.get(name) ?? []) listener()
}

/**
 * A value of any kind (files too) that outlives the page, under a name that may change. `null` until it has been read;
 * where the browser keeps nothing, as in some private windows, it lives as long as the page.
 */
export function useKept<Value>(name: string, initial: Value): [value: Value | null, keep: (value: Value) => void] {
  const [held, setHeld] = useState<{ name: string; value: Value } | null>(null)
  const first = useRef(initial)
  useEffect(() => {
    let isWanted = true
    const take = (value: Value | undefined) => isWanted && setHeld({ name, value: value ?? first.current })
    get<Value>(name).then(take, () => take(undefined))
    return () => {
      isWanted = false
    }
  }, [name])
  const keep = useCallback(
    (value: Value) => {
      setHeld({ name, value })
      set(name, value).catch(() => {})
    },
    [name],
  )
  return [held?.name === name ? held.value : null, keep]
}
