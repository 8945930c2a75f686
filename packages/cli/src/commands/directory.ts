import { type DirectoryComparison, type DirectoryList, type DirectoryModel, DirectoryQuery, excerpt, wireErrorOf } from '@easel/protocol'
import { compareInDirectory, findInDirectory, listDirectory, PROPERTIES, STALE_AFTER_DAYS, wordsOf } from '@easel/workflow/directory'
import { pick, readFlags } from '../read-flags.ts'
import { table } from '../table.ts'
import { UsageError } from '../usage-error.ts'

/** `easel directory list|show|compare|answers`: which image model does what, and who says so. */
export async function directory([name, ...args]: string[]): Promise<number> {
  pick('directory', name, { list, show, compare, answers })(args)
  return 0
}

/** Each filter of the API is a flag, with hyphens for its underscores. */
const FILTERS = Object.keys(DirectoryQuery.shape)
const FILTER_FLAGS = Object.fromEntries(FILTERS.map((name) => [name.replaceAll('_', '-'), { type: 'string' as const }]))
const JSON_FLAG = { json: { type: 'boolean' } } as const

function list(args: string[]): void {
  const { values } = readFlags(args, { ...FILTER_FLAGS, ...JSON_FLAG })
  const { json, ...filters } = values as Record<string, string | boolean | undefined>
  const found = listDirectory(readFilters(filters), Date.now())
  print(json ? JSON.stringify(found) : listText(found.data))
}

const listText = (models: DirectoryModel[]): string =>
  table(
    ['id', 'vendor', 'status', 'runs', 'licence', 'transparent', 'text', '$ medium'],
    models.map((model) => [
      model.id,
      model.vendor,
      wordsOf(model, 'status'),
      wordsOf(model, 'runs'),
      model.facts.licence === 'unknown' ? 'unknown' : model.facts.licence.value.kind,
      wordsOf(model, 'transparent'),
      wordsOf(model, 'text'),
      model.image_usd.medium?.toFixed(4) ?? null,
    ]),
  )

function readFilters(values: Record<string, unknown>): DirectoryQuery {
  const sent = Object.fromEntries(Object.entries(values).map(([flag, value]) => [flag.replaceAll('-', '_'), value]))
  const parsed = DirectoryQuery.safeParse(sent)
  if (parsed.success) return parsed.data
  const { param, message } = wireErrorOf(parsed.error.issues, sent)
  throw new UsageError(`--${param?.replaceAll('_', '-')}: ${message}`)
}

function show(args: string[]): void {
  const { values, positionals } = readFlags(args, JSON_FLAG, 1)
  const [id] = positionals
  if (id === undefined) throw new UsageError('Say which model: easel directory show ID; easel directory list shows them.')
  const model = findInDirectory(id, Date.now())
  print(values.json ? JSON.stringify(model) : modelText(model))
}

function modelText(model: DirectoryModel): string {
  const rows = PROPERTIES.map((property) => {
    const fact = model.facts[property]
    const read = fact === 'unknown' ? [null, null] : [fact.source, `${fact.verified}${model.stale.includes(property) ? ' (old)' : ''}`]
    return [property, excerpt(wordsOf(model, property)), ...read]
  })
  return [
    `${model.name} (${model.vendor})\n`,
    model.note ? `${model.note}\n` : '',
    `\n${table(['property', 'value', 'source', 'read on'], rows)}`,
    model.stale.length > 0 ? `\nOld: read more than ${STALE_AFTER_DAYS} days ago; read it again before you rely on it.\n` : '',
  ].join('')
}

function compare(args: string[]): void {
  const { values, positionals } = readFlags(args, { ...JSON_FLAG, all: { type: 'boolean' } }, 6)
  const comparison = compareInDirectory(positionals, Date.now())
  print(values.json ? JSON.stringify(comparison) : comparisonText(comparison, values.all ?? false))
}

function comparisonText({ models, rows }: DirectoryComparison, all: boolean): string {
  const shown = rows.filter(({ differs }) => differs || all)
  return table(
    ['group', 'property', ...models],
    shown.map(({ group, property, values }) => [group, property, ...values.map((each) => excerpt(each))]),
  )
}

function answers(args: string[]): void {
  const { values } = readFlags(args, JSON_FLAG)
  const all = listDirectory({}, Date.now()).answers
  print(values.json ? JSON.stringify(all) : all.map(answerText).join('\n'))
}

const answerText = ({ question, answer, models }: DirectoryList['answers'][number]): string =>
  `${question}\n  ${answer}\n  Models: ${models.join(', ') || 'none'}\n`

const print = (text: string): void => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
