// [Nuevo documento] creates a draft and opens it at once, knowing what it is for when it was begun from there.
import { useLocation } from 'preact-iso'
import { useEffect, useRef, useState } from 'preact/hooks'
import { papersOf, sustainingOf } from '../../domain/progress/papers-of.ts'
import { dateOf, yearOf } from '../../domain/time.ts'
import { beginDocument, type DocumentWords } from '../../store/documents.ts'
import { listedDocuments } from '../../store/document-list.ts'
import { progressOf } from '../../store/plan-progress.ts'
import { spaceOf, writableMesas } from '../../store/plans.ts'
import { findRecord } from '../../store/read.ts'
import type { Session } from '../../store/session.ts'
import type { Store } from '../../store/store.ts'
import { useApp, useSession } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { askProtection } from '../shell/protection.ts'
import { documentLinks } from '../document-links.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Screen } from '../parts/screen.tsx'
import { SaveLine } from '../shell/save-line.tsx'
import { commonText } from '../text/common.ts'
import { documentsText as text } from '../text/documents.ts'

interface Wish {
  readonly activity?: string | undefined
  readonly meeting?: string | undefined
}

export function NewDocument() {
  const { store } = useApp()
  const { person } = useSession()
  const { route, query } = useLocation()
  const [trouble, setTrouble] = useState<'noMesa' | 'notSaved'>()
  const isBegun = useRef(false)
  useEffect(() => {
    if (isBegun.current) return
    isBegun.current = true
    void askProtection()
    const create = async () => {
      const id = await begin(store, person, { activity: query['actividad'], meeting: query['reunion'] })
      if (id === null) setTrouble('noMesa')
      else route(documentLinks.document(id), true)
    }
    void keep(create).then((isKept) => !isKept && setTrouble('notSaved'))
  }, [store, person, route, query])
  return (
    <Screen title={text.add} back={documentLinks.all} backLabel={commonText.back}>
      {trouble === 'notSaved' && <SaveLine />}
      {trouble === 'noMesa' && (
        <Empty title={text.noMesa} detail={text.noMesaDetail}>
          <Button href={links.today}>{commonText.goToday}</Button>
        </Empty>
      )}
    </Screen>
  )
}

/** Null when this person may write in no mesa. */
async function begin(store: Store, person: Session['person'], { activity, meeting }: Wish): Promise<string | null> {
  const writable = (await writableMesas(store)).map(spaceOf)
  const sustained = meeting ? await findRecord(store, 'meeting', meeting) : null
  const [last] = await listedDocuments(store)
  const wished = [sustained?.mesa, person.mesa, last?.mesa, ...writable]
  const mesa = wished.find((each) => each && writable.includes(each))
  if (!mesa) return null
  const words = sustained ? { of: sustained.id } : activity ? await wordsFor(store, activity) : {}
  return beginDocument(store, { mesa, by: person.name, ...words })
}

/** The activity, and the kind where it takes only one. */
async function wordsFor(store: Store, key: string): Promise<DocumentWords> {
  const progress = await progressOf(store, yearOf(dateOf(store.now())))
  const read = progress?.activities.find((each) => each.key === key)?.read
  if (!progress || !read) return {}
  const [kinds, sustaining] = [papersOf(read), sustainingOf(read)]
  // What proves a gathering is tied to it, and counts through it alone.
  if (kinds.length === 0 && sustaining.length > 0) return sustaining.length === 1 ? { kind: sustaining[0] } : {}
  return { activity: read.row.key, plan: progress.plan.id, ...(kinds.length === 1 && { kind: kinds[0] }) }
}
