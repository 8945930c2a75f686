import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AwsClient } from 'aws4fetch'
import type { S3Config } from '../src/blobs/s3-config.ts'

type Server = new (options: {
  port: number
  address: string
  silent: boolean
  directory: string
}) => {
  run(): Promise<{ port: number }>
  close(): Promise<void>
}

export type ObjectStore = {
  address: string
  /** Of the environment. */
  keys: Record<string, string>
  newBucket(): Promise<string>
  /** Puts an object under any name, past the blobs. */
  write(config: S3Config, key: string, text: string): Promise<void>
  stop(): Promise<void>
}

/** An S3 server that somebody else has written and that checks signatures. */
export async function startObjectStore(): Promise<ObjectStore> {
  const directory = mkdtempSync(join(tmpdir(), 'easel-s3-'))
  // @ts-expect-error: it has no types.
  const S3 = (await import('@20minutes/s3rver')).default as Server
  const server = new S3({ port: 0, address: '127.0.0.1', silent: true, directory })
  const { port } = await server.run()
  const address = `http://127.0.0.1:${port}`
  const client = new AwsClient({ service: 's3', region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', retries: 0 })
  const put = async (url: string, body: string | null) => {
    const answer = await client.fetch(url, { method: 'PUT', body })
    if (!answer.ok) throw new Error(`The object store answered ${answer.status}: ${await answer.text()}`)
    await answer.arrayBuffer()
  }
  return {
    address,
    keys: { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' },
    async newBucket() {
      const bucket = `b-${randomUUID()}`
      await put(`${address}/${bucket}`, null)
      return bucket
    },
    write: ({ bucketUrl, prefix }, key, text) => put(`${bucketUrl}/${prefix}${key}`, text),
    async stop() {
      await server.close()
      rmSync(directory, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}
