import { WireError } from '@easel/protocol'
import { newId } from '../ids.ts'
import type { Records } from '../records/index.ts'
import type { Services } from '../services.ts'
import type { Project } from './caller.ts'

type Door = Pick<Services, 'records' | 'keyring' | 'now'>
export type ProjectFacts = Omit<Project, 'id' | 'createdAt'>

/** By its id or its name. */
export async function findProject(records: Records, idOrName: string): Promise<Project> {
  const project = (await records.projects.list()).find(({ id, name }) => id === idOrName || name === idOrName)
  if (!project) throw new WireError('not_found', `There is no project '${idOrName.slice(0, 100)}'.`, 'project')
  return project
}

export async function createProject({ records, now }: Door, facts: ProjectFacts): Promise<Project> {
  await refuseTakenName(records, facts.name, null)
  const project = { ...facts, id: newId('proj'), createdAt: now() }
  await records.projects.add(project)
  return project
}

/** Changes what is named and keeps the rest; requests that come after it are held to it. */
export async function changeProject({ records, keyring }: Door, idOrName: string, change: Partial<ProjectFacts>): Promise<Project> {
  const known = await findProject(records, idOrName)
  const project = { ...known, ...change }
  await refuseTakenName(records, project.name, known.id)
  await records.projects.replace(project)
  keyring.forget()
  return project
}

async function refuseTakenName(records: Records, name: string, owner: string | null): Promise<void> {
  const taken = (await records.projects.list()).some((project) => project.id !== owner && (project.name === name || project.id === name))
  if (taken) throw new WireError('invalid_value', `There is a project with the name '${name}' already.`, 'name')
}
