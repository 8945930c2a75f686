import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createTraceThreads } from './trace/index.ts'
import type { World } from './world.ts'

/**
 * The World on Node: fonts and art out of the installed npm packages, tracing on worker threads.
 * `asset` gives the bytes of uploaded pictures; without it scenes that hold any cannot be drawn.
 */
export function nodeWorld(options: { threads: number; asset?: World['asset']; models?: NonNullable<World['models']> }): World {
  const packages = packageFiles()
  const iconSets = new Map<string, Promise<IconSet>>()
  const iconSet = (prefix: string) => {
    const known = iconSets.get(prefix)
    if (known) return known
    const loading = readFile(packages(`@iconify-json/${prefix}/icons.json`), 'utf8').then((text) => JSON.parse(text) as IconSet)
    iconSets.set(prefix, loading)
    return loading
  }
  return {
    font: (file) => readFile(packages(file)),
    async art(id) {
      const [prefix, name] = id.split(':')
      if (!prefix || !name) return null
      return svgOf(await iconSet(prefix), name)
    },
    asset: options.asset ?? (async () => null),
    threads: createTraceThreads(options.threads),
    ...(options.models && { models: options.models }),
  }
}

type IconSet = {
  width?: number
  height?: number
  icons: Record<string, { body: string; width?: number; height?: number }>
  aliases?: Record<string, { parent: string }>
}

function svgOf(set: IconSet, name: string): string | null {
  const icon = set.icons[name] ?? set.icons[set.aliases?.[name]?.parent ?? '']
  if (!icon) return null
  const width = icon.width ?? set.width ?? 16
  const height = icon.height ?? set.height ?? 16
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${icon.body}</svg>`
}

/** Path of a file inside an installed package, e.g. `@fontsource/anton/files/anton-latin-400-normal.woff2`. */
function packageFiles(): (file: string) => string {
  const require = createRequire(import.meta.url)
  return (file) => {
    const [scope, name, ...rest] = file.split('/')
    return join(dirname(require.resolve(`${scope}/${name}/package.json`)), ...rest)
  }
}
