import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ask, json, queryOf } from './http.ts'
import type { ImageBody } from './images.ts'

/** The parts of a contract, in the order in which the prompt tells them. */
export const PARTS = [
  'format',
  'use_case',
  'main_subject',
  'reference_rules',
  'composition',
  'scene_and_lighting',
  'style',
  'text',
  'constraints',
] as const
export type Part = (typeof PARTS)[number]

export const VARIABLE_TYPES = ['text', 'number', 'colour', 'choice', 'picture'] as const
export type Variable = {
  type: (typeof VARIABLE_TYPES)[number]
  default?: string | number
  choices?: string[]
  min?: number
  max?: number
  min_length?: number
  max_length?: number
  note?: string
}

/** A saved brief; see docs/contracts.md. */
export type Contract = {
  easel_contract: 1
  name: string
  about?: string
  parts: Partial<Record<Part, string>>
  variables?: Record<string, Variable>
  parameters?: Record<string, string | number>
  locked?: string[]
  checks?: { check: string }[]
}

export type ContractLine = { id: string; name: string; latest_version: number; created_at: number; updated_at: number }
export type ContractObject = ContractLine & { version: number; yaml: string; contract: Contract }
export type ContractText = { yaml: string; contract: Contract }
export type Finding = { rule: string; severity: 'error' | 'warning'; message: string; path: string; line: number | null }
export type Values = Record<string, string | number>
export type Filled = { prompt: string; pictures: { name: string; value: string }[]; request: ImageBody }

const PATH = '/easel/v1/contracts'
const pathOf = (id: string) => `${PATH}/${encodeURIComponent(id)}`

export const contractsQuery = queryOptions({
  queryKey: ['contracts'],
  queryFn: () => ask<{ data: ContractLine[] }>(`${PATH}${queryOf({ limit: 100 })}`),
})

/** In its latest version unless another is named. */
export const contractQuery = (id: string, version?: number) =>
  queryOptions({
    queryKey: ['contract', id, version ?? 'latest'],
    queryFn: () => ask<ContractObject>(`${pathOf(id)}${queryOf({ version })}`),
  })

export const contractDiffQuery = (id: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['contract-diff', id, from, to],
    queryFn: () => ask<{ changes: { path: string; sentence: string }[] }>(`${pathOf(id)}/diff${queryOf({ from, to })}`),
    staleTime: Number.POSITIVE_INFINITY,
  })

type Given = { yaml: string } | { contract: Contract }

/** What a text or an object amounts to; asked while somebody types, so the last answer stays until the next. */
const asTyped = <Answer>(name: string, path: string, body: object) =>
  queryOptions({
    queryKey: [name, body],
    queryFn: ({ signal }) => ask<Answer>(`${PATH}${path}`, { ...json('POST', body), signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    placeholderData: keepPreviousData,
  })

/** The same contract as text and as object. */
export const readQuery = (given: Given) => asTyped<ContractText>('contract-read', '/read', given)
/** The contract that a prompt amounts to. */
export const fromPromptQuery = (prompt: string) => asTyped<ContractText>('contract-from-prompt', '/from-prompt', { prompt })
export const lintQuery = (yaml: string) => asTyped<{ data: Finding[] }>('contract-lint', '/lint', { yaml })
export const fillQuery = (given: Given, values: Values) => asTyped<Filled>('contract-fill', '/fill', { ...given, values })

/** With the default of each variable. */
export const fillContract = (given: Given) => ask<Filled>(`${PATH}/fill`, json('POST', { ...given, values: {} }))
export const readContract = (given: Given) => ask<ContractText>(`${PATH}/read`, json('POST', given))
export const contractFromPrompt = (prompt: string) => ask<ContractText>(`${PATH}/from-prompt`, json('POST', { prompt }))
export const createContract = (yaml: string) => ask<ContractObject>(PATH, json('POST', { yaml }))
export const addVersion = (id: string, yaml: string, base_version: number) =>
  ask<ContractObject>(`${pathOf(id)}/versions`, json('POST', { yaml, base_version }))
export const deleteContract = (id: string) => ask<{ deleted: true }>(pathOf(id), { method: 'DELETE' })
