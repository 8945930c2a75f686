export { extras, factsOf, finishedPictures, imagesResponse, usageOf, warningsOf } from './images-response.ts'
export { lengthWithPictures, withPictures } from './picture-text.ts'
