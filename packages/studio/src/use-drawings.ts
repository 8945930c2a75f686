import { useEffect, useRef, useState } from 'react'
import { drawPicture, type News, progressOf, urlOf } from './api.ts'
import { bodyOf, type Order, seedsOf } from './order.ts'

/** One picture on the easel, from the first stroke on. */
export type Drawing = {
  id: string
  prompt: string
  state: 'drawing' | 'finished' | 'failed' | 'stopped'
  /** 0–1. */
  progress: number
  url: string | null
  format: string
  size: string
  quality: string
  seed: number
  warnings: string[]
  error: string | null
}

const ASK_PROGRESS_EVERY_MS = 700

/** The pictures of this visit, newest first, and how to order more. */
export function useDrawings() {
  const [drawings, setDrawings] = useState<Drawing[]>([])
  const running = useRef(new Map<string, AbortController>())

  const change = (id: string, part: Partial<Drawing>) =>
    setDrawings((all) => all.map((drawing) => (drawing.id === id ? { ...drawing, ...part } : drawing)))

  async function follow(order: Order, id: string, seed: number) {
    const abort = new AbortController()
    running.current.set(id, abort)
    let shown: string | null = null
    let asking: number | undefined
    const take = (news: News) => {
      if (news.kind === 'accepted') {
        const ask = async () => {
          const progress = await progressOf(news.jobId)
          if (progress !== null && running.current.has(id)) change(id, { progress })
        }
        asking = window.setInterval(() => void ask(), ASK_PROGRESS_EVERY_MS)
        return
      }
      const url = urlOf(news.base64, news.format)
      if (news.kind === 'preview') change(id, { url, format: news.format })
      else
        change(id, {
          state: 'finished',
          progress: 1,
          url,
          format: news.format,
          size: news.size,
          quality: news.quality,
          seed: news.seed,
          warnings: news.warnings.map(({ message }) => message),
        })
      if (shown) URL.revokeObjectURL(shown)
      shown = url
    }
    try {
      for await (const news of drawPicture(bodyOf(order), seed, abort.signal)) take(news)
    } catch (error) {
      change(id, abort.signal.aborted ? { state: 'stopped' } : { state: 'failed', error: (error as Error).message })
    } finally {
      window.clearInterval(asking)
      running.current.delete(id)
    }
  }

  function order(wanted: Order) {
    const fresh = seedsOf(wanted).map(
      (seed): Drawing => ({
        id: crypto.randomUUID(),
        prompt: wanted.prompt,
        state: 'drawing',
        progress: 0,
        url: null,
        format: wanted.format,
        size: wanted.size,
        quality: wanted.quality,
        seed,
        warnings: [],
        error: null,
      }),
    )
    setDrawings((all) => [...fresh, ...all])
    for (const drawing of fresh) void follow(wanted, drawing.id, drawing.seed)
  }

  const stop = (id: string) => running.current.get(id)?.abort()

  useEffect(() => {
    const unfinished = running.current
    return () => {
      for (const abort of unfinished.values()) abort.abort()
    }
  }, [])

  return { drawings, order, stop, busy: drawings.some(({ state }) => state === 'drawing') }
}
