// XML as the office programs write it, tag by tag. Names come without their prefix.

export type XmlPiece =
  | { readonly is: 'open' | 'close'; readonly name: string; readonly attributes: string }
  | { readonly is: 'text'; readonly text: string }

const PIECE =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<[?!][^>]*>|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*)>|([^<]+)/g

/** An element without content opens and closes. */
export function* xmlPieces(xml: string): Generator<XmlPiece> {
  for (const [, data, slash, name, rest = '', text] of xml.matchAll(PIECE)) {
    if (name !== undefined) {
      if (!slash) yield { is: 'open', name, attributes: rest }
      if (slash || rest.endsWith('/')) yield { is: 'close', name, attributes: '' }
    } else if (data !== undefined) yield { is: 'text', text: data }
    else if (text !== undefined) yield { is: 'text', text: decoded(text) }
  }
}

/** Of an opening tag, whatever its prefix: `val` finds `w:val`. */
export function attribute(attributes: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? []
  const value = double ?? single
  return value === undefined ? undefined : decoded(value)
}

const NAMED = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name = '') => {
        const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : Number.NaN
        if (code <= 0x10ffff) return String.fromCodePoint(code)
        return NAMED.get(name) ?? whole
      })
    : text
