// The seats of a committee on a day, without the people in them: what the first screen counts.
import type { MesaId } from '../domain/id.ts'
import { seatShape } from '../domain/seat.ts'
import { yearOf, type LocalDate } from '../domain/time.ts'
import { allFoundAs, type FoundAs } from './read-core.ts'
import type { Store } from './store.ts'

type Seat = FoundAs<typeof seatShape>

export async function seatsOn({ db }: Store, mesa: MesaId, day: LocalDate): Promise<Seat[]> {
  const rows = await db.records.where({ mesa, kind: 'membership' }).toArray()
  return allFoundAs('membership', seatShape, rows).filter((seat) => seat.year === yearOf(day) && isSeatOn(seat, day))
}

/** Not after the person left it. */
export const isSeatOn = ({ leftOn }: Pick<Seat, 'leftOn'>, day: LocalDate): boolean => !leftOn || leftOn >= day
