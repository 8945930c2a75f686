import type { ContractFinding } from '@easel/protocol/contracts'

/** A contract that cannot be used, or values that do not fit it: everything that is wrong, each with its place. */
export class ContractError extends Error {
  override readonly name = 'ContractError'
  readonly findings: ContractFinding[]

  constructor(findings: ContractFinding[]) {
    super(findings.map(sentenceOf).join('\n'))
    this.findings = findings
  }
}

/** `line 7, parts.text: …`, or without the line where there is none. */
export const sentenceOf = ({ line, path, message }: ContractFinding): string =>
  `${[line === null ? '' : `line ${line}`, path].filter((word) => word !== '').join(', ')}${line === null && path === '' ? '' : ': '}${message}`

/** The error of one place that has no line. */
export const refuse = (rule: string, path: string, message: string): ContractError =>
  new ContractError([{ rule, severity: 'error', message, path, line: null }])
