import type { ImageBody } from '../api/images.ts'

/** The same request in the ways that programs send it. */
export type Snippets = { curl: string; typescript: string; python: string; cli: string }

type Wanted = ImageBody & { n?: number }

/** Where it goes, and whether it changes a picture (called `picture.png` here), perhaps by a mask (`mask.png`). */
type Way = { origin: string; needsKey: boolean; isEdit?: boolean; isMasked?: boolean }

export function snippetsOf(body: Wanted, way: Way): Snippets {
  return {
    curl: way.isEdit ? curlOfEdit(body, way) : curlOfDrawing(body, way),
    typescript: typescriptOf(body, way),
    python: pythonOf(body, way),
    cli: commandOf(body, way),
  }
}

/** One word for a shell, whatever is in it. */
export const shell = (text: string) => `'${text.replaceAll("'", "'\\''")}'`

/** The files of an edit by their field. */
const filesOf = ({ isEdit, isMasked }: Way): [field: string, file: string][] =>
  isEdit ? [['image', 'picture.png'], ...(isMasked ? [['mask', 'mask.png'] as [string, string]] : [])] : []

const curlKey = ({ needsKey }: Way) => `-H "Authorization: Bearer ${needsKey ? '$OPENAI_API_KEY' : 'none'}"`

const curlOfDrawing = (body: Wanted, way: Way) =>
  [
    `curl ${way.origin}/v1/images/generations`,
    curlKey(way),
    '-H "Content-Type: application/json"',
    `-d ${shell(JSON.stringify(body))}`,
  ].join(' \\\n  ')

function curlOfEdit(body: Wanted, way: Way): string {
  const files = filesOf(way).map(([field, file]) => `-F ${field}=@${file}`)
  // Not `-F`, which takes a text that begins with `@` for a file.
  const fields = Object.entries(body).map(([name, value]) => `--form-string ${shell(`${name}=${formText(value)}`)}`)
  return [`curl ${way.origin}/v1/images/edits`, curlKey(way), ...files, ...fields].join(' \\\n  ')
}

const formText = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value))

function typescriptOf({ easel, ...plain }: Wanted, way: Way): string {
  const files = filesOf(way).map(
    ([field, file]) => `${field}: await toFile(createReadStream('${file}'), '${file}', { type: 'image/png' }),`,
  )
  const fields = Object.entries(plain).map(([name, value]) => `${name}: ${JSON.stringify(value)},`)
  const own = easel
    ? ["// @ts-expect-error: Easel's own key", `easel: ${way.isEdit ? `'${JSON.stringify(easel)}'` : JSON.stringify(easel)},`]
    : []
  const imports = way.isEdit
    ? ["import { createReadStream } from 'node:fs'", "import OpenAI, { toFile } from 'openai'"]
    : ["import OpenAI from 'openai'"]
  return `${imports.join('\n')}

const openai = new OpenAI({ baseURL: '${way.origin}/v1', apiKey: ${way.needsKey ? 'process.env.OPENAI_API_KEY' : "'none'"} })
const { data } = await openai.images.${way.isEdit ? 'edit' : 'generate'}({
  ${[...files, ...fields, ...own].join('\n  ')}
})
// data[0].b64_json holds the picture`
}

function pythonOf({ easel, ...plain }: Wanted, way: Way): string {
  const files = filesOf(way).map(([field, file]) => `${field}=open("${file}", "rb"),`)
  const fields = Object.entries(plain).map(([name, value]) => `${name}=${JSON.stringify(value)},`)
  const own = easel ? [`extra_body={"easel": ${way.isEdit ? `'${JSON.stringify(easel)}'` : JSON.stringify(easel)}},`] : []
  return `${way.needsKey ? 'import os\n' : ''}from openai import OpenAI

client = OpenAI(base_url="${way.origin}/v1", api_key=${way.needsKey ? 'os.environ["OPENAI_API_KEY"]' : '"none"'})
answer = client.images.${way.isEdit ? 'edit' : 'generate'}(
    ${[...files, ...fields, ...own].join('\n    ')}
)
# answer.data[0].b64_json holds the picture`
}

const FLAGS: [field: keyof ImageBody, flag: string][] = [
  ['model', 'model'],
  ['size', 'size'],
  ['quality', 'quality'],
  ['output_format', 'format'],
  ['background', 'background'],
]

function commandOf(body: Wanted, { isEdit, isMasked }: Way): string {
  const { prompt, n = 1, output_format: format = 'png', easel = {} } = body
  const flags = FLAGS.flatMap(([field, flag]) => (body[field] === undefined ? [] : `--${flag} ${body[field]}`))
  if (n > 1) flags.push(`--n ${n}`)
  for (const own of ['seed', 'feather']) if (typeof easel[own] === 'number') flags.push(`--${own} ${easel[own]}`)
  if (typeof easel.engine === 'string') flags.push(`--engine ${easel.engine}`)
  if (easel.brand) flags.push('--brand brand.json')
  if (isMasked) flags.push('--mask mask.png')
  const ending = format === 'jpeg' ? 'jpg' : format
  return ['npx easel', isEdit ? 'edit picture.png' : 'draw', shell(prompt), `-o out.${ending}`, ...flags].join(' ')
}
