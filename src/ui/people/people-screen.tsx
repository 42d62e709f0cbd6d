// S16 «Personas y equipos»: who has access to what, and with which devices. One address for the list and for each of them.
import { useRoute } from 'preact-iso'
import { isOffice } from '../../domain/office.ts'
import type { KnownPhone } from '../../sync/devices.ts'
import type { People, Person } from '../../sync/people.ts'
import { useSession } from '../app-context.ts'
import { mesaLinks } from '../mesa-links.ts'
import { useMesas, type MesaNames } from '../mesas.ts'
import { Badge } from '../parts/badge.tsx'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { Screen } from '../parts/screen.tsx'
import { peopleLinks } from '../people-links.ts'
import { PERSON_DATA } from '../person-data-links.ts'
import { NotFound } from '../shell/not-found.tsx'
import { SunButton } from '../shell/sun-button.tsx'
import { commonText } from '../text/common.ts'
import { deedsText } from '../text/deeds.ts'
import { deviceText } from '../text/device.ts'
import { personDataText } from '../text/person-data.ts'
import { peopleText as text } from '../text/people.ts'
import { grantsInWords } from './mesa-names.ts'
import { PersonScreen } from './person-screen.tsx'
import { usePeople } from './use-people.ts'
import './people.css'

const NEW = 'nueva'

export function PeopleScreen() {
  const id = useRoute().params['person']
  const { person } = useSession()
  const mesas = useMesas()
  const known = usePeople()
  const { people, devices, ask, take } = known
  if (person.role === 'promoter') return <NotFound />
  if (!mesas) return null
  if (!people || people === 'noAnswer' || people === 'refused') {
    return (
      <Screen title={text.title} back={mesaLinks.all} backLabel={commonText.back}>
        {!people && (
          <p class="quiet" aria-busy>
            {text.asking}
          </p>
        )}
        {people === 'refused' && <Empty title={text.notYours} detail={text.notYoursDetail} />}
        {people === 'noAnswer' && (
          <Empty title={text.needsSignal} detail={text.needsSignalDetail}>
            <Button onClick={ask}>{text.again}</Button>
          </Empty>
        )}
      </Screen>
    )
  }
  const found = people.people.find((each) => each.id === id)
  if (id === undefined) return <List people={people} devices={devices} mesas={mesas} />
  if (!found && (id !== NEW || !isOffice(person.role))) return <NotFound />
  return <PersonScreen key={id} {...{ person: found, people, devices, mesas, take }} />
}

interface ListProps {
  readonly people: People
  readonly devices: readonly KnownPhone[]
  readonly mesas: MesaNames
}

function List({ people: { people, me }, devices, mesas }: ListProps) {
  const { person } = useSession()
  const current = people.filter(({ ended }) => ended === null)
  const gone = people.filter(({ ended }) => ended !== null)
  const rowOf = (each: Person) => (
    <PersonRow
      key={each.id}
      person={each}
      isMe={each.id === me}
      devices={devices.filter(({ personId, revoked }) => personId === each.id && revoked === null)}
      where={grantsInWords(each.grants, person.region, mesas)}
    />
  )
  return (
    <Screen
      title={text.title}
      subtitle={text.count(current.length)}
      back={mesaLinks.all}
      backLabel={commonText.back}
      actions={<SunButton />}
    >
      {isOffice(person.role) && (
        <Button kind="primary" wide icon="plus" href={peopleLinks.new}>
          {text.add}
        </Button>
      )}
      <Rows label={text.title}>{current.map(rowOf)}</Rows>
      {isOffice(person.role) && (
        <Button wide icon="search" href={PERSON_DATA}>
          {personDataText.open}
        </Button>
      )}
      {isOffice(person.role) && (
        <Button wide icon="clock" href={peopleLinks.deeds}>
          {deedsText.title}
        </Button>
      )}
      {gone.length > 0 && (
        <details class="people-gone">
          <summary>{text.ended(gone.length)}</summary>
          <Rows label={text.ended(gone.length)}>{gone.map(rowOf)}</Rows>
        </details>
      )}
    </Screen>
  )
}

interface PersonRowProps {
  readonly person: Person
  readonly isMe: boolean
  readonly devices: readonly KnownPhone[]
  readonly where: string
}

function PersonRow({ person: { id, name, role, ended, code, devices: count }, isMe, devices, where }: PersonRowProps) {
  return (
    <Row
      href={peopleLinks.one(id)}
      title={name}
      detail={
        <>
          <span class="people-line">{[deviceText.roles[role], where].join(' · ')}</span>
          {devices.map((device) => (
            <span key={device.id} class="people-line">
              {text.device(device.label, device.lastSeen)} · {text.unsent(device.unsent, device.app)}
            </span>
          ))}
          {ended !== null && <span class="people-line">{text.endedOn(ended)}</span>}
          {ended === null && count === 0 && <span class="people-line">{text.noDevice}</span>}
          {devices.length === 0 && count > 0 && <span class="people-line">{text.devices(count)}</span>}
          {(code ?? isMe) && (
            <span class="people-line people-badges">
              {code && <Badge tone="info" icon="qr" children={text.pending} />}
              {isMe && <Badge tone="plain" children={text.isMe} />}
            </span>
          )}
        </>
      }
    />
  )
}
