export { normalNoise } from './normal-noise.ts'
