import { type Contract, PARTS } from '@easel/protocol/contracts'
import { Document, isMap, isScalar, visit } from 'yaml'

const ORDER = ['easel_contract', 'name', 'about', 'parts', 'variables', 'parameters', 'locked', 'checks'] as const

/** A contract as the text that people review: always in the same order, with air between its sections. */
export function contractToYaml(contract: Contract): string {
  const parts = Object.fromEntries(PARTS.flatMap((part) => (contract.parts[part] === undefined ? [] : [[part, contract.parts[part]]])))
  const ordered = ORDER.flatMap((key) => (contract[key] === undefined ? [] : [[key, key === 'parts' ? parts : contract[key]]]))
  const document = new Document(Object.fromEntries(ordered))
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && ['parts', 'variables', 'parameters', 'locked', 'checks'].includes(String(key.value))) key.spaceBefore = true
    },
    Seq(_, seq) {
      // `locked` fits on a line; a check has fields of its own.
      if (seq.items.every(isScalar)) seq.flow = true
      else for (const item of seq.items) if (isMap(item)) item.flow = true
    },
  })
  return document.toString({ lineWidth: 110, flowCollectionPadding: false })
}
