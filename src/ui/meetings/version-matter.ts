// What the two versions are about, in words: the text of the record, and what to call it.
import type { Path } from '../../domain/record.ts'
import type { Versions } from '../../store/versions.ts'
import { entriesIn, valueAt } from '../differences.ts'
import { rowName } from '../text/conflict.ts'
import { outboxText } from '../text/outbox.ts'
import { changedThings, versionsText } from '../text/versions.ts'

export interface Matter {
  /** «este acuerdo» */
  readonly thing: string
  /** «Acuerdo 2»; null of a meeting as a whole. */
  readonly name: string | null
  /** What the record says, to be read first; empty where it says nothing. */
  readonly quote: string
}

type Thing = keyof typeof changedThings
const isThing = (list: string): list is Thing => Object.hasOwn(changedThings, list)

export function matterOf({ copy, record }: Versions): Matter {
  const { ofType = '', values = {} } = copy
  if (ofType !== 'meeting') {
    const kinds: Readonly<Record<string, string>> = outboxText.kinds
    return { thing: changedThings.other, name: kinds[ofType] ?? outboxText.kinds.other, quote: '' }
  }
  const paths = Object.keys(values).map((at) => at as Path) // the keys of such a map are paths by its type
  const rows = new Set(paths.map((at) => at.split('/').slice(0, -1).join('/')))
  const lists = new Set([...rows].map((row) => row.split('/')[0] ?? ''))
  const [list = ''] = lists
  const [row = ''] = rows
  if (lists.size !== 1) return { thing: changedThings.meeting, name: null, quote: '' }
  if (list === '') {
    const isWhole = paths.some((at) => at === 'state' || at === 'removed')
    return { thing: isWhole ? changedThings.meeting : changedThings.fields, name: null, quote: '' }
  }
  const thing = isThing(list) ? changedThings[list] : changedThings.meeting
  if (rows.size !== 1) return { thing: list === 'attendance' ? thing : changedThings.meeting, name: null, quote: '' }
  const [, key = ''] = row.split('/')
  const index = entriesIn(record, list).findIndex((entry) => 'key' in entry && entry.key === key)
  const told = (['text', 'name', 'caption'] as const).map((field) => valueAt(record, `${row}/${field}` as Path))
  const quote = told.find((value) => typeof value === 'string' && value.trim() !== '')
  return {
    thing,
    name: index < 0 ? rowName(list, undefined) : rowName(list, list === 'attendance' ? undefined : `${index + 1}`),
    quote: typeof quote === 'string' ? quote : '',
  }
}

/** «Acuerdo 2: mesa temática de salud» under the title. */
export const subtitleOf = ({ name }: Matter, meeting: string): string =>
  name ? versionsText.of(name, meeting) : meeting
