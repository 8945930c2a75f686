import { useQuery } from '@tanstack/react-query'
import { documentQuery, type PictureDetails } from '../../api/pictures.ts'
import { ButtonAnchor, CodeBlock, Facts, Note, Skeleton } from '../../ui/index.ts'
import { genreName } from '../../words/gallery.ts'
import { words } from '../../words/index.ts'

type Json = Record<string, unknown>

/** What was understood: the main lines in words, the whole as JSON. */
export function BriefView({ picture }: { picture: PictureDetails }) {
  const { data, error } = useQuery({ ...documentQuery(picture.id, 'brief'), enabled: picture.has_brief })
  if (!picture.has_brief) return <p className="text-quiet">{words.picture.noBrief}</p>
  if (error) return <Note tone="problem">{error.message}</Note>
  if (!data) return <Skeleton className="h-60" />
  return (
    <div className="grid gap-4">
      <p className="text-sm text-quiet">{words.picture.briefLead}</p>
      <Facts facts={linesOf(data).filter(([, value]) => value !== '')} />
      <CodeBlock code={JSON.stringify(data, null, 2)} label={words.picture.briefJson} />
      <div>
        <ButtonAnchor size="small" href={`/easel/v1/pictures/${picture.id}/brief`} target="_blank">
          {words.picture.openJson}
        </ButtonAnchor>
      </div>
    </div>
  )
}

const line = words.picture.brief

function linesOf(brief: Json): [string, string][] {
  const { setting, lighting, style, constraints, layout } = brief as Record<string, Json | undefined>
  return [
    [line.genre, genreName(text(brief.genre))],
    [line.useCase, text(brief.useCase)],
    [line.subjects, texts(list(brief.subjects).map((subject) => text(subject.words) || text(subject.noun)))],
    [line.setting, text(setting?.words)],
    [line.lighting, texts([text(lighting?.rig), text(lighting?.softness), text(lighting?.mood)])],
    [line.style, texts([text(style?.family), ...strings(style?.words)])],
    [line.texts, texts(list(brief.texts).map(({ text: said }) => (text(said) ? `“${text(said)}”` : '')))],
    [line.free, texts(strings(layout?.freeRegions))],
    [line.avoid, texts(strings(constraints?.avoid))],
    [line.confidence, typeof brief.confidence === 'number' ? words.ui.percent(brief.confidence) : ''],
  ]
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const texts = (parts: string[]) => [...new Set(parts.filter(Boolean))].join(', ')
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'object' && each !== null) : [])
const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [])
