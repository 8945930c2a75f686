import { createHash } from 'node:crypto'
import { type InputItem, type InputPart, type InputRef, type ResponseItem, WireError, type WireWarning } from '@easel/protocol'
import { newId } from '../ids.ts'
import { checkPicture, findAll, type InputPicture } from '../inputs/index.ts'
import { kindOf } from '../inputs/sniff.ts'
import type { Caller } from '../keys/index.ts'
import type { Services } from '../services.ts'
import type { HeldPicture, StoredItem } from './response.ts'

/** More pictures than this in one request are refused. */
const MAX_PICTURES = 64

type Taking = {
  /** With the tray of the request as its blobs. */
  services: Services
  caller: Caller
  signal: AbortSignal
  warnings: WireWarning[]
}

/** Makes what a client has sent items of a conversation: fetches and checks its pictures, finds what it names by id. */
export async function takeItems(taking: Taking, items: InputItem[], param: string): Promise<StoredItem[]> {
  const taken: StoredItem[] = []
  for (const [index, item] of items.entries()) {
    taken.push(await takeItem(taking, item, `${param}[${index}]`))
    if (taken.reduce((count, { pictures }) => count + pictures.length, 0) > MAX_PICTURES)
      throw new WireError('array_above_max_length', `Expected at most ${MAX_PICTURES} pictures in one request.`, param)
  }
  return taken
}

/** A picture by reference, checked and on the tray. */
export async function takePicture(
  { services, caller, signal, warnings }: Taking,
  ref: InputRef,
  name: string,
): Promise<InputPicture & Pick<HeldPicture, 'format'>> {
  const [found] = await findAll({ services, caller, uploads: [], signal }, [ref])
  if (!found) throw new Error('A picture that was named was not found.')
  const picture = await checkPicture(services.blobs, found, name, caller.profile, warnings)
  return { ...picture, format: await formatOf(services, picture.hash) }
}

async function takeItem(taking: Taking, item: InputItem, param: string): Promise<StoredItem> {
  if (item.type === 'message') return takeMessage(taking, item, param)
  if (item.type === 'image_generation_call') return takeCall(taking, item, param)
  if (item.type === 'item_reference') return known(taking, item.id, param)
  const id = item.id ?? `rs_${newId('msg').slice(4)}`
  return { id, shown: { id, type: 'reasoning', summary: item.summary }, pictures: [], parents: [] }
}

type Message = Extract<InputItem, { type: 'message' }>
type Shown = Extract<ResponseItem, { type: 'message' }>

async function takeMessage(taking: Taking, { id, role, content }: Message, param: string): Promise<StoredItem> {
  const pictures: HeldPicture[] = []
  const parts: Shown['content'] = []
  for (const [index, part] of content.entries()) {
    if (part.type === 'input_image') {
      const { hash, ...picture } = await takePicture(taking, refOf(part, `${param}.content[${index}]`), 'the picture')
      pictures.push({ id: newId('img'), blob: hash, ...picture, picture: null, scene: null })
    }
    parts.push(shownPart(part))
  }
  const name = id ?? newId('msg')
  return { id: name, shown: { id: name, type: 'message', status: 'completed', content: parts, role }, pictures, parents: [] }
}

function refOf({ image_url, file_id }: Extract<InputPart, { type: 'input_image' }>, param: string): InputRef {
  return file_id == null ? { param, from: 'url', url: image_url ?? '' } : { param, from: 'file', fileId: file_id }
}

function shownPart(part: InputPart): Shown['content'][number] {
  if (part.type === 'input_text') return { type: 'input_text', text: part.text }
  if (part.type === 'output_text') return { type: 'output_text', annotations: [], logprobs: [], text: part.text }
  if (part.type === 'refusal') return part
  return { type: 'input_image', detail: part.detail ?? 'auto', file_id: part.file_id ?? null, image_url: null }
}

type Call = Extract<InputItem, { type: 'image_generation_call' }>

/** A picture of an earlier answer: by its id alone, or with its bytes where the answer was not stored. */
async function takeCall(taking: Taking, { id, result, revisedPrompt }: Call, param: string): Promise<StoredItem> {
  if (result === null) return known(taking, id, param)
  const bytes = Buffer.from(result, 'base64')
  const kind = kindOf(bytes)
  if (bytes.length === 0 || kind === null || bytes.toString('base64').length !== result.length)
    throw new WireError(
      'invalid_value',
      `Invalid value for '${param}.result'. Expected a PNG, JPEG or WebP picture in base64.`,
      `${param}.result`,
    )
  const stored = await taking.services.records.items.find(taking.caller.project.id, id)
  const hash = createHash('sha256').update(bytes).digest('hex')
  if (stored?.pictures[0]?.blob === hash) return stored
  const { hash: blob, ...picture } = await takePicture(
    taking,
    { param, from: 'url', url: `data:image/${kind};base64,${result}` },
    'the picture',
  )
  const held: HeldPicture = { id, blob, ...picture, picture: null, scene: null }
  const shown: ResponseItem = { id, type: 'image_generation_call', status: 'completed', revised_prompt: revisedPrompt, result: null }
  return { id, shown, pictures: [held], parents: [] }
}

/** An item of this project that was kept. */
async function known({ services, caller }: Taking, id: string, param: string): Promise<StoredItem> {
  const item = await services.records.items.find(caller.project.id, id)
  if (item) return item
  throw new WireError(
    'not_found',
    `Item with id '${id.slice(0, 100)}' not found. Items are not kept when \`store\` is false; send the item itself, or leave it out.`,
    param,
  )
}

async function formatOf({ blobs }: Services, hash: string): Promise<HeldPicture['format']> {
  const kind = kindOf((await blobs.get(hash)) ?? new Uint8Array())
  if (kind === 'png' || kind === 'jpeg' || kind === 'webp') return kind
  throw new Error(`The picture ${hash} is of no known kind.`)
}
