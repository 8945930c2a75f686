import type { ExperimentDetails } from '../../api/experiments.ts'
import { experiments as said } from '../../words/experiments.ts'
import { pictureOf } from './grid.ts'

/** What all picks together say, the best first. */
export function Ranking({ experiment }: { experiment: ExperimentDetails }) {
  const picked = experiment.ranking.filter(({ wins, losses, score }) => wins + losses > 0 || score !== null)
  if (picked.length === 0) return <p className="text-quiet">{said.noVotes}</p>
  return (
    <div className="overflow-x-auto">
      <table className="figures w-full max-w-3xl text-sm">
        <thead>
          <tr className="text-left text-quiet [&_th]:px-3 [&_th]:py-2 [&_th]:font-medium">
            <th scope="col">{said.rank}</th>
            <th scope="col">{said.matrix}</th>
            <th scope="col">{said.score}</th>
            <th scope="col">{said.wins}</th>
            <th scope="col">{said.losses}</th>
            <th scope="col">{said.strength}</th>
          </tr>
        </thead>
        <tbody>
          {picked.map(({ cell, score, wins, losses, strength }, index) => {
            const picture = pictureOf(experiment.cells.find(({ number }) => number === cell) ?? null)
            return (
              <tr key={cell} className="border-t border-line [&_td]:px-3 [&_td]:py-2">
                <td className="font-semibold">{index + 1}</td>
                <td>
                  <span className="flex items-center gap-3">
                    {picture && <img src={`${picture.url}/thumbnail`} alt="" className="checkers size-14 rounded-sheet object-cover" />}
                    {said.cell(cell)}
                  </span>
                </td>
                <td>{score === null ? '–' : score.toFixed(1)}</td>
                <td>{wins}</td>
                <td>{losses}</td>
                <td>{strength.toFixed(2)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
