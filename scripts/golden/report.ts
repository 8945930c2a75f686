import sharp from 'sharp'
import type { Outcome } from './check.ts'

/** One self-contained page: before, after and difference of every picture that changed. */
export async function reportPage(changed: readonly Outcome[]): Promise<string> {
  const rows = await Promise.all(changed.map(row))
  return `<!doctype html><meta charset="utf-8"><title>Golden pictures that changed</title>
<style>body{font:15px system-ui;margin:2rem;background:#f4f4f2;color:#222}figure{display:inline-block;margin:0 1rem 1rem 0}img{background:repeating-conic-gradient(#ddd 0 25%,#fff 0 50%) 0 0/16px 16px;max-width:30vw}h2{font-size:1rem}pre{white-space:pre-wrap;max-width:60rem}</style>
<h1>${changed.length} changed</h1>${rows.join('\n')}`
}

async function row(outcome: Outcome): Promise<string> {
  const after = figure('after', outcome.png, 'png')
  const before = outcome.before
    ? figure('before', outcome.before, 'webp') + figure('difference × 8', await difference(outcome.before, outcome.png), 'png')
    : '<p>new</p>'
  return `<section><h2>${outcome.case.file}: ${outcome.case.name}</h2><pre>${escapeHtml(outcome.case.prompt)}</pre>${before}${after}</section>`
}

const figure = (title: string, bytes: Uint8Array, type: string) =>
  `<figure><img src="data:image/${type};base64,${Buffer.from(bytes).toString('base64')}"><figcaption>${title}</figcaption></figure>`

async function difference(before: Uint8Array, after: Uint8Array): Promise<Uint8Array> {
  const { width, height } = await sharp(after).metadata()
  const [a, b] = await Promise.all(
    [before, after].map((bytes) => sharp(bytes).resize(width, height, { fit: 'fill' }).removeAlpha().raw().toBuffer()),
  )
  const pixels = Buffer.from((a as Buffer).map((value, i) => Math.min(255, Math.abs(value - ((b as Buffer)[i] ?? 0)) * 8)))
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()
}

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
