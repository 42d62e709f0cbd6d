// The socket side: HTTP, or HTTPS when there is a certificate, and how long a slow sender is waited for.
import { createAdaptorServer } from '@hono/node-server'
import { createServer, type Server, type ServerOptions } from 'node:http'
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Certificate } from './tls.ts'

/** Milliseconds. */
const PATIENCE = {
  /** For the first lines of a request: who sends them letter by letter only wants to keep the place taken. */
  headersTimeout: 20_000,
  /** For the whole of it. A phone itself gives up after 90 s. */
  requestTimeout: 120_000,
  /** For the next one on the same line; longer than a proxy keeps it (docs/operations/Caddyfile). */
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 5_000,
} satisfies ServerOptions

type Handler = Parameters<typeof createAdaptorServer>[0]['fetch']

export function serverOver(
  fetch: Handler,
  certificate: Certificate | null,
  changed: Partial<typeof PATIENCE> = {},
): Server | TlsServer {
  const patience = { ...PATIENCE, ...changed }
  const server = certificate
    ? createAdaptorServer({
        fetch,
        createServer: createTlsServer,
        serverOptions: { ...patience, ...certificate },
      })
    : createAdaptorServer({ fetch, createServer, serverOptions: patience })
  if (!('closeAllConnections' in server)) throw new Error('not the server that was asked for')
  return server
}

export function portOf(server: Server | TlsServer): number {
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('listening, but on no port')
  return address.port
}
