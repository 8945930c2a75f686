/** Programs that some suites drive: installed from Debian's packages when this is CI and root, named otherwise. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const TOOLS = [
  { name: 'Chromium', package: 'chromium', path: '/usr/bin/chromium', suites: ['slow'] },
  { name: 'PostgreSQL', package: 'postgresql', path: '/usr/bin/pg_ctlcluster', suites: ['slow'] },
]

export function prepareTools(suites: string[]) {
  const missing = TOOLS.filter((tool) => tool.suites.some((suite) => suites.includes(suite)) && !existsSync(tool.path))
  if (missing.length === 0) return
  const packages = missing.map((tool) => tool.package)
  if (process.env.CI && process.getuid?.() === 0) {
    const quiet = {
      stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }
    spawnSync('apt-get', ['update', '-qq'], quiet)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet)
    return
  }
  console.log(
    `Tests that need ${missing.map((tool) => tool.name).join(', ')} are skipped; to run them: apt-get install ${packages.join(' ')}`,
  )
}
