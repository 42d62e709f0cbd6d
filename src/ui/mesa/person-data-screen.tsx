// «Datos personales»: what is kept about somebody who asks (Ley 29733), as a file for her, or taken away.
import { useState } from 'preact/hooks'
import { isOffice } from '../../domain/office.ts'
import { findPerson, type NotFound as Nothing, type PersonFound } from '../../sync/person-data.ts'
import { useApp, useSession } from '../app-context.ts'
import { useMesas } from '../mesas.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { TextField } from '../parts/field.tsx'
import { Screen } from '../parts/screen.tsx'
import { peopleLinks } from '../people-links.ts'
import { NotFound } from '../shell/not-found.tsx'
import { commonText } from '../text/common.ts'
import { personDataText as text } from '../text/person-data.ts'
import { FoundAbout } from './found-about.tsx'
import './person-data.css'

export function PersonDataScreen() {
  const { store } = useApp()
  const { person } = useSession()
  const mesas = useMesas()
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState('')
  const [found, setFound] = useState<PersonFound | Nothing | 'asking'>()
  if (!isOffice(person.role)) return <NotFound />
  if (!mesas) return null
  const search = async (sought: string) => {
    setAsked(sought)
    setFound('asking')
    setFound(await findPerson(store, sought))
  }
  return (
    <Screen title={text.title} back={peopleLinks.all} backLabel={commonText.back}>
      <p class="person-data-means">{text.means}</p>
      <form
        class="person-data-search"
        onSubmit={(event) => {
          event.preventDefault()
          void search(words.trim())
        }}
      >
        <TextField
          id="datos-de"
          label={text.words}
          hint={text.wordsHint}
          error={found === 'tooLittle' ? text.tooLittle : undefined}
          value={words}
          onInput={setWords}
        />
        <Button type="submit" kind="primary" icon="search">
          {text.search}
        </Button>
      </form>
      {found === 'asking' && <p role="status">{text.searching}</p>}
      {found === 'noAnswer' && (
        <Empty title={text.needsSignal} detail={text.needsSignalDetail}>
          <Button onClick={() => void search(asked)}>{text.again}</Button>
        </Empty>
      )}
      {found && typeof found === 'object' && <FoundAbout key={asked} words={asked} {...{ found, mesas }} />}
    </Screen>
  )
}
