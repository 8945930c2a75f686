import { createWriteStream } from 'node:fs'
import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { thumbnail } from '@easel/server'
import type { LineResult } from './results.ts'

const NAME = 'index.html'
const THUMBNAIL_PX = 360

/** Writes one page that shows every result, in the order of the file, with its small pictures inside; gives its path. Each is numbered as a `line` or a `cell`. */
export async function writeContactSheet(
  folder: string,
  title: string,
  results: LineResult[],
  counted: 'line' | 'cell' = 'line',
): Promise<string> {
  const path = join(folder, NAME)
  const draft = `${path}.new`
  await pipeline(Readable.from(pageOf(folder, title, results, counted)), createWriteStream(draft))
  await rename(draft, path)
  return path
}

const STYLE = `body{font:15px/1.45 system-ui,sans-serif;margin:2rem;color:#1b1b1f;background:#fafafa}
main{display:grid;align-items:start;margin-top:1rem;grid-template-columns:repeat(auto-fill,minmax(260px,1fr));gap:1.25rem}
figure{margin:0;padding:.75rem;background:#fff;border:1px solid #ddd;border-radius:8px;overflow-wrap:anywhere}
img{width:100%;height:auto;display:block;margin-bottom:.25rem;background:#eee}figcaption{margin-top:.5rem}p{margin:.35rem 0 0}
.error{color:#a11212}.note{color:#7a5600}
@media(prefers-color-scheme:dark){body{background:#16161a;color:#eee}figure{background:#222228;border-color:#3a3a42}.error{color:#ff9a9a}.note{color:#f0c674}}`

async function* pageOf(folder: string, title: string, results: LineResult[], counted: string): AsyncGenerator<string, void> {
  const drawn = results.filter(({ error }) => error === null).length
  yield `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${textOf(title)}</title><style>${STYLE}</style><h1>${textOf(title)}</h1>
<p>${drawn} of ${results.length} drawn, $${costOf(results).toFixed(4)}</p><main>\n`
  for (const result of results) yield await figureOf(folder, result, counted)
  yield '</main></html>\n'
}

async function figureOf(folder: string, result: LineResult, counted: string): Promise<string> {
  const { custom_id, line, prompt, files, warnings, error } = result
  const pictures: string[] = []
  for (const file of files) {
    const small = await thumbnail(await readFile(join(folder, file)), THUMBNAIL_PX)
    const source = `data:image/webp;base64,${Buffer.from(small).toString('base64')}`
    pictures.push(`<a href="${textOf(encodeURIComponent(file))}"><img loading="lazy" alt="${textOf(prompt)}" src="${source}"></a>`)
  }
  const notes = warnings.map((warning) => `<p class="note">${textOf(warning)}</p>`).join('')
  const failure = error === null ? '' : `<p class="error">${textOf(error)}</p>`
  return `<figure>${pictures.join('')}<figcaption><b>${textOf(custom_id)}</b> (${counted} ${line})<p>${textOf(prompt)}</p>${notes}${failure}</figcaption></figure>\n`
}

/** US dollars of all of them. */
export const costOf = (results: LineResult[]): number => results.reduce((sum, { cost_usd }) => sum + cost_usd, 0)

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const textOf = (text: string) => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter)
