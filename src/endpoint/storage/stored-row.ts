// A row as it stands in the table, understood.
import { decodeRow, type Row, type WireRow } from '../../protocol/row.ts'

/** Written by the endpoint alone, from a row: it is read back as one without a second look. */
export const rowIn = (content: string): Row => decodeRow(JSON.parse(content) as WireRow)
