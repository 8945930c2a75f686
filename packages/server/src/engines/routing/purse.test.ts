import { expect, test } from 'vitest'
import { createRecords, openSqlite } from '../../records/index.ts'
import { createPurse } from './purse.ts'

const NOVEMBER = Date.UTC(2026, 10, 21)
const ENGINE = { id: 'a', price: 0.5, spendCap: 2 }

async function purseAt(clock = { at: NOVEMBER }) {
  const records = createRecords(await openSqlite(':memory:'))
  return { purse: createPurse(records, () => clock.at), records, clock }
}

test('only what was delivered is spent, and the cap holds for the month', async () => {
  const { purse, records, clock } = await purseAt()
  await (await purse.reserve(ENGINE, 4)).settle(3)
  expect(await purse.left(ENGINE)).toBeCloseTo(0.5, 9)
  await expect(purse.reserve(ENGINE, 2)).rejects.toMatchObject({ name: 'EngineFault', code: 'spent' })
  await (await purse.reserve(ENGINE, 1)).settle(0)
  await (await purse.reserve(ENGINE, 1)).settle(1)
  await expect(purse.reserve(ENGINE, 1)).rejects.toThrow('this month')
  clock.at = Date.UTC(2026, 11, 1)
  await (await purse.reserve(ENGINE, 4)).settle(1)
  expect(await records.engines.spent('a', '2026-11-01')).toBeCloseTo(2.5, 9)
  await records.close()
})

test('many at one time cannot pass the cap together', async () => {
  const { purse, records } = await purseAt()
  const orders = await Promise.allSettled(Array.from({ length: 9 }, () => purse.reserve(ENGINE, 1)))
  expect(orders.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(4)
  for (const order of orders) if (order.status === 'fulfilled') await order.value.settle(0)
  expect(await purse.left(ENGINE)).toBe(2)
  await records.close()
})

test('an engine without a price or a cap is never held back', async () => {
  const { purse, records } = await purseAt()
  await (await purse.reserve({ id: 'free' }, 10)).settle(10)
  expect(await records.engines.spent('free', '2026-01-01')).toBe(0)
  await (await purse.reserve({ id: 'open', price: 1 }, 10)).settle(10)
  expect(await records.engines.spent('open', '2026-01-01')).toBe(10)
  await records.close()
})
