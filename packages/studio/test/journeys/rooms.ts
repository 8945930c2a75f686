import { expect } from 'vitest'
import { draw } from '../house.ts'
import { beginExperiment, keepContract, pictureIds, WAIT } from './stage.ts'

/** Fills a house with one thing of each kind, and tells every room and side of a room by its name and address. */
export async function furnish(address: string): Promise<Record<string, string>> {
  await draw(address, { prompt: 'a mug in a café', size: '1536x1024', easel: { seed: 7 } })
  await draw(address, { prompt: 'a tall blue bottle', size: '1024x1536', easel: { seed: 21 } })
  const [id] = await pictureIds(address)
  const contract = await keepContract(address)
  const experiment = await beginExperiment(address, contract, { at_once: 1 })
  const state = async () => ((await (await fetch(`${address}/easel/v1/experiments/${experiment}`)).json()) as { state: string }).state
  await expect.poll(state, WAIT).toBe('ended')
  return {
    create: '/',
    'create-parts': '/?form=parts',
    gallery: '/gallery',
    picture: `/pictures/${id}`,
    code: `/pictures/${id}?tab=code`,
    checks: `/pictures/${id}?tab=checks`,
    choose: '/edit',
    edit: `/edit/${id}`,
    library: '/library',
    entry: '/library/jazz-poster-swiss',
    contracts: '/contracts',
    contract: `/contracts/${contract}`,
    experiments: '/experiments',
    'new-experiment': `/experiments/new?contract=${contract}`,
    experiment: `/experiments/${experiment}`,
    pairs: `/experiments/${experiment}?view=pairs`,
    ranking: `/experiments/${experiment}?view=ranking`,
    quality: '/quality',
    models: '/models?compare=%5B%22easel%22%2C%22gpt-image-2%22%5D',
    jobs: '/jobs',
    usage: '/usage',
    keys: '/keys',
    settings: '/settings',
    design: '/design',
  }
}
