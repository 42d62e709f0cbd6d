// The certificate and its key, read and tried before anybody is served with them.
import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import type { TlsFiles } from './config.ts'

export interface Certificate {
  readonly cert: Buffer
  readonly key: Buffer
}

/** @returns a sentence that names what is wrong, where it cannot be used */
export function readCertificate({ cert, key }: TlsFiles): Certificate | string {
  try {
    const read = { cert: content('TLS_CERT', cert), key: content('TLS_KEY', key) }
    createSecureContext(read)
    return read
  } catch (error) {
    if (error instanceof Unreadable) return error.message
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return `El certificado de TLS_CERT (${cert}) y la llave de TLS_KEY (${key}) no sirven juntos: ${why}.`
  }
}

class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

function content(variable: string, file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    throw new Unreadable(`No se puede leer ${variable} (${file}): ${why}.`, { cause })
  }
}
