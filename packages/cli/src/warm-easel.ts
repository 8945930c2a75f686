import type { Services } from '@easel/server'

/** Loads the fonts and geometry of the built-in engine, so that the first picture does not wait for them. */
export async function warmEasel({ engines, log }: Services): Promise<void> {
  try {
    await (await engines.get('easel')).warm()
  } catch (error) {
    log.error('warm up', error)
  }
}
