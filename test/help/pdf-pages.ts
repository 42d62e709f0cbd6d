// What the pages of a PDF file of ours say, read back through its own tables: places of objects, packed streams, letters.
import { inflateSync } from 'node:zlib'

/** The texts of each page, one after another as they are drawn. @throws when a table of the file is wrong */
export function pdfPages(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes)
  const objects = objectsOf(file)
  const stream = (number: number): string => {
    const [, length] = /\/Length (\d+)/.exec(objects.get(number)?.head ?? '') ?? []
    const start = file.indexOf('stream\n', objects.get(number)?.at) + 7
    return inflateSync(file.subarray(start, start + Number(length))).toString('utf8')
  }
  const all = [...objects]
  const letters = all
    .flatMap(([, { head }]) => /\/ToUnicode (\d+) 0 R/.exec(head)?.[1] ?? [])
    .map((number) => lettersOf(stream(Number(number))))
  const pages = all.flatMap(([, { head }]) => (head.includes('/Type/Page/') ? [head] : []))
  return pages.map((head) => {
    const content = stream(Number(/\/Contents (\d+)/.exec(head)?.[1]))
    return content
      .split('\n')
      .flatMap((line) => {
        const font = /^BT \/F(\d+)/.exec(line)?.[1]
        const ids = Array.from(line.matchAll(/<([0-9a-f]{4})>/g), ([, id = '']) => id)
        return font === undefined ? [] : ids.map((id) => letters[Number(font)]?.get(id) ?? '\ufffd').join('')
      })
      .join(' ')
      .replace(/ +/g, ' ')
      .normalize('NFC')
  })
}

function objectsOf(file: Buffer): Map<number, { readonly at: number; readonly head: string }> {
  const start = Number(/startxref\n(\d+)/.exec(file.toString('latin1', file.length - 60))?.[1])
  const lines = file.toString('latin1', start).split('\n')
  const count = Number(lines[1]?.split(' ')[1])
  const found = new Map<number, { at: number; head: string }>()
  for (let number = 1; number < count; number++) {
    const at = Number(lines[2 + number]?.slice(0, 10))
    const head = file.toString('latin1', at, at + 9000).split('endobj')[0] ?? ''
    if (!head.startsWith(`${number} 0 obj`)) throw new Error(`object ${number} is not where the table says`)
    found.set(number, { at, head })
  }
  return found
}

const lettersOf = (map: string): Map<string, string> =>
  new Map(
    Array.from(map.matchAll(/<([0-9a-f]{4})><([0-9a-f]+)>/g), ([, id = '', text = '']): [string, string] => [
      id,
      String.fromCharCode(...(text.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))),
    ]),
  )
