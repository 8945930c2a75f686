import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { normalNoise } from '../noise/index.ts'
import { SchedulerConfig } from '../schedule/index.ts'
import { keptShares } from '../schedule/tables.ts'
import { type Graph, onnxFile } from './onnx-file.ts'
import { tinyTokenizer } from './tiny-tokenizer.ts'

const TOKENS = 526
const WIDTH = 8
const LATENT = 4

type Options = {
  /** `random`: weights of chance. `knowing`: it knows the noise exactly, so that every right way of drawing ends at the same picture. */
  unet?: 'random' | 'knowing'
  halves?: boolean
  inpaint?: boolean
  xl?: boolean
  scheduler?: object
}

/** Writes a model folder of Stable Diffusion's layout, small enough to be made anew in each test. */
export function writeTinyModel(folder: string, options: Options = {}): void {
  const scheduler = { _class_name: 'EulerDiscreteScheduler', timestep_spacing: 'trailing', ...SD, ...options.scheduler }
  const { vocabulary, merges } = tinyTokenizer()
  const put = (name: string, content: string | Uint8Array) => {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  put('model_index.json', JSON.stringify({ _class_name: options.xl ? 'StableDiffusionXLPipeline' : 'StableDiffusionPipeline' }))
  put('scheduler/scheduler_config.json', JSON.stringify(scheduler))
  for (const suffix of options.xl ? ['', '_2'] : ['']) {
    put(`tokenizer${suffix}/vocab.json`, JSON.stringify(vocabulary))
    put(`tokenizer${suffix}/merges.txt`, merges)
    put(`text_encoder${suffix}/model.onnx`, onnxFile(options.xl ? pairedEncoder(suffix === '_2') : textEncoder()))
  }
  put('unet/config.json', JSON.stringify({ sample_size: 32 }))
  put('unet/model.onnx', onnxFile(options.unet === 'knowing' ? knowingUnet(SchedulerConfig.parse(scheduler)) : randomUnet(options)))
  put('vae_decoder/config.json', JSON.stringify({ scaling_factor: 0.5, block_out_channels: [1, 1, 1, 1], latent_channels: LATENT }))
  put('vae_decoder/model.onnx', onnxFile(decoder()))
  put('vae_encoder/model.onnx', onnxFile(encoder()))
}

const SD = { beta_start: 0.00085, beta_end: 0.012, beta_schedule: 'scaled_linear' }

const chance = (seed: number, count: number, scale: number) =>
  normalNoise(seed)(Math.max(16, count))
    .subarray(0, count)
    .map((value) => value * scale)

/** What the text encoder answers for a token, and the four numbers that the knowing UNet makes of the mean of them. */
export const EMBEDDING = chance(1, TOKENS * WIDTH, 1)
export const TO_LATENT = chance(2, WIDTH * LATENT, 0.3)
/** Red, green and blue of the four latent channels, as the decoder mixes them. */
export const TO_RGB = chance(3, 3 * LATENT, 0.4)

const textEncoder = (): Graph => ({
  inputs: [{ name: 'input_ids', type: 'int64', shape: ['batch', 'tokens'] }],
  outputs: [{ name: 'last_hidden_state', type: 'float', shape: ['batch', 'tokens', WIDTH] }],
  weights: [{ name: 'table', dims: [TOKENS, WIDTH], float: EMBEDDING }],
  nodes: [{ op: 'Gather', from: ['table', 'input_ids'], to: 'last_hidden_state' }],
})

/** With its layers as outputs, and in the second one a summary. */
const pairedEncoder = (isSecond: boolean): Graph => ({
  inputs: [{ name: 'input_ids', type: isSecond ? 'int64' : 'int32', shape: ['batch', 'tokens'] }],
  outputs: [
    ...[0, 1, 2].map((layer) => ({ name: `hidden_states.${layer}`, type: 'float' as const, shape: ['batch', 'tokens', WIDTH] })),
    ...(isSecond ? [{ name: 'text_embeds', type: 'float' as const, shape: ['batch', WIDTH] }] : []),
  ],
  weights: [{ name: 'table', dims: [TOKENS, WIDTH], float: EMBEDDING }],
  nodes: [
    { op: 'Gather', from: ['table', 'input_ids'], to: 'hidden_states.0' },
    { op: 'Tanh', from: ['hidden_states.0'], to: 'hidden_states.1' },
    { op: 'Neg', from: ['hidden_states.1'], to: 'hidden_states.2' },
    ...(isSecond ? [{ op: 'ReduceMean', from: ['hidden_states.2'], to: 'text_embeds', ints: { axes: [1] }, int: { keepdims: 0 } }] : []),
  ],
})

const unetPorts = (channels: number, words: number) => ({
  inputs: [
    { name: 'sample', type: 'float' as const, shape: ['batch', channels, 'height', 'width'] },
    { name: 'timestep', type: 'int64' as const, shape: ['steps'] },
    { name: 'encoder_hidden_states', type: 'float' as const, shape: ['batch', 'tokens', words] },
  ],
  outputs: [{ name: 'out_sample', type: 'float' as const, shape: ['batch', LATENT, 'height', 'width'] }],
})

/** The mean of the words as one number for each latent channel. */
const wordsToLatent = (from: string): Graph['nodes'] => [
  { op: 'ReduceMean', from: [from], to: 'mean', ints: { axes: [1] }, int: { keepdims: 0 } },
  { op: 'MatMul', from: ['mean', 'to_latent'], to: 'flat' },
  { op: 'Reshape', from: ['flat', 'as_channels'], to: 'told' },
]
const AS_CHANNELS = { name: 'as_channels', dims: [4], int: [1, LATENT, 1, 1] }

function randomUnet({ halves, inpaint, xl }: Options): Graph {
  const channels = inpaint ? 2 * LATENT + 1 : LATENT
  const words = xl ? 2 * WIDTH : WIDTH
  const ports = unetPorts(channels, words)
  const weights = [
    { name: 'kernel', dims: [LATENT, channels, 3, 3], float: chance(4, LATENT * channels * 9, 0.2) },
    { name: 'to_latent', dims: [words, LATENT], float: chance(5, words * LATENT, 0.6) },
    AS_CHANNELS,
  ]
  const conv = { op: 'Conv', from: ['sample', 'kernel'], to: 'seen', ints: { pads: [1, 1, 1, 1] } }
  const nodes = [conv, ...wordsToLatent('encoder_hidden_states'), { op: 'Add', from: ['seen', 'told'], to: 'out_sample' }]
  if (xl)
    return {
      inputs: [
        ...ports.inputs,
        { name: 'text_embeds', type: 'float', shape: ['batch', WIDTH] },
        { name: 'time_ids', type: 'float', shape: ['batch', 6] },
      ],
      outputs: ports.outputs,
      weights,
      nodes: [
        ...nodes.slice(0, -1),
        { op: 'ReduceMean', from: ['text_embeds'], to: 'summary', int: { keepdims: 0 } },
        { op: 'ReduceMean', from: ['time_ids'], to: 'edge', int: { keepdims: 0 } },
        { op: 'Div', from: ['summary', 'edge'], to: 'share' },
        { op: 'Add', from: ['seen', 'share'], to: 'moved' },
        { op: 'Add', from: ['moved', 'told'], to: 'out_sample' },
      ],
    }
  if (!halves) return { ...ports, weights, nodes }
  // The numbers go in and out as halves, and the time as one of them, as older exports have it.
  const half = (port: (typeof ports.inputs)[number]) => ({
    ...port,
    type: 'float16' as const,
    shape: port.name === 'timestep' ? [] : port.shape,
  })
  const cast = (from: string, to: string, type: number) => ({ op: 'Cast', from: [from], to, int: { to: type } })
  return {
    inputs: ports.inputs.map(half),
    outputs: [{ name: 'out_sample', type: 'float16', shape: ['batch', LATENT, 'height', 'width'] }],
    weights,
    nodes: [
      cast('sample', 'sample_32', 1),
      cast('encoder_hidden_states', 'words_32', 1),
      { ...conv, from: ['sample_32', 'kernel'] },
      ...wordsToLatent('words_32'),
      { op: 'Add', from: ['seen', 'told'], to: 'out_32' },
      cast('out_32', 'out_sample', 10),
    ],
  }
}

/** Answers with the noise that lies between its sample and the picture that the words mean: ε = (x − √ᾱ·x₀) / √(1 − ᾱ). */
const knowingUnet = (config: SchedulerConfig): Graph => ({
  ...unetPorts(LATENT, WIDTH),
  weights: [
    { name: 'kept', dims: [config.num_train_timesteps], float: keptShares(config) },
    { name: 'one', dims: [1], float: [1] },
    { name: 'to_latent', dims: [WIDTH, LATENT], float: TO_LATENT },
    AS_CHANNELS,
  ],
  nodes: [
    ...wordsToLatent('encoder_hidden_states'),
    { op: 'Gather', from: ['kept', 'timestep'], to: 'share' },
    { op: 'Sqrt', from: ['share'], to: 'picture_share' },
    { op: 'Sub', from: ['one', 'share'], to: 'rest' },
    { op: 'Sqrt', from: ['rest'], to: 'noise_share' },
    { op: 'Mul', from: ['told', 'picture_share'], to: 'picture' },
    { op: 'Sub', from: ['sample', 'picture'], to: 'noise' },
    { op: 'Div', from: ['noise', 'noise_share'], to: 'out_sample' },
  ],
})

const decoder = (): Graph => ({
  inputs: [{ name: 'latent_sample', type: 'float', shape: ['batch', LATENT, 'height', 'width'] }],
  outputs: [{ name: 'sample', type: 'float', shape: ['batch', 3, 'high', 'wide'] }],
  weights: [
    { name: 'mix', dims: [3, LATENT, 1, 1], float: TO_RGB },
    { name: 'scales', dims: [4], float: [1, 1, 8, 8] },
  ],
  nodes: [
    { op: 'Conv', from: ['latent_sample', 'mix'], to: 'small' },
    { op: 'Resize', from: ['small', '', 'scales'], to: 'sample', word: { mode: 'nearest' } },
  ],
})

const encoder = (): Graph => ({
  inputs: [{ name: 'sample', type: 'float', shape: ['batch', 3, 'high', 'wide'] }],
  outputs: [{ name: 'latent_parameters', type: 'float', shape: ['batch', 2 * LATENT, 'height', 'width'] }],
  weights: [{ name: 'mix', dims: [2 * LATENT, 3, 1, 1], float: chance(6, 6 * LATENT, 0.5) }],
  nodes: [
    { op: 'AveragePool', from: ['sample'], to: 'small', ints: { kernel_shape: [8, 8], strides: [8, 8] } },
    { op: 'Conv', from: ['small', 'mix'], to: 'latent_parameters' },
  ],
})
