// «Versiones guardadas»: everything of a meeting that once stood beside what it says, with who, when and what was chosen.
import { keptVersions, type Author } from '../../store/versions.ts'
import { joinedWith } from '../../store/same-meetings.ts'
import type { Found } from '../../store/read.ts'
import { useApp, useLive, useSession } from '../app-context.ts'
import { links } from '../links.ts'
import { PartFrame, withMeeting } from './part-frame.tsx'
import type { OpenMeeting } from './use-meeting.ts'
import { Badge } from '../parts/badge.tsx'
import { Button } from '../parts/button.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { Empty } from '../parts/empty.tsx'
import { sameText } from '../text/same-meeting.ts'
import { keptText as text, versionsText } from '../text/versions.ts'
import { versionLinks } from '../version-links.ts'
import { choicesOf } from './version-choices.ts'
import { MarkedFields } from './versions-marked.tsx'
import { asItStood } from './as-it-stood.ts'
import './versions.css'

export const KeptScreen = withMeeting(Kept)

function Kept({ open }: { open: OpenMeeting }) {
  const { store } = useApp()
  const { meeting } = open
  const { person } = useSession()
  const { mesa, id } = meeting
  const joined = useLive(() => joinedWith(store, mesa, id), [store, mesa, id])
  const all = useLive(() => keptVersions(store, meeting), [store, meeting.id])
  return (
    <PartFrame open={open} title={text.title} back={links.meeting(meeting.id)}>
      {all?.length === 0 && joined?.from.length === 0 && !joined.into && <Empty title={text.none} />}
      {joined && joined.from.length > 0 && (
        <Rows label={text.joined}>
          {joined.from.map(({ meeting: other, ruling }) => (
            <Row
              key={other.id}
              icon="sheets"
              href={links.meeting(other.id)}
              title={sameText.kept(other.author, person.name)}
              detail={text.decidedBy(ruling.by, ruling.at)}
            />
          ))}
        </Rows>
      )}
      {all && all.length > 0 && (
        <ul class="rows">
          {all.map(({ copy, standing }) => (
            <KeptPair key={copy.id} copy={copy} standing={standing} meeting={meeting} />
          ))}
        </ul>
      )}
    </PartFrame>
  )
}

interface KeptPairProps {
  readonly copy: Found<'conflict'>
  readonly standing: Author
  readonly meeting: OpenMeeting['meeting']
}

function KeptPair({ copy, standing, meeting }: KeptPairProps) {
  // What stood there then, which may not be what stands there now.
  const choices = choicesOf(copy.values ?? {}, copy.resolved ? asItStood(meeting, copy) : meeting)
  const { resolved, taken, by, at, decidedBy, decidedAt } = copy
  const chosen =
    resolved === 'dismissed'
      ? text.choseStanding(standing.by)
      : taken
        ? text.choseSome(choices.filter(({ paths }) => paths.every((path) => taken.includes(path))).length, by)
        : text.choseOther(by)
  return (
    <li class="kept">
      <p>
        <b>{resolved ? chosen : versionsText.title}</b>
      </p>
      {resolved ? (
        decidedAt !== undefined && <p class="quiet">{text.decidedBy(decidedBy, decidedAt)}</p>
      ) : (
        <Badge tone="warn" icon="sheets">
          {text.waiting}
        </Badge>
      )}
      <div class="kept-two">
        <div>
          <span class="quiet">{text.version(by, at)}</span>
          <MarkedFields choices={choices} which="copy" />
        </div>
        <div>
          <span class="quiet">{text.stood(standing.by, standing.at)}</span>
          <MarkedFields choices={choices} which="shown" />
        </div>
      </div>
      {!resolved && <Button href={versionLinks.versions(copy.id)}>{versionsText.compare}</Button>}
    </li>
  )
}
