// The lists of two records of one meeting: all rows of both stay, but for those that a person says are the same.
import type { EntryKey } from '../../domain/id.ts'
import { proposedPairing, type Pairing } from '../../domain/join-meetings.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { sameText as text } from '../text/same-meeting.ts'
import '../parts/field.css'

interface JoinListsProps {
  readonly of: StoredMeeting
  readonly other: StoredMeeting
  readonly pairing: Pairing
  readonly setPairing: (pairing: Pairing) => void
}

export function JoinLists({ of, other, pairing, setPairing }: JoinListsProps) {
  const pair = (key: EntryKey, with_: EntryKey | undefined) => {
    const next = new Map(pairing)
    if (with_) next.set(key, with_)
    else next.delete(key)
    setPairing(next)
  }
  const news = (list: 'photos' | 'papers') => other[list].filter(({ key }) => !pairing.has(key)).length
  return (
    <>
      <People {...{ of, other, pairing, pair }} />
      {(['agenda', 'agreements'] as const).map((list) => (
        <Texts key={list} {...{ list, of, other, pairing, pair }} />
      ))}
      {news('photos') > 0 && (
        <section class="join-list">
          <h2>{text.photos}</h2>
          <p>{text.photosSum(news('photos'))}</p>
        </section>
      )}
      {news('papers') > 0 && (
        <section class="join-list">
          <h2>{text.papers}</h2>
          <p>{text.papersSum(news('papers'))}</p>
        </section>
      )}
    </>
  )
}

interface ListProps extends Omit<JoinListsProps, 'setPairing'> {
  readonly pair: (key: EntryKey, with_: EntryKey | undefined) => void
}

/** Those that the committee's list knows are the same for sure; by the name alone, a person may say that they are not. */
function People({ of, other, pairing, pair }: ListProps) {
  const proposed = proposedPairing(of, other)
  const byName = other.attendance.flatMap((each) => {
    const match = of.attendance.find(({ key }) => key === proposed.get(each.key))
    const isSure = match?.key === each.key || (match?.person !== undefined && match.person === each.person)
    return match && !isSure ? [{ each, match }] : []
  })
  const inBoth = other.attendance.filter(({ key }) => pairing.has(key)).length
  if (other.attendance.length === 0) return null
  return (
    <section class="join-list">
      <h2>{text.people}</h2>
      <p>{text.peopleSum(inBoth, other.attendance.length - inBoth)}</p>
      {byName.length > 0 && (
        <fieldset class="join-people">
          <legend>{text.samePeople}</legend>
          {byName.map(({ each, match }) => (
            <label key={each.key}>
              <input
                type="checkbox"
                checked={pairing.get(each.key) === match.key}
                onChange={({ currentTarget }) => pair(each.key, currentTarget.checked ? match.key : undefined)}
              />
              <span>{text.samePerson(each.name ?? '', each.institution ?? '')}</span>
            </label>
          ))}
        </fieldset>
      )}
    </section>
  )
}

/** Each row of the other is added, unless it is said to be one that is here. */
function Texts({ list, of, other, pairing, pair }: ListProps & { list: 'agenda' | 'agreements' }) {
  if (other[list].length === 0) return null
  return (
    <section class="join-list">
      <h2>{text[list]}</h2>
      {other[list].map(({ key, text: words = text.unsaid }) => (
        <label key={key} class="field">
          <span>{text.ofOther(words)}</span>
          <select
            value={pairing.get(key) ?? ''}
            onChange={({ currentTarget }) => pair(key, of[list].find((each) => each.key === currentTarget.value)?.key)}
          >
            <option value="">{text.added}</option>
            {of[list].map((each, index) => (
              <option key={each.key} value={each.key}>
                {text.same(index + 1, each.text ?? text.unsaid)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </section>
  )
}
