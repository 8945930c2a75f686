/** Values of a latent picture, in whatever order the model has them. */
export type Latent = Float32Array

export type Step = {
  /** What the model answered at this step. */
  output: Latent
  sample: Latent
  index: number
  /** Fresh normal noise of the sample's size; only some methods draw from it. */
  noise: () => Latent
}

/** How a picture comes out of noise, in a given number of steps. Pure: the same input gives the same output. */
export interface Scheduler {
  /** What the model is told at each step, falling. */
  readonly timesteps: readonly number[]
  /** What unit noise is multiplied with to begin at the first step. */
  readonly initialScale: number
  /** The sample as the model wants to see it at a step. */
  scaled(sample: Latent, index: number): Latent
  /** The next sample, and the finished picture as far as it can be told from here. */
  step(step: Step): { sample: Latent; clean: Latent }
  /** A finished picture with as much noise as the sample has before step `index`; after the last step it is the picture. */
  noisy(clean: Latent, noise: Latent, index: number): Latent
}

/** `a·x + b·y`. */
export function mix(a: number, x: Latent, b: number, y: Latent): Latent {
  const mixed = new Float32Array(x.length)
  for (let i = 0; i < x.length; i++) mixed[i] = a * (x[i] as number) + b * (y[i] as number)
  return mixed
}

/** `a·x`. */
export function times(a: number, x: Latent): Latent {
  return a === 1 ? x : x.map((value) => a * value)
}
