import type { OperationOf } from '../plan.ts'
import { amountIn, plain, type Reader } from './clause.ts'

const DEGREE = '(?:(?:just|slightly|(?:a )?(?:tiny |little |wee )?bit|a little|a touch|a tad|somewhat|much|a lot|way|even|still|far) ?)*'
const OF_IT = '(?: (?:on|to|towards?|at|of|from) (?:it|this|that|the [\\w -]+|everything))?'
const VIEW = '(?: (?:shot|view|framing|frame|crop|angle|look))?'
const GO =
  '(?:go|come|get|move|zoom|push|step|pull|stand|frame it|make it|take it|move the camera|bring the camera|bring us|take us|take the camera|have the camera)'

/** `a little closer`, `move in on the car`, `tighter`. */
const NEARER = new RegExp(
  `^(?:${GO} )?(?:in )?(?:an? )?${DEGREE}(?:(?:closer|nearer|tighter)(?: in| up)?|close[- ]?up|(?:zoom|move|push|go|come|punch|get|step)(?:ed)? in)${VIEW}${OF_IT} ?${DEGREE}$`,
)
/** `pull back`, `from further away`, `wider`. */
const FARTHER = new RegExp(
  `^(?:${GO} )?(?:an? )?${DEGREE}(?:(?:pull|zoom|step|move|go|stand|back)(?:ed)? (?:${DEGREE})(?:back|out|off|away)|(?:from )?${DEGREE}(?:further|farther) (?:away|back|out|off)|wider|less (?:tight|close|zoomed in)|back up)${VIEW}${OF_IT} ?${DEGREE}$`,
)
const PLACE =
  '(?:room|space|air|table(?:top)?|counter(?:top)?|desk|shelf|floor|ground|wall|walls|background|backdrop|scene|setting|surroundings|surface|place|kitchen|street|scenery|environment|whole (?:thing|scene|picture))'
const SEEN = `^(?:see|show(?: me)?|have|get|include|fit(?: in)?|give (?:me|it|us)|leave|with)? ?${DEGREE}`
const AROUND = '(?: (?:behind|around|next to|beside|above|below|under) (?:it|this|that|them|the [\\w -]+))?'
/** `show more of the room`. */
const MORE_OF = new RegExp(`${SEEN}more (?:of )?(?:the |its |that )?${PLACE}${AROUND}$`)
const LESS_OF = new RegExp(`${SEEN}less (?:of )?(?:the |its |that )?${PLACE}${AROUND}$`)

/** Where the camera stands, for words that name no thing to be moved: the frame gets tighter or wider. */
export const readDistance: Reader = (clause) => {
  const lower = plain(clause.lower)
  const { words } = clause
  if (/\d/.test(lower)) return null
  if (NEARER.test(lower) || LESS_OF.test(lower)) {
    const crop: OperationOf<'crop'> = { op: 'crop', words, aspect: null, share: 1 - amountIn(lower, 0.2) }
    return [crop]
  }
  if (!FARTHER.test(lower) && !MORE_OF.test(lower)) return null
  return [{ op: 'extend', words, sides: ['left', 'right', 'top', 'bottom'], share: amountIn(lower, 0.25), aspect: null, color: null }]
}
