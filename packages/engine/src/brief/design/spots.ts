import { asSet, hidden, piecesOf } from '../lists.ts'
import type { Quote } from '../quotes.ts'
import type { Region } from '../schema.ts'
import { isLook } from './cut.ts'
import type { Said } from './fields.ts'

/** What opens the list of places on a map. */
const LIST =
  /(?:\b(?:stops?|pins?|places|points|locations|sights|stations|spots|landmarks|markers|highlights|stages|venues|shops|caf[eé]s|areas|zones|with|showing|marked|mark|marking)\b[^:.\n]{0,24}|^[^:.\n]{0,90}):\s+/giu
const WITH = /\b(?:with|showing|including)\s+/giu
/** Small words that lead from the name of a place to where it lies. */
const LIES =
  /\s(?:(?:lies |is |are |just |right )?(?:in|on|at|by|near|next to|beside|behind|between|opposite|along|across|under|above|below|to the|towards)\s|(?:north|south|east|west|top|bottom|left|right|cent(?:er|re)|middle)\b|up north|down south)/iu
const NORTH = /\b(?:north(?:ern)?|top|upper)/i
const SOUTH = /\b(?:south(?:ern)?|bottom|lower)/i
const EAST = /\b(?:(?:north|south)?[- ]?east(?:ern)?|right)\b/i
const WEST = /\b(?:(?:north|south)?[- ]?west(?:ern)?|left)\b/i
const CENTER = /\b(?:cent(?:er|re|ral)|middle|heart)\b/i

/** Where on the sheet a map shows what lies there; null where the words name no quarter. */
function quarterOf(words: string): Region | null {
  const row = NORTH.test(words) ? 'top' : SOUTH.test(words) ? 'bottom' : ''
  const column = WEST.test(words) ? 'left' : EAST.test(words) ? 'right' : ''
  if (row && column) return `${row}-${column}` as Region
  if (row || column) return (row || column) as Region
  return CENTER.test(words) ? 'center' : null
}

/** The places that a map lists behind a colon, each with its name and the quarter where it lies: `Kaffa north by the river`. */
export function spotsIn(text: string, quotes: readonly Quote[]): Said[] {
  const bare = hidden(text, quotes)
  for (const match of [...bare.matchAll(LIST), ...bare.matchAll(WITH)]) {
    const start = match.index + match[0].length
    const length = /[.;\n](?=\s|$)|\n/.exec(bare.slice(start))?.index ?? bare.length - start
    // `title “…”` closes the list.
    const pieces = piecesOf(text, { start, end: start + length }, quotes).filter(({ text: words }) => !/["“¤]|^with /i.test(words))
    const spots = pieces.flatMap(({ text: words, start: from }): Said[] => {
      // A second colon opens the list itself: `our coffee walk: five stops: Kaffa, …`.
      const said = words.replace(/^[^:]*:\s+/, '').replace(/^(?:an?|the|our)\s+/i, '')
      const at = liesAt(said)
      const name = said.slice(0, at)
      if (name.split(/\s+/).length > MOST_WORDS || name.length < 2 || isLook(name) || /["“¤]/.test(words)) return []
      const region = quarterOf(said.slice(at))
      return [{ start: from, end: from + words.length, field: 'spot', text: asSet(name), ...(region && { region }) }]
    })
    // What lies between the places of a map is none of them.
    const isNamed = spots.length > FEW && spots.filter(({ text: name }) => !GROUND.test(name)).length >= FEW
    if (isNamed) for (let i = spots.length - 1; i >= 0; i--) if (GROUND.test(spots[i]?.text ?? '')) spots.splice(i, 1)
    const isWhole = spots.length === pieces.length || isNamed
    // Without a colon the quarters tell that places are listed.
    const isTold = match[0].includes(':') || spots.filter(({ region }) => region).length >= FEW
    if (spots.length >= FEW && isWhole && isTold) return spots
  }
  return []
}
/** Where a name ends and its place begins: `Visitor Center` is a name, `café center` has its place. */
function liesAt(said: string): number {
  for (let from = 0; ; ) {
    const match = LIES.exec(said.slice(from))
    if (!match) return said.length
    if (/^\s\p{Ll}/u.test(match[0])) return from + match.index
    from += match.index + match[0].length - 1
  }
}
const FEW = 2
const GROUND =
  /^(?:(?:and )?(?:an? )?(?:(?:winding|walking|gravel|dotted|dashed|hiking|marked) )*(?:trails?|routes?|ways?|paths?(?: and trees)?|trees|roads?|streets|benches|lawns?|water|bushes|flowers|grass|greenery|a compass|compass|legend))$/i
const MOST_WORDS = 5
