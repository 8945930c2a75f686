import { Readable } from 'node:stream'
import { parseCreateImage, parseEditForm } from '@easel/protocol'
import {
  addJob,
  awaitJob,
  createTray,
  type Job,
  keepInputs,
  LOCAL_CALLER,
  NO_INPUTS,
  type Services,
  takeInputs,
  wireRules,
} from '@easel/server'
import type { QualityDoor, QualityOrder } from '@easel/workflow/quality'

/** Draws and edits with an engine of this machine, as a server would. */
export function localDoor(services: Services, engine: string | null): QualityDoor {
  const rules = wireRules(services, LOCAL_CALLER)
  const common = { caller: LOCAL_CALLER, origin: 'cli', ...(engine !== null && { engine }) } as const
  return {
    async draw(prompt, order) {
      const request = parseCreateImage({ prompt, ...fieldsOf(order) }, rules)
      const { id } = await addJob(services, request, { ...common, inputs: NO_INPUTS })
      return pictureOf(services, await awaitJob(services, id, order.signal))
    },
    async edit(picture, instruction, order) {
      const fields = Object.entries({ prompt: instruction, ...fieldsOf(order) })
      const request = parseEditForm(fields, [{ name: 'image' }], rules)
      const tray = createTray(services.blobs)
      try {
        const upload = { name: 'image', filename: 'before.png', type: 'image/png', ...(await tray.put(Readable.from([picture]))) }
        const inputs = await takeInputs({ ...services, blobs: tray }, LOCAL_CALLER, request, [upload])
        const { id } = await keepInputs(services, tray, inputs, () => addJob(services, request, { ...common, inputs }))
        return await pictureOf(services, await awaitJob(services, id, order.signal))
      } finally {
        await tray.clear()
      }
    },
  }
}

const fieldsOf = ({ size, quality }: QualityOrder) => ({ size: `${size.width}x${size.height}`, quality, output_format: 'png' })

async function pictureOf({ records, blobs }: Services, { id }: Job): Promise<Uint8Array> {
  const drawn = (await records.pictures.ofJob(id)).find(({ step }) => step === null)
  const bytes = drawn && (await blobs.get(drawn.blob))
  if (!bytes) throw new Error('The job has ended without a picture.')
  return bytes
}
