export { createFetcher, FetchError, type Fetcher } from './fetcher.ts'
