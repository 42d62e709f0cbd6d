// A meeting as it stood where two versions met, at the moment when a person chose.
import type { Json } from '../../domain/json.ts'
import { meetingShape, type Meeting } from '../../domain/meeting.ts'
import { recordOf, type Path } from '../../domain/record.ts'
import type { Found } from '../../store/read.ts'
import type { StoredMeeting } from '../../store/meetings.ts'

/** Where the copy has a value and nothing is noted of what it met, nothing stood there. */
export function asItStood({ seen }: StoredMeeting, { values = {}, replaced = {} }: Found<'conflict'>): Meeting {
  const leaves = new Map<Path, Json>([...(seen ?? [])].map(([at, { value }]) => [at, value]))
  for (const at of Object.keys(values)) leaves.set(at as Path, null) // the keys of such a map are paths by its type
  for (const [at, value] of Object.entries(replaced)) leaves.set(at as Path, value)
  return recordOf(meetingShape, leaves)
}
