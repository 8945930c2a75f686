import { Contract } from '@easel/protocol/contracts'
import { z } from 'zod'

/** The JSON Schema of a contract, by which editors complete and check the YAML. */
export const contractSchema = (): Record<string, unknown> => ({
  title: 'Easel contract',
  ...z.toJSONSchema(Contract, { io: 'input' }),
})
