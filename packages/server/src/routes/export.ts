import type { Layer, Scene, World } from '@easel/engine'
import { ExportQuery, WireError } from '@easel/protocol'
import type { App } from '../app-type.ts'
import type { Services } from '../services.ts'
import { findPicture } from './find-picture.ts'
import { readQuery } from './read-query.ts'

/** `GET /easel/v1/pictures/{id}/export`: a page as SVG or PDF, or one of its layers as PNG. What is traced is the command line's to export: nobody waits in line here. */
export function exportPages(app: App, services: Services) {
  const { blobs } = services
  let world: Promise<World> | null = null
  const loaded = () => {
    world ??= import('@easel/engine/node').then(({ nodeWorld }) => nodeWorld({ threads: 1, asset: (hash) => blobs.get(hash) }))
    return world
  }

  app.get('/easel/v1/pictures/:id/export', async (context) => {
    const { format, layer, text = 'outlines', paper, bleed } = readQuery(context.req.query(), ExportQuery)
    const id = context.req.param('id')
    const { picture, job } = await findPicture(services, context.var.caller, id)
    const bytes = picture.sceneBlob === null ? null : await blobs.get(picture.sceneBlob)
    if (!bytes) throw new WireError('not_found', 'This picture has no scene: its engine keeps none.', 'id')
    const { sceneFromText } = await import('@easel/engine')
    const scene = sceneFromText(Buffer.from(bytes).toString('utf8'))
    const { exportLayer, exportPdf, exportSvg, tracedLayer } = await import('@easel/engine/export')
    const wanted = format === 'png' ? { ...scene, layers: layer === undefined ? [] : [namedLayer(scene, layer)] } : scene
    const traced = tracedLayer(wanted)
    if (traced !== null)
      throw new WireError('invalid_value', `The layer '${traced}' is traced: only pages of shapes and words are exported here.`, 'id')
    const signal = context.req.raw.signal
    if (format === 'png') {
      const png = await exportLayer(scene, wanted.layers[0] ?? null, await loaded(), { quality: 'high', signal })
      return context.body(Buffer.from(png), 200, { 'content-type': 'image/png', ...AS_FILE(id, 'png') })
    }
    if (format === 'svg') {
      const { svg } = await exportSvg(scene, await loaded(), { quality: 'high', signal, text })
      return context.body(svg, 200, { 'content-type': 'image/svg+xml', ...AS_FILE(id, 'svg') })
    }
    try {
      const page = { bleedMm: Number(bleed ?? 0), title: job.request.draw.prompt.slice(0, 120), ...(paper !== undefined && { paper }) }
      const { pdf } = await exportPdf(scene, await loaded(), { quality: 'high', signal, ...page })
      return context.body(Buffer.from(pdf), 200, { 'content-type': 'application/pdf', ...AS_FILE(id, 'pdf') })
    } catch (error) {
      if (error instanceof RangeError) throw new WireError('invalid_value', error.message, 'paper')
      throw error
    }
  })
}

function namedLayer({ layers }: Scene, name: string): Layer {
  const layer = layers.find((each) => each.name === name)
  if (layer) return layer
  const names = layers.map((each) => `'${each.name}'`).join(', ')
  throw new WireError('invalid_value', `Expected a layer of the scene (${names}) but received '${name}'.`, 'layer')
}

const AS_FILE = (id: string, ending: string) => ({ 'content-disposition': `attachment; filename="${id}.${ending}"` })
