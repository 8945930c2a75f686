import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

const NAME = 'easel_session'

/** No script can read it, no other site makes a browser send it, and over HTTPS it goes nowhere else. */
const options = (context: Context) => ({ path: '/', httpOnly: true, sameSite: 'Strict', secure: isHttps(context) }) as const

/** As the browser sees it: a proxy in front may end TLS. */
const isHttps = (context: Context) =>
  new URL(context.req.url).protocol === 'https:' || context.req.header('x-forwarded-proto')?.split(',')[0]?.trim() === 'https'

export const sessionOf = (context: Context): string | null => getCookie(context, NAME) ?? null

export const keepSession = (context: Context, token: string, lastsMs: number) =>
  setCookie(context, NAME, token, { ...options(context), maxAge: Math.floor(lastsMs / 1000) })

export const endSession = (context: Context) => void deleteCookie(context, NAME, options(context))
