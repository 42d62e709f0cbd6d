// The answer of `POST /api/sync` as text: its rows go out as they were stored, for reading and writing them again would be
// most of the work of a first download.
import { flatRow, type WireRow } from '../protocol/row.ts'
import type { SyncAnswer } from '../protocol/sync.ts'
import type { Applied } from './apply.ts'

export function answerText(head: Omit<SyncAnswer, 'mesas'>, mesas: readonly Applied[]): string {
  const isFirst = head.proto === 1
  // In the first protocol `safe` was the number of a change: to such a device nothing is safe, and it forgets nothing.
  const texts = mesas.map(({ rows, ...mesa }) =>
    withList(
      isFirst ? { ...mesa, safe: 0 } : mesa,
      'rows',
      rows.map(({ text }) => (isFirst ? flattened(text) : text)),
    ),
  )
  return withList(head, 'mesas', texts)
}

/** An object as JSON, with one more key whose items are JSON already. */
const withList = (object: object, key: string, items: readonly string[]): string =>
  `${JSON.stringify(object).slice(0, -1)},"${key}":[${items.join()}]}`

/** Written from a row, and read back as one. */
const flattened = (text: string): string => JSON.stringify(flatRow(JSON.parse(text) as WireRow))
