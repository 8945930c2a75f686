import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { World } from '../../world.ts'

const require = createRequire(import.meta.url)
const inside = (name: string, file: string) => join(dirname(require.resolve(`${name}/package.json`)), file)

type Icons = { icons: Record<string, { body: string }>; aliases: Record<string, { parent: string }> }
let lucide: Icons | null = null

/** Fonts and icons from the installed packages; no threads and no assets. */
export function flatWorld(): World {
  return {
    async font(file) {
      const [scope, name, ...rest] = file.split('/')
      return readFileSync(inside(`${scope}/${name}`, rest.join('/')))
    },
    async art(id) {
      lucide ??= JSON.parse(readFileSync(inside('@iconify-json/lucide', 'icons.json'), 'utf8')) as Icons
      const name = id.replace('lucide:', '')
      const icon = lucide.icons[name] ?? lucide.icons[lucide.aliases[name]?.parent ?? '']
      return icon ? `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24">${icon.body}</svg>` : null
    },
    asset: async () => null,
    threads: { count: 0, run: () => Promise.reject(new Error('no threads here')), close: async () => {} },
  }
}
