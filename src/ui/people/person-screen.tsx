// One person: what she may do, the code to get in with, her devices, and the end of her access.
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { isOffice, mayEnd, mayTend } from '../../domain/office.ts'
import type { KnownPhone } from '../../sync/devices.ts'
import { addPerson, changePerson, type People, type Person, type PersonWanted } from '../../sync/people.ts'
import { useApp, useSession } from '../app-context.ts'
import { mesaLinks } from '../mesa-links.ts'
import type { MesaNames } from '../mesas.ts'
import { Badge } from '../parts/badge.tsx'
import { Button } from '../parts/button.tsx'
import { announce } from '../parts/live-region.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { Screen } from '../parts/screen.tsx'
import { peopleLinks } from '../people-links.ts'
import { SunButton } from '../shell/sun-button.tsx'
import { commonText } from '../text/common.ts'
import { deviceText } from '../text/device.ts'
import { peopleText as text } from '../text/people.ts'
import { CodePart } from './code-part.tsx'
import { EndForm } from './end-form.tsx'
import { grantsInWords } from './mesa-names.ts'
import { PersonForm } from './person-form.tsx'

interface PersonScreenProps {
  /** Nobody yet: one is to be added. */
  readonly person: Person | undefined
  readonly people: People
  readonly devices: readonly KnownPhone[]
  readonly mesas: MesaNames
  readonly take: (people: People) => void
}

export function PersonScreen({ person, people, devices, mesas, take }: PersonScreenProps) {
  const { store } = useApp()
  const { route } = useLocation()
  const { person: me } = useSession()
  const [isChanging, setChanging] = useState(person === undefined)
  const myself = { id: people.me, role: me.role }
  const isMine = person !== undefined && person.ended === null && mayTend(myself, person)
  const save = async (wanted: PersonWanted) => {
    const answer = await (person ? changePerson(store, person, wanted) : addPerson(store, wanted))
    if (answer === 'noAnswer' || answer === 'refused') return answer
    take(answer)
    announce(person ? text.saved : text.added(wanted.name))
    setChanging(false)
    if (answer.added) route(peopleLinks.one(answer.added), true)
    return 'done'
  }
  return (
    <Screen
      title={person?.name ?? text.addTitle}
      tabTitle={text.title}
      subtitle={person && deviceText.roles[person.role]}
      back={peopleLinks.all}
      backLabel={commonText.back}
      actions={<SunButton />}
    >
      {person && !isChanging && (
        <section class="card people-card">
          <p>
            <b>{grantsInWords(person.grants, me.region, mesas)}</b>
          </p>
          <p class="quiet">{text.roleMeans[person.role]}</p>
          {person.ended !== null && <Badge tone="warn" icon="triangle" children={text.endedOn(person.ended)} />}
          {isMine && <Button icon="pencil" onClick={() => setChanging(true)} children={text.change} />}
        </section>
      )}
      {isChanging && (
        <PersonForm
          {...{ person, mesas, region: me.region, myself, save }}
          onCancel={() => (person ? setChanging(false) : route(peopleLinks.all, true))}
        />
      )}
      {person && isMine && !isChanging && <CodePart person={person} take={take} />}
      {person && isOffice(me.role) && <Devices devices={devices.filter(({ personId }) => personId === person.id)} />}
      {person && !isChanging && isMine && mayEnd(myself, person) && <EndForm person={person} take={take} />}
    </Screen>
  )
}

function Devices({ devices }: { devices: readonly KnownPhone[] }) {
  if (devices.length === 0) return null
  return (
    <section class="people-part">
      <h2>{text.devicesTitle}</h2>
      <p class="quiet">{text.seeDevice}</p>
      <Rows label={text.devicesTitle}>
        {devices.map(({ id, label, lastSeen, unsent, app, revoked, mesas }) => (
          <Row
            key={id}
            icon="phone-check"
            // The phones of the region are shown mesa by mesa; the first it reads is as good as any.
            {...(mesas.length > 0 && { href: mesaLinks.devices(mesas.at(-1) ?? '') })}
            title={text.device(label, lastSeen)}
            detail={revoked === null ? text.unsent(unsent, app) : text.blocked}
          />
        ))}
      </Rows>
    </section>
  )
}
