import ipaddr from 'ipaddr.js'

/** Addresses that are handed out on the public internet at all; every IPv6 range with a special meaning for routers lies elsewhere or is named by its range. */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3')

/**
 * Whether an IP address is one of the public internet: not private, loopback, link-local, shared (100.64.0.0/10),
 * multicast, reserved or unspecified, nor an IPv6 address that leads to an IPv4 one (mapped, 6to4, Teredo, NAT64).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || address.includes('%')) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast') return false
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_IPV6)
}
