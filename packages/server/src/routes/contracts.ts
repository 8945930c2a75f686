import { WireError } from '@easel/protocol'
import {
  type Contract,
  ContractBody,
  ContractDiffQuery,
  ContractListQuery,
  type ContractParameters,
  ContractQuery,
  type ContractValues,
  FillBody,
  FillGivenBody,
  FromPromptBody,
  NewContractVersion,
} from '@easel/protocol/contracts'
import type { ReadContract } from '@easel/workflow/contracts'
import type { App } from '../app-type.ts'
import { findContract, type Kept, keepContract, keepVersion, toldOnTheWire } from '../contracts/index.ts'
import type { Services } from '../services.ts'
import { contractObject, contractSummary } from './contract-object.ts'
import { readBody } from './read-body.ts'
import { pageOf, readQuery } from './read-query.ts'

const USUAL_PAGE = 20
/** Loads the rules planner, so only when it is asked for. */
const contractsRoom = () => import('@easel/workflow/contracts')

/** `/easel/v1/contracts`: saved briefs, in versions. */
export function contracts(app: App, services: Services) {
  const { records } = services
  app.post('/easel/v1/contracts', async (context) => {
    const { yaml, contract } = await read(await readBody(context, ContractBody))
    return context.json(await contractObject(await keepContract(services, context.var.caller, contract, yaml)))
  })

  app.get('/easel/v1/contracts', async (context) => {
    const { caller } = context.var
    const { limit = USUAL_PAGE, after } = readQuery(context.req.query(), ContractListQuery)
    const last = after === undefined ? null : (await findContract(services, caller, after, undefined, 'after')).stored
    const found = await records.contracts.list({ project: caller.project.id, after: last, limit: limit + 1 })
    return context.json(pageOf(found.map(contractSummary), limit))
  })

  app.get('/easel/v1/contracts/schema', async (context) => context.json((await contractsRoom()).contractSchema()))

  app.post('/easel/v1/contracts/lint', async (context) => {
    const given = await read(await readBody(context, ContractBody))
    return context.json({ object: 'list' as const, data: await (await contractsRoom()).lintContract(given) })
  })

  app.post('/easel/v1/contracts/from-prompt', async (context) => {
    const { prompt, name } = await readBody(context, FromPromptBody)
    const { fromPrompt, contractToYaml, checkContract } = await contractsRoom()
    return toldOnTheWire(async () => {
      const { contract } = checkContract(fromPrompt(prompt, name))
      return context.json({ object: 'easel.contract_draft' as const, yaml: contractToYaml(contract), contract })
    })
  })

  app.post('/easel/v1/contracts/read', async (context) => {
    const { yaml, contract } = await read(await readBody(context, ContractBody))
    return context.json({ object: 'easel.contract_draft' as const, yaml, contract })
  })

  app.post('/easel/v1/contracts/fill', async (context) => {
    const { values = {}, parameters = {}, ...given } = await readBody(context, FillGivenBody)
    const { contract } = await read(given)
    return context.json(await filledObject(contract, values, parameters))
  })

  app.get('/easel/v1/contracts/:id', async (context) => {
    const { version } = readQuery(context.req.query(), ContractQuery)
    return context.json(await contractObject(await findContract(services, context.var.caller, context.req.param('id'), numberOf(version))))
  })

  app.delete('/easel/v1/contracts/:id', async (context) => {
    const { stored } = await findContract(services, context.var.caller, context.req.param('id'))
    await records.contracts.remove(stored.id)
    return context.json({ id: stored.id, object: 'easel.contract' as const, deleted: true as const })
  })

  app.post('/easel/v1/contracts/:id/versions', async (context) => {
    const { base_version: base, ...body } = await readBody(context, NewContractVersion)
    const { stored } = await findContract(services, context.var.caller, context.req.param('id'))
    const { yaml, contract } = await read(body)
    return context.json(
      await contractObject(await keepVersion(services, context.var.caller, stored.id, { name: contract.name, yaml, base })),
    )
  })

  app.get('/easel/v1/contracts/:id/diff', async (context) => {
    const { caller } = context.var
    const id = context.req.param('id')
    const asked = readQuery(context.req.query(), ContractDiffQuery)
    const after = await findContract(services, caller, id, numberOf(asked.to))
    const to = after.version.version
    const from = numberOf(asked.from) ?? to - 1
    if (from < 1) throw new WireError('invalid_value', 'The contract has one version, and nothing before it.', 'from')
    const before = await findContract(services, caller, id, from)
    const { diffContracts } = await contractsRoom()
    return context.json({
      object: 'easel.contract_diff' as const,
      from,
      to,
      changes: diffContracts(await contractOf(before), await contractOf(after)),
    })
  })

  app.post('/easel/v1/contracts/:id/fill', async (context) => {
    const { values = {}, parameters = {}, version } = await readBody(context, FillBody)
    const kept = await findContract(services, context.var.caller, context.req.param('id'), version)
    return context.json(await filledObject(await contractOf(kept), values, parameters))
  })
}

async function filledObject(contract: Contract, values: ContractValues, parameters: ContractParameters) {
  const { fill, requestBody } = await contractsRoom()
  return toldOnTheWire(async () => {
    const filled = fill(contract, values, parameters)
    const { prompt, pictures } = filled
    return { object: 'easel.filled_contract' as const, prompt, pictures, request: requestBody(filled) }
  })
}

const contractOf = async ({ version }: Kept) => (await contractsRoom()).readContract(version.yaml).contract

const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text))

/** A contract of a body, and the text under which it is kept. */
async function read(body: { yaml?: string; contract?: unknown }): Promise<ReadContract & { yaml: string }> {
  const { checkContract, contractToYaml, readContract } = await contractsRoom()
  return toldOnTheWire(async () => {
    if (body.yaml !== undefined) return { ...readContract(body.yaml), yaml: body.yaml }
    const given = checkContract(body.contract)
    return { ...given, yaml: contractToYaml(given.contract) }
  })
}
