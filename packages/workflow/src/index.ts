export * from './dialogue/index.ts'
