import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TraceScene } from '../../packages/engine/src/trace/index.ts'
import type { Drawing } from './easel.ts'

const SCRIPT = fileURLToPath(new URL('cycles.py', import.meta.url))

/** The version of Blender on the PATH, or null. */
export function blenderVersion(): string | null {
  const { status, stdout } = spawnSync('blender', ['--version'], { encoding: 'utf8' })
  return status === 0 ? (stdout.split('\n')[0] ?? null) : null
}

/** Draws a scene by Blender Cycles, once for each number of samples of `ladder`. `folder` is for files that pass between the two. */
export function drawByCycles(scene: TraceScene, size: number, ladder: number[], threads: number, folder: string): Drawing[] {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const meshes = scene.meshes.map((mesh, i) => {
    for (const part of ['positions', 'normals', 'indices'] as const) writeFileSync(join(folder, `${i}.${part}`), mesh[part])
    return { material: mesh.material }
  })
  const { materials, lights, environment, camera, seed } = scene
  writeFileSync(
    join(folder, 'scene.json'),
    JSON.stringify({ meshes, materials, lights, sky: environment.horizon, camera, seed, size, ladder, threads }),
  )
  const run = spawnSync('blender', ['--background', '--factory-startup', '--python-exit-code', '1', '--python', SCRIPT, '--', folder], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (run.status !== 0)
    throw new Error(`Expected Blender to draw but it ended with ${run.status}: ${run.stderr || run.stdout.slice(-2000)}`)
  const costs = JSON.parse(readFileSync(join(folder, 'costs.json'), 'utf8')) as { seconds: number; cpuSeconds: number }[]
  const drawings = ladder.map((samples, i) => {
    const bytes = readFileSync(join(folder, `${samples}.radiance`))
    const cost = costs[i] as { seconds: number; cpuSeconds: number }
    return { samples, ...cost, radiance: new Float32Array(new Uint8Array(bytes).buffer) }
  })
  rmSync(folder, { recursive: true, force: true })
  return drawings
}
