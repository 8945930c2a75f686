import type { App } from '../app-type.ts'
import type { UsageSum } from '../records/index.ts'
import type { Services } from '../services.ts'
import { reportUsage, type UsageReport } from '../usage/index.ts'

/** `GET /easel/v1/usage?from=&to=&group_by=`: what the caller's project has used; with the scope `admin` what all have, or `project=` one. */
export function usage(app: App, { records, now }: Services) {
  app.get('/easel/v1/usage', async (context) => {
    const { caller } = context.var
    const { from, to, group_by: by, project } = context.req.query()
    const seen = caller.scopes.includes('admin') ? project || null : caller.project.id
    return context.json(usageObject(await reportUsage(records, { from, to, by }, seen, now())))
  })
}

/** A report as the API and `easel usage --json` tell it. */
export const usageObject = ({ from, to, by, rows, total }: UsageReport) => ({
  object: 'easel.usage' as const,
  from,
  to,
  group_by: by,
  data: rows.map((row) => ({ [by]: row.group, name: row.name, ...sumObject(row) })),
  total: sumObject(total),
})

const sumObject = (sum: UsageSum) => ({
  requests: sum.requests,
  images: sum.images,
  partial_images: sum.partials,
  input_text_tokens: sum.textTokensIn,
  input_image_tokens: sum.imageTokensIn,
  output_tokens: sum.tokensOut,
  cost_usd: sum.cost,
  engine_ms: sum.engineMs,
})
