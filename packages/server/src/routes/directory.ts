import { CompareQuery, DirectoryQuery } from '@easel/protocol'
import { compareInDirectory, findInDirectory, listDirectory } from '@easel/workflow/directory'
import type { App } from '../app-type.ts'
import type { Services } from '../services.ts'
import { readQuery } from './read-query.ts'

/** `GET /easel/v1/directory`, `/compare?ids=` and `/{id}`: image models with the source of every fact. */
export function directory(app: App, { now }: Services) {
  app.get('/easel/v1/directory', (context) => context.json(listDirectory(readQuery(context.req.query(), DirectoryQuery), now())))

  app.get('/easel/v1/directory/compare', (context) => {
    const { ids } = readQuery(context.req.query(), CompareQuery)
    return context.json(compareInDirectory(ids.split(','), now()))
  })

  app.get('/easel/v1/directory/:id', (context) => context.json(findInDirectory(context.req.param('id'), now())))
}
