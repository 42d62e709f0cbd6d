// Serves the built app from its folder: hashed files for ever, the shell always fresh, the shell for every page of the app.
import { promises } from 'node:fs'
import { extname, join, resolve, sep } from 'node:path'
import { accepts, gzipped } from './gzip.ts'

const { readFile, stat } = promises

/** Null when there is no such file. */
export type Assets = (request: Request) => Promise<Response | null>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}
const HASHED = '/assets/'
const PACKABLE: ReadonlySet<string> = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg', '.txt'])

interface File {
  readonly path: string
  readonly tag: string
}

/** @param kept folder with the hashed files of earlier builds, see `keepAssets` */
export function assetsFrom(folder: string, kept?: string): Assets {
  /** Packed here and kept, for a build that did not pack them. */
  const packedByTag = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

  return async (request) => {
    const { pathname } = new URL(request.url)
    const file =
      (await fileAt(folder, pathname)) ??
      (kept !== undefined && pathname.startsWith(HASHED)
        ? await fileAt(kept, pathname.slice(HASHED.length - 1))
        : isPage(request, pathname)
          ? await fileAt(folder, '/index.html')
          : null)
    if (!file) return null
    const type = extname(file.path)
    const headers = new Headers({
      'Content-Type': TYPES[type] ?? 'application/octet-stream',
      // Files in `assets/` have a hash in their name; everything else is asked for anew each time.
      'Cache-Control': pathname.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: file.tag,
    })
    if (PACKABLE.has(type)) headers.set('Vary', 'Accept-Encoding')
    if (request.headers.get('if-none-match') === file.tag) return new Response(null, { status: 304, headers })
    const { bytes, coding } = await contentOf(file, type, request.headers.get('accept-encoding'))
    if (coding) headers.set('Content-Encoding', coding)
    return new Response(bytes, { headers })
  }

  async function fileAt(within: string, pathname: string): Promise<File | null> {
    const root = resolve(within)
    const path = resolve(join(root, decoded(pathname)))
    if (!path.startsWith(root + sep)) return null
    const found = await stat(path).catch(() => null)
    return found?.isFile()
      ? { path, tag: `W/"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"` }
      : null
  }

  async function contentOf({ path, tag }: File, type: string, accepted: string | null) {
    if (PACKABLE.has(type)) {
      for (const [coding, ending] of [
        ['br', '.br'],
        ['gzip', '.gz'],
      ] as const) {
        const packed = accepts(accepted, coding) ? await readFile(path + ending).catch(() => null) : null
        if (packed) return { bytes: packed, coding }
      }
      if (accepts(accepted, 'gzip')) return { bytes: await packedOnce(path, tag), coding: 'gzip' }
    }
    return { bytes: await readFile(path), coding: null }
  }

  function packedOnce(path: string, tag: string): Promise<Uint8Array<ArrayBuffer>> {
    const key = path + tag
    const packed = packedByTag.get(key) ?? readFile(path).then(gzipped)
    packedByTag.set(key, packed)
    return packed
  }
}

/** A page of the app, not a missing file: only those get the shell. A record's key has dots too, so not every ending is a file's. */
function isPage({ headers }: Request, pathname: string): boolean {
  return pathname === '/' || ((headers.get('accept') ?? '').includes('text/html') && !(extname(pathname) in TYPES))
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    // Not a name any file has.
    return '/'
  }
}
