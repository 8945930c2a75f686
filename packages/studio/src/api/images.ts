import { ask, json } from './http.ts'
import type { Job } from './jobs.ts'

/** What is asked for one picture, in the words of the wire. */
export type ImageBody = {
  model: string
  prompt: string
  size?: string
  quality?: string
  output_format?: string
  background?: string
  easel?: Record<string, unknown>
}

/** Pictures that go with it: the first is the one to change, the others are to be taken from. */
export type ImageFiles = { images: readonly Blob[]; mask?: Blob | null }

/** Coarse pictures to see while the finished one is drawn. */
export const PREVIEWS = 2

/** Asks for one picture as a job, which goes on whether or not this page stays open. Asked again under the same name, the server finds the job instead of drawing twice. */
export function order(body: ImageBody, files: ImageFiles = { images: [] }, name = newName()): Promise<Job> {
  const headers = { prefer: 'respond-async', 'idempotency-key': name }
  const whole = { ...body, stream: true, partial_images: PREVIEWS }
  if (files.images.length === 0) return ask<Job>('/v1/images/generations', json('POST', whole, headers))
  return ask<Job>('/v1/images/edits', { method: 'POST', headers, body: formOf(whole, files) })
}

function formOf(fields: object, { images, mask }: ImageFiles): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value))
  for (const image of images) form.append(images.length === 1 ? 'image' : 'image[]', image, 'image')
  if (mask) form.append('mask', mask, 'mask.png')
  return form
}

/** A name that nobody else has; also where the page came without TLS, and `randomUUID` is absent. */
export const newName = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
