import { Tokenizer } from '@huggingface/tokenizers'

/** What a tokenizer folder holds: the tokens with their ids, the merges in the order of their rank, and the special tokens. */
export type ClipFiles = { vocabulary: Record<string, number>; merges: [string, string][]; begin: string; end: string; pad: string }

/** Words as CLIP reads them (Radford et al. 2021): lower case, split into words, single digits and marks, then byte pairs. */
const WORDS = String.raw`'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+`

/** A prompt as token ids: in as many equal parts as it takes, each between a beginning and an end; `cut`: there were more words. */
export type Reading = { parts: number[][]; cut: boolean }
export type Reader = (prompt: string, mostParts: number) => Reading

/** A reader of prompts in parts of `length` tokens. */
export function createClipReader(files: ClipFiles, length: number): Reader {
  const { begin, end, pad, vocabulary } = files
  const tokenizer = new Tokenizer(documentOf(files), { unk_token: end })
  const [beginId, endId, padId] = [begin, end, pad].map((token) => {
    const id = Object.hasOwn(vocabulary, token) ? vocabulary[token] : undefined
    if (id === undefined) throw new Error(`Expected the token '${token}' in vocab.json, but it is not there.`)
    return id
  }) as [number, number, number]
  const room = length - 2
  return (prompt, mostParts) => {
    const words = tokenizer.encode(prompt, { add_special_tokens: false }).ids
    const count = Math.min(mostParts, Math.max(1, Math.ceil(words.length / room)))
    const parts = Array.from({ length: count }, (_, part) => {
      const ids = [beginId, ...words.slice(part * room, (part + 1) * room), endId]
      return [...ids, ...Array<number>(length - ids.length).fill(padId)]
    })
    return { parts, cut: words.length > count * room }
  }
}

/** The same tokenizer in the one document that the library reads. No word of a prompt is a special token. */
const documentOf = ({ vocabulary, merges, end }: ClipFiles) => ({
  version: '1.0',
  added_tokens: [],
  normalizer: {
    type: 'Sequence',
    normalizers: [{ type: 'NFC' }, { type: 'Replace', pattern: { Regex: String.raw`\s+` }, content: ' ' }, { type: 'Lowercase' }],
  },
  pre_tokenizer: {
    type: 'Sequence',
    pretokenizers: [
      { type: 'Split', pattern: { Regex: WORDS }, behavior: 'Removed', invert: true },
      { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: false },
    ],
  },
  post_processor: null,
  decoder: null,
  model: {
    type: 'BPE',
    dropout: null,
    unk_token: end,
    continuing_subword_prefix: '',
    end_of_word_suffix: '</w>',
    fuse_unk: false,
    vocab: vocabulary,
    merges,
  },
})
