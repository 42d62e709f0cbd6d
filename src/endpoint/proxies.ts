// Where a request comes from, when it may come through a proxy: only the word of those the operator named is believed.
import { BlockList, isIP } from 'node:net'

/** Networks as the operator wrote them. */
export type Proxies = readonly string[]

/** What stands in `TRUSTED_PROXY`: addresses or networks, with commas. Null when one of them is neither. */
export function proxiesIn(text: string): Proxies | null {
  const names = text.split(',').flatMap((part) => part.trim() || [])
  return names.every(isNetwork) ? names : null
}

export interface Origin {
  readonly address: string
  /** Whether the line to whoever asks was sealed before it came to the proxy. */
  readonly isSealed: boolean
}

/** @returns a function that tells the origin of a request that came over a socket from that address */
export function originBehind(proxies: Proxies): (socket: string | undefined, headers: Headers) => Origin {
  const trusted = new BlockList()
  for (const name of proxies) {
    const [network = '', bits] = name.split('/')
    const family = familyOf(network)
    if (bits === undefined) trusted.addAddress(network, family)
    else trusted.addSubnet(network, Number(bits), family)
  }
  const isTrusted = (address: string) => isIP(address) !== 0 && trusted.check(address, familyOf(address))

  return (socket, headers) => {
    let address = plain(socket ?? '')
    if (!isTrusted(address)) return { address: address || 'unknown', isSealed: false }
    const isSealed = lastOf(headers.get('x-forwarded-proto')).at(-1) === 'https'
    // From the nearest on: what stands before the first that is not trusted may be anybody's invention.
    for (const said of lastOf(headers.get('x-forwarded-for')).toReversed()) {
      if (isIP(plain(said)) === 0) break
      address = plain(said)
      if (!isTrusted(address)) break
    }
    return { address, isSealed }
  }
}

/** One customer of a provider has a whole /64 of IPv6: for counting, it is one address. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.split('%', 1)[0]?.split('::') ?? []
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const gap = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  const groups = tail === undefined ? before : [...before, ...gap, ...after]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

const lastOf = (header: string | null): string[] => (header ?? '').split(',').map((part) => part.trim())

/** An IPv4 address on an IPv6 socket is still that address. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

function isNetwork(name: string): boolean {
  const [address = '', bits, ...more] = name.split('/')
  const version = isIP(address)
  if (version === 0 || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}
