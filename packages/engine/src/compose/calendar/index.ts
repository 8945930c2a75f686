import type { Composer } from '../composer.ts'
import { monthPage } from './month.ts'
import { timetable } from './timetable.ts'

/** A month with its days, or a timetable of a week or a day. */
export const composeCalendar: Composer = (brief, canvas, seed) =>
  brief.content?.design?.kind === 'month' ? monthPage(brief, canvas, seed) : timetable(brief, canvas, seed)
