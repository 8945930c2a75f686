import { readEvents } from './read-events.ts'

type Warning = { code: string; message: string }

/** News of one picture: it is being drawn, a coarse one is there, or the finished one is. */
export type News =
  | { kind: 'accepted'; jobId: string }
  | { kind: 'preview'; base64: string; format: string }
  | { kind: 'finished'; base64: string; format: string; size: string; quality: string; seed: number; warnings: Warning[] }

type StreamEvent = {
  type: string
  b64_json?: string
  output_format?: string
  size?: string
  quality?: string
  error?: { message: string }
  easel?: { seed: number; warnings: Warning[] }
}

const PREVIEWS = 2

/** Asks for one picture and tells what happens; stops when the signal fires. Failures are errors with a sentence. */
export async function* drawPicture(body: Record<string, unknown>, seed: number, signal: AbortSignal): AsyncGenerator<News> {
  const answer = await fetch('/v1/images/generations', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, n: 1, stream: true, partial_images: PREVIEWS, easel: { seed } }),
    signal,
  }).catch((error: unknown) => {
    // A browser's own words for it ("Failed to fetch") help nobody.
    throw signal.aborted ? error : new Error('The server does not answer.', { cause: error })
  })
  if (!answer.ok || !answer.body) throw new Error(await sentenceOf(answer))
  const jobId = answer.headers.get('x-easel-job')
  if (jobId) yield { kind: 'accepted', jobId }

  for await (const data of readEvents(answer.body)) {
    const event = JSON.parse(data) as StreamEvent
    if (event.error) throw new Error(event.error.message)
    const picture = { base64: event.b64_json ?? '', format: event.output_format ?? 'png' }
    if (event.type === 'image_generation.partial_image') yield { kind: 'preview', ...picture }
    if (event.type === 'image_generation.completed')
      yield {
        kind: 'finished',
        ...picture,
        size: event.size ?? '',
        quality: event.quality ?? '',
        seed: event.easel?.seed ?? seed,
        warnings: event.easel?.warnings ?? [],
      }
  }
}

async function sentenceOf(answer: Response): Promise<string> {
  const body = (await answer.json().catch(() => null)) as { error?: { message?: string } } | null
  return body?.error?.message ?? `The server answered with status ${answer.status}.`
}

/** How far a job is, 0–1; null when nobody can say. */
export async function progressOf(jobId: string): Promise<number | null> {
  const answer = await fetch(`/easel/v1/jobs/${jobId}`).catch(() => null)
  if (!answer?.ok) return null
  return ((await answer.json()) as { progress: number }).progress
}

/** A picture as a URL that a page can show and save; give it back with `URL.revokeObjectURL`. */
export function urlOf(base64: string, format: string): string {
  const text = atob(base64)
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0))
  return URL.createObjectURL(new Blob([bytes], { type: `image/${format}` }))
}
