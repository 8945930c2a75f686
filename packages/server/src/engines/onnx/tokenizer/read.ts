import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type ClipFiles, createClipReader, type Reader } from './clip.ts'

const Vocabulary = z.record(z.string(), z.int().min(0))
const Token = z.union([z.string(), z.object({ content: z.string() }).transform(({ content }) => content)])
const Specials = z.object({ bos_token: Token.optional(), eos_token: Token.optional(), pad_token: Token.nullish() })
const Settings = Specials.extend({ model_max_length: z.number().optional() })

const USUAL_LENGTH = 77
const MOST_LENGTH = 4096

/** Reads the CLIP tokenizer of a model folder: `vocab.json`, `merges.txt` and, where they are, the files that name its special tokens. */
export async function readClipTokenizer(folder: string): Promise<Reader> {
  const json = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown
  const settings = Settings.parse(await json('tokenizer_config.json').catch(nothing))
  const specials = Specials.parse(await json('special_tokens_map.json').catch(nothing))
  const end = specials.eos_token ?? settings.eos_token ?? '<|endoftext|>'
  const files: ClipFiles = {
    vocabulary: Vocabulary.parse(await json('vocab.json')),
    merges: mergesOf(await readFile(join(folder, 'merges.txt'), 'utf8')),
    begin: specials.bos_token ?? settings.bos_token ?? '<|startoftext|>',
    end,
    pad: specials.pad_token ?? settings.pad_token ?? end,
  }
  const length = settings.model_max_length ?? USUAL_LENGTH
  // Some exports write the largest number there is where they mean "unknown".
  return createClipReader(files, Number.isInteger(length) && length > 2 && length <= MOST_LENGTH ? length : USUAL_LENGTH)
}

const nothing = (error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOENT') return {}
  throw error
}

/** Lines of two tokens; the first line tells the version. */
function mergesOf(text: string): [string, string][] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#version'))
    .map((line) => {
      const [first, second, ...rest] = line.split(' ')
      if (!first || !second || rest.length > 0)
        throw new Error(`Expected two tokens in a line of merges.txt, but received '${line.slice(0, 40)}'.`)
      return [first, second]
    })
}
