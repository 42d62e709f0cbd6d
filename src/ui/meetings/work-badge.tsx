// How far the work on an acta is: another thing than how far it has travelled.
import { Badge } from '../parts/badge.tsx'
import { workNames } from '../text/meetings.ts'

export function WorkBadge({ isClosed }: { isClosed: boolean }) {
  if (isClosed) {
    return (
      <Badge tone="plain" icon="page">
        {workNames.closed}
      </Badge>
    )
  }
  return (
    <Badge tone="draft" icon="pencil">
      {workNames.draft}
    </Badge>
  )
}
