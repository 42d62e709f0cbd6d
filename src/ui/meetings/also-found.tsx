// Beside the meetings: agreements, people and places in which the words stand.
import { useEffect } from 'preact/hooks'
import { keepExtracts } from '../../store/extracts.ts'
import { documentsFitting, listedDocuments } from '../../store/document-list.ts'
import { search } from '../../store/search.ts'
import { useApp, useLive } from '../app-context.ts'
import { documentLinks } from '../document-links.ts'
import { followUpLinks } from '../follow-up-links.ts'
import { Row, Rows } from '../parts/rows.tsx'
import { documentsText, paperTitle } from '../text/documents.ts'
import { plainDate } from '../text/format.ts'
import { paperNames } from '../text/progress.ts'
import { searchText as text } from '../text/search.ts'

interface AlsoFoundProps {
  readonly words: string
  /** Looks for that instead. */
  readonly onSearch: (words: string) => void
}

export function AlsoFound({ words, onSearch }: AlsoFoundProps) {
  const { store } = useApp()
  const found = useLive(() => search(store, words), [store, words])
  const isRead = found !== undefined
  useEffect(() => {
    if (isRead) keepExtracts(store).catch(console.error)
  }, [store, isRead])
  if (!found) return null
  const { agreements, people, places } = found
  return (
    <>
      {agreements.length > 0 && (
        <section class="meetings-found">
          <h2>{text.agreements}</h2>
          <Rows>
            {agreements.map(({ meeting, date, agreement }) => (
              <Row
                key={`${meeting}/${agreement.key}`}
                href={followUpLinks.agreement(meeting, agreement.key)}
                icon="check-square"
                title={agreement.text}
                detail={[agreement.responsible, date && plainDate(date)].filter(Boolean).join(' · ')}
              />
            ))}
          </Rows>
        </section>
      )}
      <DocumentsFound words={words} />
      {people.length > 0 && (
        <section class="meetings-found">
          <h2>{text.people}</h2>
          <Rows>
            {people.map(({ name, institution }) => (
              <Row
                key={`${name} ${institution}`}
                onClick={() => onSearch(name)}
                icon="people"
                title={name}
                detail={institution}
                label={text.seeMeetings([name, institution].filter(Boolean).join(', '))}
              />
            ))}
          </Rows>
        </section>
      )}
      {places.length > 0 && (
        <section class="meetings-found">
          <h2>{text.places}</h2>
          <Rows>
            {places.map((place) => (
              <Row
                key={place}
                onClick={() => onSearch(place)}
                icon="pin"
                title={place}
                label={text.seeMeetings(place)}
              />
            ))}
          </Rows>
        </section>
      )}
    </>
  )
}

/** The first few papers in which the words stand. */
function DocumentsFound({ words }: { words: string }) {
  const { store } = useApp()
  const found = useLive(async () => {
    const all = await listedDocuments(store)
    return documentsFitting(all, { words }, ({ kind }) => (kind ? paperNames[kind] : '')).slice(0, FEW)
  }, [store, words])
  if (!found || found.length === 0) return null
  return (
    <section class="meetings-found">
      <h2>{documentsText.title}</h2>
      <Rows>
        {found.map(({ id, day, paper }) => (
          <Row
            key={id}
            href={documentLinks.document(id)}
            icon="page"
            title={paperTitle(paper)}
            detail={day && plainDate(day)}
          />
        ))}
      </Rows>
    </section>
  )
}

const FEW = 3
