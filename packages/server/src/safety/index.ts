import type { ImageRequest } from '@easel/protocol'
import type { Inputs } from '../inputs/index.ts'
import type { Caller } from '../keys/index.ts'
import type { Services } from '../services.ts'

/** Reads the prompt and looks at the input pictures; throws `moderation_blocked`. */
export async function moderateInput(_services: Services, _caller: Caller, _request: ImageRequest, _inputs: Inputs): Promise<void> {}
