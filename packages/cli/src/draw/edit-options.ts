import { parse } from 'node:path'
import { parseArgs } from 'node:util'
import { parseEditForm, type WireRules } from '@easel/protocol'
import { UsageError } from '../usage-error.ts'
import { byFlags, DRAW_FLAGS, type DrawOptions, drawOptions, fieldsOf, numberOf } from './flags.ts'

export type EditOptions = DrawOptions & {
  /** Pictures to change, and behind them the mask if there is one: in the order in which the request counts them. */
  inputFiles: string[]
}

/** Reads the command line of `easel edit` by the rules of the API; what is wrong is a `UsageError` or `WireError`. */
export function readEditOptions(args: string[], rules: WireRules): EditOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...DRAW_FLAGS,
      mask: { type: 'string' },
      box: { type: 'string' },
      point: { type: 'string', multiple: true },
      native: { type: 'boolean' },
      feather: { type: 'string' },
    },
  })
  const pictures = positionals.slice(0, -1)
  const instruction = positionals.at(-1) ?? ''
  const [first] = pictures
  if (first === undefined || instruction.trim() === '')
    throw new UsageError('Say what to change: easel edit in.png "INSTRUCTION" -o out.png')

  const output = values.output ?? besideOf(first)
  const easel = {
    ...(values.seed !== undefined && { seed: numberOf(values.seed) }),
    ...(values.feather !== undefined && { feather: numberOf(values.feather) }),
    ...(values.box !== undefined && { box: numbersOf(values.box) }),
    ...(values.point && { points: values.point.map(numbersOf) }),
    ...(values.native && { return: 'native' }),
  }
  const fields = new Map([...fieldsOf(values, output), ['prompt', instruction], ['easel', JSON.stringify(easel)]])
  const files = [...pictures.map((file) => ({ name: 'image[]', file })), ...(values.mask ? [{ name: 'mask', file: values.mask }] : [])]
  const request = byFlags(() => parseEditForm([...fields], files, rules))
  return { ...drawOptions(request, values, output), inputFiles: files.map(({ file }) => file) }
}

/** `40,20,300,200`; what is no number is left for the schema to refuse. */
const numbersOf = (text: string) => text.split(',').map((part) => numberOf(part.trim()))

/** `photo.jpg` becomes `photo-edited.jpg`; what is no PNG, JPEG or WebP by its name becomes a PNG. */
function besideOf(file: string): string {
  const { dir, name, ext } = parse(file)
  const ending = /^\.(png|jpe?g|webp)$/i.test(ext) ? ext : '.png'
  return `${dir === '' ? '' : `${dir}/`}${name}-edited${ending}`
}
