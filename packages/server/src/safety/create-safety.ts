import { WireError } from '@easel/protocol'
import type { Log } from '../services.ts'
import type { ModerationConfig } from './config.ts'
import { type Content, HARMLESS, type Judgement, type Moderator, type Stage, worseOf } from './moderator.ts'
import { createRulesModerator } from './rules/index.ts'
import { createUpstreamModerator } from './upstream.ts'

/** Everything by which requests are judged. */
export interface Safety {
  /** Which decisions are logged and recorded. */
  readonly record: 'blocked' | 'all'
  /** Whether anybody looks at this at all. */
  looksAt(stage: Stage): boolean
  /**
   * What all moderators together think. Once one has said enough, the others are not asked. One that fails is logged and left
   * out, or, if so configured, throws `unavailable`; `isJudged` says whether anybody has answered.
   */
  judge(content: Content, options?: { signal?: AbortSignal; isEnough?: (judgement: Judgement) => boolean }): Promise<Judged>
}

export type Judged = Judgement & { isJudged: boolean }

/** The built-in rules first, which cost nothing and tell nobody; then the endpoint, if there is one. */
export function createSafety({ upstream, onFailure, record }: ModerationConfig, log: Log): Safety {
  const moderators: Moderator[] = [createRulesModerator(), ...(upstream ? [createUpstreamModerator(upstream)] : [])]
  const judgeOr = async (moderator: Moderator, content: Content, signal?: AbortSignal): Promise<Judgement | null> => {
    try {
      return await moderator.judge(content, signal)
    } catch (error) {
      signal?.throwIfAborted()
      log.error('moderation', error, { moderator: moderator.id, stage: content.stage, onFailure })
      if (onFailure === 'allow') return null
      throw new WireError('unavailable', 'The moderation service gives no answer, and without one nothing is let through.', null, {
        cause: error,
      })
    }
  }
  return {
    record,
    looksAt: (stage) => moderators.some(({ stages }) => stages.includes(stage)),
    async judge(content, { signal, isEnough } = {}) {
      let judged: Judged = { ...HARMLESS, isJudged: false }
      for (const moderator of moderators.filter(({ stages }) => stages.includes(content.stage))) {
        const judgement = await judgeOr(moderator, content, signal)
        if (judgement) judged = { ...worseOf(judged, judgement), isJudged: true }
        if (isEnough?.(judged)) break
      }
      return judged
    },
  }
}
