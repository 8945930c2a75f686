export { type OpenApiDocument, type OperationObject, openApiDocument } from './document.ts'
