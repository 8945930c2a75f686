import type { Context, Hono } from 'hono'
import type { Caller } from './keys/index.ts'

/** What the middleware leaves for the routes. */
type Environment = { Variables: { caller: Caller; requestId: string } }

export type App = Hono<Environment>
export type RequestContext = Context<Environment>
