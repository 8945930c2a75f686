import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { detailsQuery, type PictureDetails } from '../../api/pictures.ts'
import { CopyButton, Facts, Note } from '../../ui/index.ts'
import { genreName } from '../../words/gallery.ts'
import { words } from '../../words/index.ts'

/** What was asked, what came of it, and where it comes from. */
export function About({ picture }: { picture: PictureDetails }) {
  const { asked } = picture
  const seed = asked.seed === null ? words.picture.notAsked : String(asked.seed)
  return (
    <div className="grid gap-6">
      <Part title={words.picture.prompt}>
        <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{picture.prompt}</p>
        <div className="mt-2">
          <CopyButton text={picture.prompt} />
        </div>
      </Part>
      {picture.warnings.length > 0 && (
        <Note>
          <p className="font-semibold">{words.picture.warnings}</p>
          <ul className="grid gap-1">
            {picture.warnings.map(({ code, message }) => (
              <li key={code + message}>{message}</li>
            ))}
          </ul>
        </Note>
      )}
      <table className="figures w-full text-sm">
        <thead>
          <tr className="text-left text-quiet">
            <th className="sr-only">{words.picture.parameter}</th>
            <th aria-hidden className="pb-2 font-normal" />
            <th className="pb-2 text-right font-normal">{words.picture.asked}</th>
            <th className="pb-2 text-right font-normal">{words.picture.got}</th>
          </tr>
        </thead>
        <tbody>
          <Row name={words.picture.rows.size} asked={words.ui.pixels(asked.size)} got={words.ui.pixels(picture.size)} />
          <Row name={words.picture.rows.quality} asked={asked.quality} got={picture.quality} />
          <Row name={words.picture.rows.background} asked={asked.background} got={picture.background} />
          <Row name={words.picture.rows.output_format} asked={asked.output_format} got={picture.output_format} />
          <Row name={words.picture.rows.seed} asked={seed} got={String(picture.seed)} />
        </tbody>
      </table>
      {picture.edit && <EditReport edit={picture.edit} />}
      <Facts
        facts={[
          [words.picture.made, words.ui.when(picture.created_at)],
          ...(picture.genre ? [[words.picture.kind, genreName(picture.genre)] as const] : []),
          [words.picture.model, picture.model],
          [words.picture.engine, asked.engine],
          [words.picture.file, `${picture.output_format.toUpperCase()}, ${words.ui.bytes(picture.bytes)}`],
          ...(picture.cost_usd !== null ? [[words.picture.cost, words.ui.dollars(picture.cost_usd)] as const] : []),
          ...(picture.usage ? [[words.picture.tokens, picture.usage.total_tokens.toLocaleString('en')] as const] : []),
        ]}
      />
      <Part title={words.picture.provenance}>
        <p className="text-sm text-quiet">{words.picture.provenanceText(picture.kind)}</p>
        <Kin title={words.picture.parents} ids={picture.parents} />
        <Kin title={words.picture.children} ids={picture.children} />
      </Part>
    </div>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="grid gap-1">
    <h2 className="text-sm font-semibold text-quiet">{title}</h2>
    {children}
  </section>
)

const Row = ({ name, asked, got }: { name: string; asked: string; got: string }) => (
  <tr className="border-t border-line">
    <th scope="row" className="py-1.5 text-left font-normal text-quiet" colSpan={2}>
      {name}
    </th>
    <td className="py-1.5 text-right text-quiet">{asked}</td>
    <td className="py-1.5 text-right font-medium">{got}</td>
  </tr>
)

function EditReport({ edit }: { edit: NonNullable<PictureDetails['edit']> }) {
  const { changed_share, max_difference_outside, plan } = edit
  return (
    <Part title={words.picture.editReport}>
      <Facts
        facts={[
          ...(changed_share !== null ? [[words.picture.changedShare, `${(changed_share * 100).toFixed(1)} %`] as const] : []),
          ...(max_difference_outside !== null
            ? [
                [
                  words.picture.outside,
                  max_difference_outside === 0 ? words.picture.outsideNothing : words.picture.outsideLevels(max_difference_outside),
                ] as const,
              ]
            : []),
          [
            words.picture.understood,
            plan.operations.map(({ op, words: said }) => (said ? `${op}: “${said}”` : op)).join('; ') || words.ui.none,
          ],
          ...(plan.unread.length > 0 ? [[words.picture.unread, plan.unread.join('; ')] as const] : []),
        ]}
      />
    </Part>
  )
}

function Kin({ title, ids }: { title: string; ids: string[] }) {
  const found = useQueries({ queries: ids.slice(0, 12).map(detailsQuery) })
  if (ids.length === 0) return null
  return (
    <div className="mt-3 grid gap-1.5">
      <h3 className="text-sm text-quiet">{title}</h3>
      <ul className="flex flex-wrap gap-2">
        {found.map(
          ({ data }) =>
            data && (
              <li key={data.id}>
                <Link to="/pictures/$id" params={{ id: data.id }} className="block rounded-sheet" title={data.prompt}>
                  <img src={data.thumbnail_url} alt={data.prompt} className="checkers h-20 w-auto rounded-sheet" />
                </Link>
              </li>
            ),
        )}
      </ul>
    </div>
  )
}
