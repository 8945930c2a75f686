export { animation } from './animation.ts'
export { cutTo, type DrawScene, type Filming, filmPicture, filmScene, pictureSize } from './frames.ts'
export { MOVES, type Move, sceneAt, windowAt } from './moves.ts'
export { firstFrame, VIDEO_TARGETS, type VideoTarget } from './targets.ts'
