/** A picture file taken apart into what decides its pixels and what is only said about them. */
export type Container = {
  /** In file order, everything but text, dates, densities and packets. */
  image: Uint8Array[]
  /** XMP packets, as text; null for one that cannot be unpacked within `MAX_PACKET_BYTES`. */
  packets: (string | null)[]
  /** Longest packet that `withPacket` can carry, bytes. */
  maxPacketBytes: number
  /** The same file with this packet added. */
  withPacket(packet: Uint8Array): Uint8Array
}

/** Other programs' packets grow long as well; what is longer than this is not read. */
export const MAX_PACKET_BYTES = 2 * 1024 * 1024
