import { DESKS } from './desks.ts'
import { OUTDOORS } from './outdoors.ts'
import type { Piece } from './piece.ts'
import { SEATS } from './seats.ts'
import { TRAVEL } from './travel.ts'
import { WINDOW } from './window.ts'

export type { Piece, PieceColors } from './piece.ts'

const PIECES = { ...SEATS, ...DESKS, ...TRAVEL, ...OUTDOORS, ...WINDOW }
export type PieceName = keyof typeof PIECES
export const pieceNamed = (name: PieceName): Piece => PIECES[name]
