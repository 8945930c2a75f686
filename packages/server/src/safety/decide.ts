import { createHash } from 'node:crypto'
import { WireError } from '@easel/protocol'
import type { ModerationDecision } from '../records/index.ts'
import type { Services } from '../services.ts'
import { type Category, publicLabels } from './categories.ts'
import type { Content, Judgement } from './moderator.ts'

/** How much is blocked: everything that is flagged, or only what is grave. */
export type Level = 'auto' | 'low'

/** On whose behalf something is judged. */
export type Subject = { project: string; key: string | null; requestId: string | null; prompt: string; level: Level }

const blockedBy = ({ flagged, grave }: Judgement, level: Level): Category[] => (level === 'low' ? grave : flagged)

/** Judges one thing, remembers the decision, and throws `moderation_blocked` when it is not to be drawn. */
export async function decide(services: Services, subject: Subject, content: Content, signal?: AbortSignal): Promise<void> {
  const { safety } = services
  if (!safety.looksAt(content.stage)) return
  const judgement = await safety.judge(content, {
    ...(signal && { signal }),
    isEnough: (soFar) => blockedBy(soFar, subject.level).length > 0,
  })
  const blocked = blockedBy(judgement, subject.level)
  await remember(services, subject, { stage: content.stage, isBlocked: blocked.length > 0, judgement })
  if (blocked.length > 0) throw blockedError(content, blocked, subject.requestId)
}

/** Logs and records a decision, without the picture and without the words. */
export async function remember(
  { safety, records, log, now }: Services,
  { project, key, requestId, prompt }: Omit<Subject, 'level'>,
  { stage, isBlocked, judgement }: { stage: Content['stage']; isBlocked: boolean; judgement: Judgement },
): Promise<void> {
  if (!isBlocked && safety.record !== 'all') return
  const promptHash = createHash('sha256').update(prompt).digest('hex')
  const { flagged: categories, rule } = judgement
  const decision: ModerationDecision = { at: now(), project, key, requestId, stage, isBlocked, categories, rule, promptHash }
  log.info(isBlocked ? 'moderation blocked' : 'moderation passed', decision)
  await records.moderation.add(decision)
}

function blockedError({ stage }: Content, categories: Category[], requestId: string | null): WireError {
  const labels = publicLabels(categories)
  const request =
    requestId === null ? '' : ` If you think that this is a mistake, tell whoever runs this server the request ID ${requestId}.`
  return new WireError(
    'moderation_blocked',
    `Your request was rejected by the safety system.${request} safety_violations=[${labels.join(', ')}].`,
    null,
    { moderation: { moderation_stage: stage === 'output_image' ? 'output' : 'input', categories: labels } },
  )
}
