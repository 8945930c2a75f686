import type { CheckResult } from '@easel/inspect'
import type { QualityResult } from '@easel/workflow/quality'
import { markedPicture } from './marked-picture.ts'
import { numberText, textOf } from './text.ts'

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;padding:0 1rem;max-width:1100px;color:#1b1b1f;background:#fafafa}
section{margin:2rem 0;padding:1rem;background:#fff;border:1px solid #ddd;border-radius:8px}
.pictures{display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0;flex:1 1 300px;max-width:520px}.marked{position:relative}
.marked img,.marked svg{width:100%;height:auto;display:block}.marked svg{position:absolute;inset:0;height:100%}
rect{fill:none}.good rect{stroke:#178a4c;stroke-opacity:.55}.bad rect{stroke:#c62020}
table{border-collapse:collapse;width:100%;margin-top:1rem}td,th{text-align:left;padding:.25rem .6rem;border-top:1px solid #e4e4e8;vertical-align:top}
.pass{color:#136b3c}.fail{color:#b01616;font-weight:600}.none{color:#6b6b73}
@media(prefers-color-scheme:dark){body{background:#16161a;color:#eee}section{background:#222228;border-color:#3a3a42}td,th{border-color:#3a3a42}.pass{color:#7fd6a4}.fail{color:#ff9a9a}.none{color:#a6a6b0}}`

/** One page with everything in it: pictures, boxes over them, and each check. */
export function reportPage(results: readonly QualityResult[], about: string): string {
  const passed = results.filter(({ pass }) => pass).length
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Quality tests</title><style>${STYLE}</style><h1>Quality tests: ${passed} of ${results.length} passed</h1>
<p>${textOf(about)}. Green boxes: where a check that passed has looked; red: where one failed.</p>
${results.map(sectionOf).join('\n')}</html>\n`
}

function sectionOf({ test, pass, reasons, picture, before, report, seconds }: QualityResult): string {
  const checks = report?.checks ?? []
  const pictures = [
    before ? markedPicture(before, null, [], 'before') : '',
    picture ? markedPicture(picture, report?.picture ?? null, checks, test.edit ? 'after' : 'drawn') : '',
  ]
  const asked = [test.prompt, test.edit ? `Then: ${test.edit.instruction}` : ''].filter(Boolean).map((words) => `<p>${textOf(words)}</p>`)
  return `<section><h2><span class="${pass ? 'pass' : 'fail'}">${pass ? 'passed' : 'failed'}</span> · ${textOf(test.title)}</h2>
<p>${textOf(test.purpose)}</p>${asked.join('')}<p class="none">${test.size.width} × ${test.size.height}, ${seconds.toFixed(1)} s</p>
${reasons.map((reason) => `<p class="fail">${textOf(reason)}</p>`).join('')}
<div class="pictures">${pictures.join('')}</div><table><tr><th>check</th><th></th><th>value</th><th>limit</th><th>found</th></tr>${checks.map(rowOf).join('')}</table></section>`
}

function rowOf({ check, pass, value, limit, unit, sentence }: CheckResult): string {
  const [kind, word] = pass === null ? ['none', 'not measured'] : pass ? ['pass', 'pass'] : ['fail', 'FAIL']
  const number = value === null ? '' : `${numberText(value)} ${unit}`
  return `<tr><td>${textOf(check)}</td><td class="${kind}">${word}</td><td>${textOf(number)}</td><td>${limitText(limit)}</td><td>${textOf(sentence)}</td></tr>`
}

export const limitText = (limit: CheckResult['limit']): string =>
  limit === null ? '' : 'atMost' in limit ? `≤ ${numberText(limit.atMost)}` : `≥ ${numberText(limit.atLeast)}`
