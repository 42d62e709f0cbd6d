// What is handed over about a phone that was lost (domain.md M8): which it was, what was done, and whose data it had.
import type { noticeLimit } from '../../domain/lost-phone.ts'
import type { KnownPhone, PersonOnPhone } from '../../sync/devices.ts'
import { lostPhoneText as text } from '../text/lost-phone.ts'

export interface Incident {
  readonly device: KnownPhone
  readonly people: readonly PersonOnPhone[]
  /** Of the mesas it could read. */
  readonly names: ReadonlyMap<string, string>
  /** Null while the day or the hour of the loss is none. */
  readonly loss: ReturnType<typeof noticeLimit>
  readonly now: number
}

/** The facts first, a line each, and then the people, one a line. */
export function incidentRows({ device, people, names, loss, now }: Incident): string[][] {
  const { id, person, label, created, lastSeen, unsent, revoked, wipe, wiped } = device
  const { facts } = text
  return [
    [facts.title],
    [facts.phone, `${label} (${id})`],
    [facts.person, person],
    [facts.mesas, [...new Set(names.values())].join(', ')],
    [facts.entered, text.moment(created)],
    [facts.lastSeen, text.moment(lastSeen)],
    [facts.unsent, text.unsent(unsent)],
    [facts.blocked, revoked === null ? facts.not : text.moment(revoked)],
    [facts.wipe, wipe === null ? facts.not : text.moment(wipe)],
    [facts.wiped, wiped === null ? facts.not : text.moment(wiped)],
    [facts.lost, loss ? text.moment(loss.lost) : facts.unknown],
    [facts.limit, loss ? text.moment(loss.limit) : facts.unknown],
    [facts.duty],
    [facts.held],
    [facts.made, text.moment(now)],
    [],
    [text.count(people.length)],
    [...text.columns],
    ...people.map(({ name, institution, mesa, hasPhone, hasDocument }) => [
      name,
      institution,
      names.get(mesa) ?? mesa,
      text.data(hasPhone, hasDocument),
    ]),
  ]
}
