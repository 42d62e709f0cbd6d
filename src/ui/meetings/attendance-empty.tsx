// Nobody on the list yet: the committee of the year before is one tap away.
import { meetingYear } from '../../domain/meeting-year.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { useApp } from '../app-context.ts'
import { Empty } from '../parts/empty.tsx'
import { committeeText } from '../text/committee.ts'
import { BringCommittee } from '../bring-committee.tsx'
import { offerUndo } from './undo.ts'

export function AttendanceEmpty({ meeting }: { meeting: StoredMeeting }) {
  const { store } = useApp()
  const year = meetingYear(meeting, store.now())
  return (
    <Empty title={committeeText.none(year)} detail={committeeText.noneDetail}>
      <BringCommittee mesa={meeting.mesa} year={year} onBrought={offerUndo} />
    </Empty>
  )
}
