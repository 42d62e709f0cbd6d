// Who is only counted: minors, and what people say of themselves. Never of one person (Ley 29733, M3 and M5).
import type { StoredMeeting } from '../../store/meetings.ts'
import { attendanceText as text } from '../text/attendance.ts'
import { GroupTally } from './group-tally.tsx'
import { fieldsPatch } from './patches.ts'
import { useSave } from './use-meeting.ts'

export function CountedPeople({ meeting }: { meeting: StoredMeeting }) {
  const save = useSave(meeting)
  return (
    <div>
      <GroupTally
        summary={text.minorsSum}
        hint={text.minorsHint}
        groups={text.minorGroups}
        stored={meeting.minors}
        save={(minors) => save(fieldsPatch({ minors }))}
      />
      <GroupTally
        summary={text.peoplesSum}
        hint={text.peoplesHint}
        groups={text.peopleGroups}
        stored={meeting.peoples}
        save={(peoples) => save(fieldsPatch({ peoples }))}
      />
    </div>
  )
}
