import { MODERATION_CATEGORIES, type Moderation, type ModerationRequest, type WireWarning } from '@easel/protocol'
import { checkPicture, findAll } from '../inputs/index.ts'
import type { Caller } from '../keys/index.ts'
import type { Services } from '../services.ts'
import { type Category, PICTURE_CATEGORIES } from './categories.ts'
import { remember } from './decide.ts'
import { type Content, HARMLESS, type Judgement, worseOf } from './moderator.ts'

export type ModerationPart = Exclude<ModerationRequest['input'][number], string>

const NOT_LOOKED_AT: WireWarning = {
  code: 'moderation',
  message: 'Nobody has looked at the pictures: that needs a moderation endpoint (EASEL_MODERATION_URL).',
}

/** What is thought of texts and pictures together, as the wire says it. Blobs that are put on the way are the caller's to clear. */
export async function judgeParts(
  services: Services,
  { caller, requestId }: { caller: Caller; requestId: string },
  parts: ModerationPart[],
  { warnings, signal }: { warnings: WireWarning[]; signal: AbortSignal },
): Promise<Moderation['results'][number]> {
  const subject = { project: caller.project.id, key: caller.key?.id ?? null, requestId }
  const judgedTypes = new Set<'text' | 'image'>()
  let all: Judgement = HARMLESS
  for await (const { content, source } of contentsOf(services, caller, parts, signal)) {
    const judgement = await services.safety.judge(content, { signal })
    if (judgement.isJudged) judgedTypes.add(content.stage === 'input_text' ? 'text' : 'image')
    all = worseOf(all, judgement)
    await remember(services, { ...subject, prompt: source }, { stage: content.stage, isBlocked: false, judgement })
  }
  if (parts.some(({ type }) => type === 'image_url') && !judgedTypes.has('image')) warnings.push(NOT_LOOKED_AT)
  return resultOf(all, judgedTypes)
}

/** Texts first, then the pictures, one at a time: each can be large. `source` is the text, or where the picture comes from. */
async function* contentsOf(
  services: Services,
  caller: Caller,
  parts: ModerationPart[],
  signal: AbortSignal,
): AsyncGenerator<{ content: Content; source: string }> {
  for (const part of parts) if (part.type === 'text') yield { content: { stage: 'input_text', text: part.text }, source: part.text }
  if (!services.safety.looksAt('input_image')) return
  for (const [index, part] of parts.entries()) {
    if (part.type === 'text') continue
    const { url } = part.image_url
    const [found] = await findAll({ services, caller, uploads: [], signal }, [{ param: `input[${index}]`, from: 'url', url }])
    if (!found) throw new Error('A picture that was named was not found.')
    const { hash } = await checkPicture(services.blobs, found, `input ${index + 1}`, caller.profile, [])
    const bytes = await services.blobs.get(hash)
    if (!bytes) throw new Error(`The picture ${hash} has no bytes.`)
    yield { content: { stage: 'input_image', bytes }, source: url }
  }
}

function resultOf({ scores, flagged }: Judgement, judgedTypes: ReadonlySet<'text' | 'image'>): Moderation['results'][number] {
  const each = <Value>(value: (category: Category) => Value) =>
    Object.fromEntries(MODERATION_CATEGORIES.map((category) => [category, value(category)])) as Record<Category, Value>
  return {
    flagged: flagged.length > 0,
    categories: each((category) => flagged.includes(category)),
    category_scores: scores,
    category_applied_input_types: each((category) => [
      ...(judgedTypes.has('text') ? (['text'] as const) : []),
      ...(judgedTypes.has('image') && PICTURE_CATEGORIES.includes(category) ? (['image'] as const) : []),
    ]),
  }
}
