import { type Attack, ask } from './attack.ts'

export type Part = [name: string, value: string | File]

export const file = (bytes: Uint8Array<ArrayBuffer> | string, type = 'image/png', name = 'a.png') => new File([bytes], name, { type })

/** A form with these parts and the fields that an edit needs, unless one of the parts replaces them. */
export function formOf(parts: Part[]): FormData {
  const form = new FormData()
  const usual: Part[] = [
    ['prompt', 'x'],
    ['size', '1024x640'],
    ['output_format', 'jpeg'],
  ]
  for (const [name, value] of usual) if (!parts.some(([taken]) => taken === name)) form.append(name, value)
  for (const [name, value] of parts) form.append(name, value)
  return form
}

/** An edit with these parts. */
export const edit = (name: string, parts: Part[] | (() => Promise<Part[]>)): Attack => ({
  name,
  run: async (field) =>
    ask(field, '/v1/images/edits', { method: 'POST', body: formOf(typeof parts === 'function' ? await parts() : parts) }),
})

/** An edit with this picture. */
export const editOf = (name: string, bytes: () => Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>, type = 'image/png'): Attack =>
  edit(name, async () => [['image', file(await bytes(), type)]])

/** An edit in JSON with these references. */
export const editJson = (name: string, body: object): Attack => ({
  name,
  run: (field) =>
    ask(field, '/v1/images/edits', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ prompt: 'x', size: '1024x640', output_format: 'jpeg', ...body }),
    }),
})
