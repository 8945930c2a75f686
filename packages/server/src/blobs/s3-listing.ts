/** The keys on one page of a listing (ListObjectsV2), and where the next page begins; null after the last. */
export function keysOfListing(xml: string): { keys: string[]; next: string | null } {
  const textOf = (tag: string) => [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, text = '']) => unescaped(text))
  const isCut = textOf('IsTruncated')[0] === 'true'
  return { keys: textOf('Key'), next: isCut ? (textOf('NextContinuationToken')[0] ?? null) : null }
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescaped = (text: string) => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
