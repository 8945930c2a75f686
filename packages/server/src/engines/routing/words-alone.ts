import type { DrawRequest, EditPlan } from '@easel/engine'
import type { Services } from '../../services.ts'

/** Whether an edit changes nothing but words of a picture whose scene is kept: that is a matter of type, and no engine need draw the rest anew. */
export async function changesWordsAlone(
  { blobs }: Pick<Services, 'blobs'>,
  { prompt, edit }: Pick<DrawRequest, 'prompt' | 'edit'>,
): Promise<boolean> {
  const kept = edit?.scenes?.[edit.inputs[0] ?? '']
  const bytes = kept === undefined || edit?.mask != null ? null : await blobs.get(kept)
  if (!edit || !bytes) return false
  const { readEdit, sceneFromText } = await import('@easel/engine')
  const scene = sceneFromText(Buffer.from(bytes).toString('utf8'))
  if (!scene.layers.some(({ type }) => type === 'text')) return false
  const { operations } = edit.plan ?? readEdit(prompt, { inputs: edit.inputs.length, hasMask: false, scene })
  return operations.length > 0 && operations.every(isOfWords)
}

const isOfWords = (operation: EditPlan['operations'][number]): boolean =>
  operation.op === 'words' || operation.op === 'lettering' || ('target' in operation && operation.target.kind === 'words')
