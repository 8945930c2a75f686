import type { LibraryEntry } from '@easel/protocol'
import { type Filled, fill, requestBody } from '../contracts/index.ts'
import { type Entry, standIns } from './read-entries.ts'

const BASE_URL = 'http://127.0.0.1:4747/v1'

/** An entry in every form in which one takes it away; the calls hold nothing that OpenAI's own API would refuse, and run without a key where none is needed. */
export function copiesOf({ contract, yaml }: Entry): LibraryEntry['copies'] {
  const filled = fill(contract, standIns(contract))
  const { seed: _, engine: __, ...parameters } = filled.parameters
  const body = requestBody({ ...filled, parameters, pictures: [] })
  const call: Call = { body, pictures: filled.pictures.map(({ value }) => value) }
  return { prompt: filled.prompt, contract: yaml, curl: curl(call), typescript: typescript(call), python: python(call), cli: cli(filled) }
}

/** The fields of a request, and the files of its pictures. */
type Call = { body: Record<string, unknown>; pictures: string[] }

function curl({ body, pictures }: Call): string {
  const authorization = '-H "authorization: Bearer $OPENAI_API_KEY"'
  if (pictures.length === 0)
    return `curl ${BASE_URL}/images/generations ${authorization} \\\n  -H 'content-type: application/json' \\\n  -d ${shellWord(JSON.stringify(body, null, 2))}\n`
  const files = pictures.map((file) => `-F ${shellWord(`image[]=@${file}`)}`)
  const fields = Object.entries(body).map(([name, value]) => `--form-string ${shellWord(`${name}=${value}`)}`)
  return `curl ${BASE_URL}/images/edits ${authorization} \\\n  ${[...files, ...fields].join(' \\\n  ')}\n`
}

function typescript({ body, pictures }: Call): string {
  const isEdit = pictures.length > 0
  const files = pictures.map((file) => `createReadStream(${JSON.stringify(file)})`).join(', ')
  const fields = Object.entries(body).map(([name, value]) => `  ${name}: ${JSON.stringify(value)},\n`)
  return [
    isEdit ? "import { createReadStream } from 'node:fs'\n" : '',
    "import { writeFile } from 'node:fs/promises'\nimport OpenAI from 'openai'\n\n",
    `const client = new OpenAI({ baseURL: '${BASE_URL}', apiKey: process.env.OPENAI_API_KEY ?? 'none' })\n`,
    `const answer = await client.images.${isEdit ? 'edit' : 'generate'}({\n`,
    isEdit ? `  image: [${files}],\n` : '',
    ...fields,
    '})\n',
    `await writeFile('picture.${formatOf(body)}', Buffer.from(answer.data?.[0]?.b64_json ?? '', 'base64'))\n`,
  ].join('')
}

function python({ body, pictures }: Call): string {
  const isEdit = pictures.length > 0
  const files = pictures.map((file) => `open(${JSON.stringify(file)}, "rb")`).join(', ')
  const fields = Object.entries(body).map(([name, value]) => `    ${name}=${JSON.stringify(value)},\n`)
  return [
    'import base64\nimport os\n\nfrom openai import OpenAI\n\n',
    `client = OpenAI(base_url="${BASE_URL}", api_key=os.environ.get("OPENAI_API_KEY", "none"))\n`,
    `answer = client.images.${isEdit ? 'edit' : 'generate'}(\n`,
    isEdit ? `    image=[${files}],\n` : '',
    ...fields,
    ')\n',
    `with open("picture.${formatOf(body)}", "wb") as file:\n    file.write(base64.b64decode(answer.data[0].b64_json))\n`,
  ].join('')
}

function cli({ prompt, parameters, pictures }: Filled): string {
  const { output_format: _, output_compression: compression, ...rest } = parameters
  const flags = Object.entries({ ...rest, ...(compression !== undefined && { compression }) }).map(([name, value]) => ` --${name} ${value}`)
  const words = [pictures.length > 0 ? 'edit' : 'draw', ...pictures.map(({ value }) => shellWord(value)), shellWord(prompt)]
  return `easel ${words.join(' ')}${flags.join('')} -o picture.png\n`
}

const formatOf = ({ output_format }: Call['body']): string => (typeof output_format === 'string' ? output_format : 'png')

/** A word that no shell changes. */
const shellWord = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`
