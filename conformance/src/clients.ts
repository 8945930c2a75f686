/** What a client can do with an image API. */
export const FEATURES = {
  models: 'list models',
  generate: 'generate',
  many: 'n > 1',
  formats: 'formats',
  stream: 'stream',
  edit: 'edit one',
  'edit-many': 'edit many',
  mask: 'mask',
  'edit-stream': 'stream an edit',
  talk: 'by talking',
  'talk-stream': 'talk, streamed',
  url: 'URLs (refused)',
  errors: 'errors',
  retries: 'retries',
  abort: 'abort',
  files: 'files',
  moderations: 'moderations',
} as const

export type Feature = keyof typeof FEATURES

/** The clients by the npm package whose version counts, and how each was pointed at Easel. */
export const CLIENTS = {
  openai: { packages: ['openai'], note: 'OPENAI_BASE_URL, or `baseURL`' },
  'ai-sdk': { packages: ['ai', '@ai-sdk/openai'], note: '`createOpenAI({ baseURL })`' },
  'ai-sdk-compatible': { packages: ['ai', '@ai-sdk/openai-compatible'], note: '`createOpenAICompatible({ baseURL })`' },
  langchain: {
    packages: ['@langchain/openai'],
    note: "`new DallEAPIWrapper({ baseUrl, dallEResponseFormat: 'b64_json' })` with a key of the lenient profile: it always sends `style`, and asks for URLs by default",
  },
  tanstack: { packages: ['@tanstack/ai', '@tanstack/ai-openai'], note: '`createOpenaiImage(model, key, { baseURL })`' },
  agents: { packages: ['@openai/agents'], note: '`new OpenAIProvider({ openAIClient: new OpenAI({ baseURL }) })`' },
  http: { packages: [], note: 'plain `fetch`, for what no client sends' },
} as const satisfies Record<string, { packages: readonly string[]; note: string }>

export type Client = keyof typeof CLIENTS
