/** The files of a model folder that drawing needs or that says what it is; which of them there are is asked one by one. */
export const LAYOUT: readonly string[] = [
  'model_index.json',
  'README.md',
  'LICENSE',
  'LICENSE.md',
  'LICENSE.txt',
  'scheduler/scheduler_config.json',
  ...['tokenizer', 'tokenizer_2'].flatMap((part) =>
    ['vocab.json', 'merges.txt', 'tokenizer_config.json', 'special_tokens_map.json'].map((name) => `${part}/${name}`),
  ),
  // Weights beyond two gigabytes lie beside their model, under one of three names.
  ...['text_encoder', 'text_encoder_2', 'unet', 'vae_decoder', 'vae_encoder'].flatMap((part) =>
    ['config.json', 'model.onnx', 'model.onnx_data', 'model.onnx.data', 'weights.pb'].map((name) => `${part}/${name}`),
  ),
]
