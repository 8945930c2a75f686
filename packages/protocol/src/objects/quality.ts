import { z } from 'zod'
import { RequiredCheck } from './contracts.ts'
import { PictureReport } from './pictures.ts'

/** A picture that people need every day, and what it must measure up to. */
const QualityTestObject = z.strictObject({
  id: z.string(),
  object: z.literal('easel.quality_test'),
  title: z.string(),
  purpose: z.string(),
  size: z.string(),
  prompt: z.string(),
  instruction: z.string().nullable().describe('Of a test of an edit: how the drawn picture is then changed.'),
  checks: z.array(RequiredCheck),
})

export const QualityTestList = z.strictObject({ object: z.literal('list'), data: z.array(QualityTestObject) })
export type QualityTestList = z.infer<typeof QualityTestList>

/** Pictures by id: the one to judge and, of an edit, the one that it was made from. */
export const QualityReportBody = z.strictObject({ picture: z.string().max(100), before: z.string().max(100).exactOptional() })

/** A picture held against a test, with the reasons why it does not pass. */
export const QualityReport = PictureReport.extend({
  object: z.literal('easel.quality_report'),
  test: z.string(),
  reasons: z.array(z.string()),
})
export type QualityReport = z.infer<typeof QualityReport>
