import { isIP } from 'node:net'
import type { Capabilities } from '@easel/engine'
import { isPublicAddress } from '../../inputs/web/public-address.ts'

/** Names that no public name server knows. */
const LAN_NAME = /^[^.]+$|\.(local|lan|internal|intranet|home\.arpa)$/

/** How far what is sent to an address travels. A name with dots may lead anywhere, so it is a third party's. */
export function privacyOf({ hostname }: URL): Capabilities['privacy'] {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase()
  if (host === 'localhost' || host === '::1' || /^127\./.test(host)) return 'loopback'
  if (isIP(host)) return isPublicAddress(host) ? 'third-party' : 'lan'
  return LAN_NAME.test(host) ? 'lan' : 'third-party'
}
