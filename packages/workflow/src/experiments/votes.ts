import type { ExperimentVote, ManifestCell, Ranked } from '@easel/protocol/experiments'

const ROUNDS = 200

/**
 * Cells in the order in which people prefer them. Pairwise picks become strengths by Bradley and Terry's model, where a beats b
 * with the probability a / (a + b); every cell also wins and loses once against a stranger of strength 1, so that one pick
 * decides little. Scores break ties.
 */
export function rankingOf(cells: readonly ManifestCell[], votes: readonly ExperimentVote[]): Ranked[] {
  const picks = votes.filter((vote) => 'better' in vote)
  const strengths = new Map(cells.map(({ number }) => [number, 1]))
  for (let round = 0; round < ROUNDS; round++)
    for (const [cell, strength] of strengths) {
      const met = picks.filter(({ better, worse }) => better === cell || worse === cell)
      const against = met.map(({ better, worse }) => strengths.get(better === cell ? worse : better) ?? 1)
      const wins = met.filter(({ better }) => better === cell).length
      const chances = [...against, 1, 1].reduce((sum, other) => sum + 1 / (strength + other), 0)
      strengths.set(cell, (wins + 1) / chances)
    }
  return cells
    .filter(({ number }) => votes.some((vote) => ('better' in vote ? [vote.better, vote.worse] : [vote.cell]).includes(number)))
    .map(({ number }) => {
      const scores = votes.flatMap((vote) => ('cell' in vote && vote.cell === number ? [vote.score] : []))
      return {
        cell: number,
        strength: Number((strengths.get(number) ?? 1).toFixed(6)),
        wins: picks.filter(({ better }) => better === number).length,
        losses: picks.filter(({ worse }) => worse === number).length,
        score: scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length,
      }
    })
    .sort((a, b) => b.strength - a.strength || (b.score ?? 0) - (a.score ?? 0) || a.cell - b.cell)
}
