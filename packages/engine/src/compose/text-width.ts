/** Advances of the text face at weight 600 for U+0020–U+007E, in thousandths of an em. */
const ADVANCES = [
  252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660, 423, 623, 636, 666, 612, 640, 576, 640, 640, 319,
  329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605, 588, 749, 746, 277, 580, 703, 565, 922, 759, 769, 645, 773, 652, 650, 660, 736,
  728, 1020, 720, 713, 652, 373, 379, 373, 481, 469, 351, 574, 624, 583, 624, 591, 389, 625, 612, 262, 262, 569, 262, 900, 612, 609, 624,
  624, 397, 549, 353, 612, 587, 839, 569, 588, 566, 455, 359, 455, 673,
] as const
const OTHER_LETTER = 640
const FULL_WIDTH = 1000
const SLACK = 1.03

/** About how wide a line of words is, px: composers plan with it, the typesetter measures and fits. */
export function widthOf(words: string, sizePx: number): number {
  let thousandths = 0
  for (const letter of words) {
    const code = letter.codePointAt(0) as number
    thousandths += ADVANCES[code - 32] ?? (code > 0x2e80 ? FULL_WIDTH : OTHER_LETTER)
  }
  return (thousandths / 1000) * sizePx * SLACK
}

/** About how many lines words need in a width, px. */
export function linesOf(words: string, sizePx: number, width: number): number {
  return words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line, sizePx) * 1.08) / width)), 0)
}
