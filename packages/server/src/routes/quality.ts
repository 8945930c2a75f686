import { excerpt, QualityReportBody, type QualityTestList, WireError, wireErrorOf } from '@easel/protocol'
import type { App } from '../app-type.ts'
import { qualityReportOf } from '../inspector/report-of.ts'
import { readJsonBody } from '../middleware/json-body.ts'
import type { Services } from '../services.ts'
import { findPicture } from './find-picture.ts'

/** `/easel/v1/quality`: the five tests, and pictures held against them. Drawing them is an order like any other. */
export function quality(app: App, services: Services) {
  const tests = async () => (await import('@easel/workflow/quality/tests')).QUALITY_TESTS

  app.get('/easel/v1/quality', async (context) => {
    const data = (await tests()).map(({ id, title, purpose, size, prompt, edit, checks }) => ({
      id,
      object: 'easel.quality_test' as const,
      title,
      purpose,
      size: `${size.width}x${size.height}`,
      prompt,
      instruction: edit?.instruction ?? null,
      checks,
    }))
    return context.json({ object: 'list', data } satisfies QualityTestList)
  })

  app.post('/easel/v1/quality/:id/report', async (context) => {
    const id = context.req.param('id')
    const test = (await tests()).find((each) => each.id === id)
    if (!test) throw new WireError('not_found', `There is no quality test '${excerpt(id)}'.`, 'id')
    const sent = await readJsonBody(context)
    const body = QualityReportBody.safeParse(sent)
    if (!body.success) throw wireErrorOf(body.error.issues, sent)
    if (test.edit && body.data.before === undefined)
      throw new WireError('missing_required_parameter', `'${id}' tests an edit: name the picture that it was made from.`, 'before')
    const { picture } = await findPicture(services, context.var.caller, body.data.picture)
    const before = body.data.before === undefined ? null : (await findPicture(services, context.var.caller, body.data.before)).picture
    return context.json(await qualityReportOf(services, test, { picture, before }, context.req.raw.signal))
  })
}
