// A meeting written again from its paper, because the phone that had it was lost: said on it, with by whom.
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { fromPaperText as text } from '../text/from-paper.ts'
import { evidenceLinks } from '../evidence-links.ts'
import type { OpenMeeting } from './use-meeting.ts'

export function FromPaperBox({ open: { meeting, mayEdit } }: { open: OpenMeeting }) {
  const { fromPaper = '', photos, papers, id } = meeting
  const lacksPhoto = photos.length + papers.length === 0
  return (
    <div class={lacksPhoto ? 'meeting-box meeting-box-warn' : 'meeting-box'}>
      <Icon name="page" />
      <p>
        {text.said(fromPaper)} {lacksPhoto && text.lacksPhoto}
      </p>
      {lacksPhoto && mayEdit && <Button href={evidenceLinks.photos(id)}>{text.addPhoto}</Button>}
    </div>
  )
}
