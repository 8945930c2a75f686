import type { Hand } from '../easel.ts'
import { blob, round } from '../form.ts'
import { slab } from './piece.ts'

/** What stands on a table or desk. */
export const tableware = (hand: Hand, x: number, top: number, words: string) => {
  if (
    /\b(?:laptop|computer|types?|typing|cod(?:es|ing)|programm\w+|emails?|work(?:s|ing)?|office|developer|designer|freelancer)\b/.test(
      words,
    )
  ) {
    if (/\b(?:night|evening|dark|late|midnight)\b/.test(words))
      hand.form('glow', round([x - 0.06, top + 0.14], 0.26), '#bfe6f5', { isDetail: true, opacity: 0.28 })
    hand.form(
      'screen',
      [
        [x - 0.02, top + 0.015],
        [x + 0.05, top + 0.2],
        [x + 0.07, top + 0.2],
        [x + 0.005, top + 0.015],
      ],
      '#5c6674',
    )
    hand.form(
      'laptop',
      [
        [x - 0.2, top + 0.016],
        [x + 0.01, top + 0.016],
        [x + 0.01, top],
        [x - 0.2, top],
      ],
      '#aab6c2',
      { isPlain: true },
    )
  }
  if (/\b(?:stud(?:y|ies|ying)|read\w*|homework|writ\w+|book|exam|student|author|poet)\b/.test(words)) {
    hand.form(
      'book',
      blob(
        [
          [x - 0.2, top + 0.02],
          [x - 0.1, top + 0.035],
          [x, top + 0.02],
          [x, top],
          [x - 0.2, top],
        ],
        3,
      ),
      '#fffaf0',
      { isPlain: true },
    )
    for (const [i, fill] of ['#c8453c', '#3f7f86', '#e0a23a'].entries())
      hand.form(
        'book',
        [
          [x + 0.1, top + 0.03 * (i + 1)],
          [x + 0.26 - i * 0.012, top + 0.03 * (i + 1)],
          [x + 0.26 - i * 0.012, top + 0.03 * i],
          [x + 0.1, top + 0.03 * i],
        ],
        fill,
        { isPlain: true },
      )
  }
  if (/\b(?:chess)\b/.test(words)) {
    slab(hand, 'board', x - 0.12, x + 0.12, top + 0.018, top, '#5a3327')
    for (const [i, dx] of [-0.09, -0.05, 0, 0.05, 0.09].entries())
      hand.form(
        'piece',
        blob(
          [
            [x + dx - 0.014, top + 0.018],
            [x + dx - 0.006, top + 0.05],
            [x + dx, top + 0.07],
            [x + dx + 0.006, top + 0.05],
            [x + dx + 0.014, top + 0.018],
          ],
          4,
        ),
        i % 2 ? '#2f2a38' : '#fff6e6',
        { isPlain: true },
      )
  }
  if (/\b(?:eat\w*|dinner|lunch|breakfast|meal|restaurant|dining|noodles|ramen|pizza|picnic)\b/.test(words)) {
    hand.form('plate', round([x - 0.08, top + 0.012], 0.09, 0.014), '#fffaf0', { isPlain: true })
    hand.form(
      'food',
      blob(
        [
          [x - 0.14, top + 0.018],
          [x - 0.08, top + 0.06],
          [x - 0.02, top + 0.018],
        ],
        5,
      ),
      '#e0a23a',
      { isPlain: true },
    )
  }
  if (/\b(?:coffee|tea|caf[eé]|drink\w*|breakfast|talk\w*|chat\w*|date)\b/.test(words)) {
    hand.form(
      'cup',
      [
        [x + 0.05, top + 0.06],
        [x + 0.12, top + 0.06],
        [x + 0.11, top],
        [x + 0.06, top],
      ],
      '#fff8ec',
    )
    hand.line(
      'steam',
      [
        [x + 0.08, top + 0.08],
        [x + 0.095, top + 0.11],
        [x + 0.075, top + 0.14],
      ],
      '#ffffff',
      0.008,
      0.7,
    )
  }
  if (/\b(?:pottery|potter|clay|wheel)\b/.test(words))
    hand.form(
      'pot',
      blob(
        [
          [x - 0.1, top],
          [x - 0.14, top + 0.08],
          [x - 0.08, top + 0.15],
          [x - 0.1, top + 0.18],
          [x + 0.06, top + 0.18],
          [x + 0.04, top + 0.15],
          [x + 0.1, top + 0.08],
          [x + 0.06, top],
        ],
        5,
      ),
      '#b5663f',
    )
  if (/\b(?:bak\w+|dough|knead\w*|cake|cookies|bread)\b/.test(words))
    hand.form(
      'dough',
      blob(
        [
          [x - 0.14, top],
          [x - 0.12, top + 0.06],
          [x, top + 0.09],
          [x + 0.12, top + 0.05],
          [x + 0.13, top],
        ],
        6,
      ),
      '#f2dcae',
    )
  if (/\b(?:chop\w*|vegetables?|salad|slic\w+)\b/.test(words)) {
    slab(hand, 'board', x - 0.14, x + 0.16, top + 0.016, top, '#c98f52')
    for (const [dx, fill] of [
      [-0.08, '#e4572e'],
      [0, '#6d9a4a'],
      [0.08, '#e4572e'],
    ] as const)
      hand.form('food', round([x + dx, top + 0.04], 0.034, 0.026), fill, { isPlain: true })
  }
  if (/\b(?:experiment\w*|lab|laborator\w+|chemist|scientist|microscope|potion)\b/.test(words)) {
    hand.form(
      'flask',
      blob(
        [
          [x - 0.02, top + 0.16],
          [x + 0.02, top + 0.16],
          [x + 0.02, top + 0.1],
          [x + 0.07, top],
          [x - 0.07, top],
          [x - 0.02, top + 0.1],
        ],
        4,
      ),
      '#d9f0ee',
    )
    hand.form(
      'liquid',
      [
        [x - 0.045, top + 0.05],
        [x + 0.045, top + 0.05],
        [x + 0.07, top + 0.004],
        [x - 0.07, top + 0.004],
      ],
      '#6bbf59',
      { isDetail: true },
    )
    for (const [dx, fill] of [
      [0.14, '#e4572e'],
      [0.19, '#3f7fc0'],
    ] as const)
      hand.form(
        'tube',
        [
          [x + dx - 0.015, top + 0.13],
          [x + dx + 0.015, top + 0.13],
          [x + dx + 0.015, top + 0.01],
          [x + dx - 0.015, top + 0.01],
        ],
        fill,
        { isPlain: true },
      )
  }
}
