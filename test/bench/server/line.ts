// A client as quick as the machine allows: kept connections, nothing between it and the socket.
import { Agent, request } from 'node:http'
import { performance } from 'node:perf_hooks'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

export interface Answered {
  readonly status: number
  readonly bytes: Buffer
  /** As it came, before it was unpacked. */
  readonly received: number
  readonly ms: number
}

export interface Line {
  readonly post: (url: string, token: string, body: Buffer) => Promise<Answered>
  readonly put: (url: string, token: string, body: Uint8Array, headers: Record<string, string>) => Promise<Answered>
  readonly get: (url: string) => Promise<Answered>
  readonly close: () => void
}

const PACKED = { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' }

export function openLine(atOnce: number): Line {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const send = async (method: string, url: string, headers: Record<string, string>, body?: Uint8Array) => {
    const begun = performance.now()
    const { status, bytes, isPacked } = await answered(agent, method, url, headers, body)
    const plain = isPacked ? await promisify(gunzip)(bytes) : bytes
    return { status, bytes: plain, received: bytes.length, ms: performance.now() - begun }
  }
  const of = (token: string) => ({ authorization: `Bearer ${token}`, 'accept-encoding': 'gzip' })
  return {
    post: (url, token, body) => send('POST', url, { ...of(token), ...PACKED }, body),
    put: (url, token, body, headers) => send('PUT', url, { ...of(token), ...headers }, body),
    get: (url) => send('GET', url, { 'accept-encoding': 'gzip' }),
    close: () => agent.destroy(),
  }
}

function answered(agent: Agent, method: string, url: string, headers: Record<string, string>, body?: Uint8Array) {
  return new Promise<{ status: number; bytes: Buffer; isPacked: boolean }>((resolve, reject) => {
    const length = body ? { 'content-length': String(body.length) } : {}
    const asked = request(url, { agent, method, headers: { ...headers, ...length } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const isPacked = response.headers['content-encoding'] === 'gzip'
        resolve({ status: response.statusCode ?? 0, bytes: Buffer.concat(parts), isPacked })
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
