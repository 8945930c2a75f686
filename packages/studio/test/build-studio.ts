import { ensureStudio } from '../../cli/src/studio.ts'

/** Once, before the slow tests: of those that run side by side each would build it. */
export const setup = () => ensureStudio(() => {})
