import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Quality, Scene, Warning } from '@easel/engine'
import { readConfig } from '@easel/server'
import { checkWritable } from '../draw/writable.ts'
import { readFlags } from '../read-flags.ts'
import { UsageError } from '../usage-error.ts'

const MOST_BLEED_MM = 50

type Options = { input: string; output: string; paper: string | undefined; bleedMm: number; quality: Quality }

/** `easel export IN -o OUT`: a scene as SVG, as PDF, or layer by layer. */
export async function exportFile(args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const options = readOptions(args)
  const { carriedScene } = await import('../carried-scene.ts')
  const bytes = await readFile(options.input).catch((cause) => {
    throw new UsageError(`There is no file '${options.input}' that can be read.`, { cause })
  })
  const scene = carriedScene(bytes, options.input)
  if (!scene)
    throw new UsageError(`${options.input} carries no scene: a PNG, JPEG or WebP that Easel drew can be exported, and a scene as JSON.`)
  const { nodeWorld } = await import('@easel/engine/node')
  const { threads } = readConfig(environment)
  const world = nodeWorld({ threads })
  try {
    const warnings = await write(scene, world, options)
    for (const { message } of warnings) process.stderr.write(`easel: ${message}\n`)
    return 0
  } finally {
    await world.threads.close()
  }
}

async function write(
  scene: Scene,
  world: Parameters<typeof import('@easel/engine/export').exportSvg>[1],
  options: Options,
): Promise<Warning[]> {
  const { input, output, paper, bleedMm, quality } = options
  const { exportLayers, exportPdf, exportSvg } = await import('@easel/engine/export')
  if (extname(output) === '.svg') {
    await checkWritable([output])
    const { svg, warnings } = await exportSvg(scene, world, { quality })
    await writeFile(output, svg)
    told(output, `${scene.canvas.width}x${scene.canvas.height}`)
    return warnings
  }
  if (extname(output) === '.pdf') {
    await checkWritable([output])
    const { pdf, warnings } = await exportPdf(scene, world, {
      quality,
      bleedMm,
      title: basename(input, extname(input)),
      ...(paper && { paper }),
    })
    await writeFile(output, pdf)
    told(output, `${paper ?? '150 pixels an inch'}${bleedMm > 0 ? `, bleed ${bleedMm} mm` : ''}`)
    return warnings
  }
  await mkdir(output, { recursive: true })
  const { sceneToText } = await import('@easel/engine')
  await writeFile(join(output, 'scene.json'), sceneToText(scene))
  let count = 0
  for await (const { name, png } of exportLayers(scene, world, { quality }))
    await writeFile(join(output, `${String(count++).padStart(2, '0')}-${name}.png`), png)
  told(output, `${count} layers`)
  return []
}

const told = (output: string, what: string) => process.stdout.write(`${output}  ${what}\n`)

function readOptions(args: string[]): Options {
  const { values, positionals } = readFlags(
    args,
    {
      output: { type: 'string', short: 'o' },
      paper: { type: 'string' },
      bleed: { type: 'string', default: '0' },
      quality: { type: 'string', default: 'high' },
    },
    1,
  )
  const [input] = positionals
  if (input === undefined || !values.output)
    throw new UsageError('Say what to export, and where to: easel export IN -o OUT.svg|OUT.pdf|DIR/')
  const [kind, bleedMm] = [extname(values.output), Number(values.bleed)]
  if (kind !== '.svg' && kind !== '.pdf' && !values.output.endsWith('/'))
    throw new UsageError(`'${values.output}' ends in neither .svg nor .pdf nor /: it cannot be told what to write.`)
  if ((values.paper !== undefined || bleedMm !== 0) && kind !== '.pdf') throw new UsageError('--paper and --bleed are for PDF only.')
  if (!(bleedMm >= 0 && bleedMm <= MOST_BLEED_MM))
    throw new UsageError(`--bleed takes 0 to ${MOST_BLEED_MM} millimetres, not '${values.bleed}'.`)
  const quality = (['low', 'medium', 'high'] as const).find((known) => known === values.quality)
  if (!quality) throw new UsageError(`--quality is low, medium or high, not '${values.quality}'.`)
  return { input, output: values.output, paper: values.paper, bleedMm, quality }
}
