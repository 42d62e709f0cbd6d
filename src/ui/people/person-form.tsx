// Name, role and mesas of a person, new or not.
import { useState } from 'preact/hooks'
import type { Grant, Role } from '../../domain/access.ts'
import { userId, type MesaId, type UserId } from '../../domain/id.ts'
import { grantsFit, isOffice, mayName } from '../../domain/office.ts'
import type { NotDone, Person, PersonWanted } from '../../sync/people.ts'
import type { MesaNames } from '../mesas.ts'
import { Button } from '../parts/button.tsx'
import { Choices } from '../parts/choices.tsx'
import { TextField } from '../parts/field.tsx'
import { deviceText } from '../text/device.ts'
import { peopleText as text } from '../text/people.ts'
import { nameOf } from './mesa-names.ts'

interface PersonFormProps {
  readonly person: Person | undefined
  readonly mesas: MesaNames
  readonly region: MesaId
  readonly myself: { readonly id: UserId; readonly role: Role }
  readonly save: (wanted: PersonWanted) => Promise<'done' | NotDone>
  readonly onCancel: () => void
}

const ROLES: readonly Role[] = ['promoter', 'coordinator', 'secretariat', 'administrator']

export function PersonForm({ person, mesas, region, myself, save, onCancel }: PersonFormProps) {
  const [name, setName] = useState(person?.name ?? '')
  const [role, setRole] = useState<Role>(person?.role ?? 'promoter')
  const [grants, setGrants] = useState<readonly Grant[]>(person?.grants ?? [])
  const [error, setError] = useState<'name' | 'mesas' | NotDone>()
  const [isSaving, setSaving] = useState(false)
  const before = person ?? { id: userId.parse('nobody'), role: 'promoter' as const }
  const roles = ROLES.filter((each) => mayName(myself, before, each))
  // What the role may not, nobody is given by choosing another role first.
  const fitting = isOffice(role)
    ? []
    : grants.map((each) => (role === 'promoter' ? each : { ...each, access: 'read' as const }))
  const submit = async () => {
    const wanted = { name: name.trim(), role, grants: fitting }
    if (wanted.name === '') return setError('name')
    if (!grantsFit(role, fitting)) return setError('mesas')
    // On a slow line she taps again: two would be added.
    if (isSaving) return
    setError(undefined)
    setSaving(true)
    const outcome = await save(wanted)
    setSaving(false)
    if (outcome !== 'done') setError(outcome)
  }
  const spaces = [region, ...[...mesas.keys()].filter((mesa) => mesa !== region)]
  const choose = (access: Grant['access']) => (mesa: MesaId) =>
    setGrants((now) => {
      const others = now.filter((each) => each.mesa !== mesa)
      const isChosen = fitting.some((each) => each.mesa === mesa && each.access === access)
      return isChosen ? others : [...others, { mesa, access }]
    })
  const groupOf = (access: Grant['access'], label: string) => (
    <Choices
      label={label}
      options={spaces.map((mesa) => ({ value: mesa, label: nameOf(mesa, region, mesas) }))}
      value={fitting.filter((each) => each.access === access).map(({ mesa }) => mesa)}
      onChoose={choose(access)}
    />
  )
  return (
    <form
      class="card people-card"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextField
        id="persona-nombre"
        label={text.name}
        value={name}
        maxLength={120}
        error={error === 'name' ? text.nameless : undefined}
        onInput={setName}
      />
      <Choices
        label={text.role}
        options={roles.map((value) => ({ value, label: deviceText.roles[value] }))}
        value={role}
        onChoose={setRole}
      />
      <p class="quiet">{text.roleMeans[role]}</p>
      {role === 'promoter' && groupOf('write', text.writesIn)}
      {!isOffice(role) && groupOf('read', text.readsIn)}
      {error === 'mesas' && <p role="alert" children={text.noMesas} />}
      {person && role !== person.role && <p class="quiet">{text.roleLater}</p>}
      {error === 'noAnswer' && <p role="alert" children={text.notDone} />}
      {error === 'refused' && <p role="alert" children={text.refused} />}
      <div class="people-two">
        <Button onClick={onCancel}>{text.cancel}</Button>
        <Button type="submit" kind="primary">
          {text.save}
        </Button>
      </div>
    </form>
  )
}
