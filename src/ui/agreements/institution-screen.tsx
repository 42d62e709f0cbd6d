// What an institution still owes, on paper for the next visit.
import { useLocation } from 'preact-iso'
import { marginRules } from '../../document/page-margins.ts'
import { isLate } from '../../domain/follow-up.ts'
import { dateOf } from '../../domain/time.ts'
import type { TrackedAgreement } from '../../store/tracked-agreements.ts'
import { useNow } from '../app-context.ts'
import { links } from '../links.ts'
import { useMesas } from '../mesas.ts'
import { usePageMargins } from '../page-margins.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Screen } from '../parts/screen.tsx'
import { Select } from '../parts/select.tsx'
import { paperWords } from '../text/minutes.ts'
import { agreementsText } from '../text/agreements.ts'
import { followUpStates, institutionText as text } from '../text/follow-up.ts'
import './agreements.css'
import { fits, responsiblesOf } from './chosen-agreements.ts'
import { followUpLinks } from '../follow-up-links.ts'
import { namedBy } from '../named-in-address.ts'
import { ShareButton } from './share-button.tsx'
import './institution.css'
import { useTracked } from './use-tracked.ts'

export function InstitutionScreen() {
  const { query, route } = useLocation()
  const today = dateOf(useNow())
  const mesas = useMesas()
  const open = useTracked()?.filter(({ standing }) => standing.isOpen)
  const institution = namedBy(query['quien'] ?? '')
  const title = text.listTitle(institution || text.every)
  usePageMargins(marginRules(title, text.heading, paperWords))
  if (!open || !mesas)
    return <Screen title={text.title} back={links.agreements} backLabel={text.back} children={null} />
  const listed = open.filter((each) => fits(each, { mesa: '', responsible: institution, state: '' }))
  const rows = listed.map((each): ListRow => {
    const { agreement, standing, held, mesa } = each
    const state = followUpStates[standing.state]
    return {
      text: agreement.text?.trim() || agreementsText.noText,
      who: agreement.responsible?.trim() || agreementsText.noResponsible,
      from: text.from(mesas.get(mesa)?.name ?? '', held.minutesNumber, held.date),
      due: text.due(standing.due, standing.firstDue),
      state: isLate(standing, today) ? text.overdue(state) : state,
      note: lastNote(each),
    }
  })
  const words = () =>
    [title, text.asOf(today), ...rows.map((row, index) => text.shareLine(index + 1, row.text, row.due))].join('\n')
  return (
    <Screen
      title={text.title}
      back={links.agreements}
      backLabel={text.back}
      footer={
        rows.length > 0 && (
          <div class="agreements-two">
            <ShareButton text={words}>{text.share}</ShareButton>
            <Button kind="primary" wide icon="printer" onClick={() => window.print()} children={text.print} />
          </div>
        )
      }
    >
      <div class="agreements-unprinted">
        <Select
          id="quien"
          label={text.choose}
          value={institution}
          onChoose={(value) => route(followUpLinks.ofInstitution(value), true)}
          every={text.every}
        >
          {responsiblesOf(open).map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      {rows.length === 0 ? (
        <Empty title={text.none} />
      ) : (
        <article class="agreements-list">
          <p class="agreements-list-head">{text.heading}</p>
          <h2>{title}</h2>
          <p>
            {text.asOf(today)}. {text.count(rows.length)}.
          </p>
          <List rows={rows} withWho={!institution} />
        </article>
      )}
    </Screen>
  )
}

const lastNote = ({ standing }: TrackedAgreement): string => standing.steps.at(-1)?.note ?? ''

interface ListRow {
  readonly text: string
  readonly who: string
  readonly from: string
  readonly due: string
  readonly state: string
  readonly note: string
}

/** The institution beside each agreement, where the list is of all of them. */
function List({ rows, withWho }: { rows: readonly ListRow[]; withWho: boolean }) {
  const { columns } = text
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{columns.number}</th>
          <th scope="col">{columns.text}</th>
          {withWho && <th scope="col">{columns.who}</th>}
          <th scope="col">{columns.from}</th>
          <th scope="col" class="agreements-list-day">
            {columns.due}
          </th>
          <th scope="col" class="agreements-list-day">
            {columns.state}
          </th>
          <th scope="col">{columns.note}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            <td>{index + 1}</td>
            <td>{row.text}</td>
            {withWho && <td data-name={columns.who}>{row.who}</td>}
            <td data-name={columns.from}>{row.from}</td>
            <td data-name={columns.due}>{row.due}</td>
            <td data-name={columns.state}>{row.state}</td>
            <td data-name={columns.note}>{row.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
