/** Where a bucket is, and whose keys open it. */
export type S3Config = {
  /** The bucket as the store addresses it, without a slash at its end. */
  bucketUrl: string
  /** Before every key; empty, or with a slash at its end. */
  prefix: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  sessionToken: string | null
}

/**
 * Reads `s3://BUCKET/PREFIX?endpoint=https://…&region=…`. Without an endpoint it is Amazon's of that region. The keys are
 * `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and, where there is one, `AWS_SESSION_TOKEN` of the environment.
 */
export function readS3Config(text: string, environment: Record<string, string | undefined>, problems: string[]): S3Config {
  const url = URL.parse(text)
  const query = url?.searchParams ?? new URLSearchParams()
  const bucket = url?.hostname ?? ''
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    problems.push(`EASEL_BLOBS must name a bucket such as 's3://pictures', but has '${bucket}'.`)
  if (url && (url.username || url.password))
    problems.push('EASEL_BLOBS must not hold keys; they are AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.')
  for (const name of query.keys())
    if (name !== 'endpoint' && name !== 'region') problems.push(`EASEL_BLOBS takes 'endpoint' and 'region', but has '${name}'.`)
  const region = query.get('region') ?? environment.AWS_REGION ?? 'us-east-1'
  const endpoint = URL.parse(query.get('endpoint') ?? `https://s3.${region}.amazonaws.com`)
  if (!endpoint || !/^https?:$/.test(endpoint.protocol) || endpoint.search || endpoint.username)
    problems.push(`The endpoint of EASEL_BLOBS must be an address such as 'https://minio:9000', but is '${query.get('endpoint')}'.`)
  const variable = (name: string) => {
    if (!environment[name]) problems.push(`EASEL_BLOBS needs ${name}.`)
    return environment[name] ?? ''
  }
  const prefix = (url?.pathname ?? '').replace(/^\/+|\/+$/g, '')
  return {
    bucketUrl: `${endpoint?.href.replace(/\/$/, '') ?? ''}/${bucket}`,
    prefix: prefix === '' ? '' : `${prefix}/`,
    region,
    accessKeyId: variable('AWS_ACCESS_KEY_ID'),
    secretAccessKey: variable('AWS_SECRET_ACCESS_KEY'),
    sessionToken: environment.AWS_SESSION_TOKEN || null,
  }
}
