export { bounds, buildObject, type Measure, measure } from './build.ts'
export { evaluate } from './expression.ts'
export { type ShapeMesh, signedVolume } from './mesh.ts'
export { Recipe } from './recipe.ts'
