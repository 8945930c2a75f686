export { extras, factsOf, finishedPictures, imagesResponse, usageOf, warningsOf } from './images-response.ts'
export { base64Of, lengthWithPictures, withPictures } from './picture-text.ts'
