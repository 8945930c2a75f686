import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { isDeadHere, newProcessName, retireProcessName } from './process-name.ts'

test('a process of this machine is dead when it has ended; of what is elsewhere nobody can tell', () => {
  const name = newProcessName()
  const [host = '', boot = ''] = name.split(':')
  const ended = execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).trim()
  for (const machines of ['one', 'many'] as const) {
    expect(isDeadHere(name, machines)).toBe(false)
    expect(isDeadHere(`${host}:${boot}:${ended}:x`, machines)).toBe(true)
    expect(isDeadHere(`${host}:${boot}:${process.ppid}:x`, machines)).toBe(false)
    expect(isDeadHere(`elsewhere:${boot}:${ended}:x`, machines)).toBe(false)
  }
})

test('a process of before the machine was started is dead; among many machines it may be one of the same name', () => {
  const [host = '', , pid = ''] = newProcessName().split(':')
  expect(isDeadHere(`${host}:earlier:${pid}:x`, 'one')).toBe(true)
  expect(isDeadHere(`${host}:earlier:${pid}:x`, 'many')).toBe(false)
})

test('what this process has let go is nobody’s', () => {
  const name = newProcessName()
  retireProcessName(name)
  expect(isDeadHere(name, 'many')).toBe(true)
})
