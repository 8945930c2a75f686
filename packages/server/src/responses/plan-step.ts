import { type ImageRequest, WireError } from '@easel/protocol'
import type { Step } from '@easel/workflow/dialogue'
import { effortOf } from '@easel/workflow/thinking/limits'
import { createTray } from '../blobs/index.ts'
import type { JobStep, Sent } from '../jobs/index.ts'
import type { Services } from '../services.ts'
import type { Reading } from './read-turn.ts'
import type { HeldPicture, StoredItem, StoredResponse } from './response.ts'

type Facts = { index: number; action: 'generate' | 'edit'; prompt: string; parents: string[] }

/** One picture to make, in the words of jobs. */
export type StepToDraw =
  | (Facts & { kind: 'restore'; item: StoredItem })
  | (Facts & {
      kind: 'draw'
      request: () => ImageRequest
      sent: (services: Services) => { sent: Sent }
      terms: Omit<JobStep, 'job'> & { isAdmitted: boolean }
    })

/** What a step of the mind asks of the server. The first picture was let in together with the request. */
export function planStep(step: Step, index: number, { held, calls }: Reading, { asked }: StoredResponse): StepToDraw {
  if (step.do === 'restore') return restoreStep(step.picture, index, held, calls)
  if (!asked.image) throw new Error('The mind wants a picture that nobody allows.')
  const { template } = asked.image
  const isAdmitted = index === 0
  if (step.do === 'generate') {
    const think = effortOf(asked.echo.reasoning.effort)
    const given = step.scene ? { scene: step.scene } : step.brief ? { brief: step.brief } : null
    return {
      kind: 'draw',
      index,
      action: 'generate',
      prompt: step.prompt,
      parents: [],
      request: () => ({ ...template, prompt: step.prompt, operation: 'generate', images: [], mask: null, inputFidelity: null }),
      sent: ({ blobs }) => ({ sent: { tray: createTray(blobs), uploads: [] } }),
      terms: { isAdmitted, ...(step.seed !== undefined && { seed: step.seed }), ...(given && { given }), ...(think && { think }) },
    }
  }
  const inputs = step.pictures.map((id) => pictureOf(id, held))
  const mask = asked.mask
  const files = [...inputs.map(({ blob, format }) => ({ hash: blob, format })), ...(mask ? [mask] : [])]
  const scenes = Object.fromEntries(inputs.flatMap(({ blob, scene }) => (scene === null ? [] : [[blob, scene]])))
  return {
    kind: 'draw',
    index,
    action: 'edit',
    prompt: step.prompt,
    parents: step.pictures,
    request: () => ({
      ...template,
      prompt: step.instruction,
      operation: 'edit',
      images: inputs.map((_, upload) => ({ param: 'input', from: 'upload', index: upload })),
      mask: mask && { param: 'tools', from: 'upload', index: inputs.length },
    }),
    sent: ({ blobs }) => ({
      sent: {
        tray: createTray(blobs),
        uploads: files.map(({ hash, format }) => ({
          name: 'input',
          filename: `picture.${format}`,
          type: `image/${format}`,
          hash,
          bytes: 0,
        })),
      },
    }),
    terms: { isAdmitted, scenes, ...(step.plan && { plan: step.plan }) },
  }
}

function restoreStep(id: string, index: number, held: Reading['held'], calls: Reading['calls']): StepToDraw {
  const picture = pictureOf(id, held)
  const item = calls.get(id) ?? broughtItem(picture)
  const { shown, parents } = item
  const { action = 'generate', revised_prompt } = shown.type === 'image_generation_call' ? shown : {}
  return { kind: 'restore', index, action, prompt: revised_prompt ?? '', parents, item }
}

/** A picture that a person brought, as it stands in an answer that gives it back. */
const broughtItem = ({ id, ...picture }: HeldPicture): StoredItem => ({
  id,
  shown: {
    id,
    type: 'image_generation_call',
    status: 'completed',
    output_format: picture.format,
    size: `${picture.width}x${picture.height}`,
    revised_prompt: null,
    result: null,
  },
  pictures: [{ id, ...picture }],
  parents: [],
})

function pictureOf(id: string, held: Reading['held']): HeldPicture {
  const picture = held.get(id)
  if (!picture) throw new WireError('image_invalid_value', `The conversation has no picture '${id.slice(0, 100)}'.`, 'input')
  return picture
}
