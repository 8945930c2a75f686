export { framedAnew } from './camera.ts'
export { arrangedAnew, countedAnew, dressedAnew } from './company.ts'
