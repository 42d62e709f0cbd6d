// «Pasar a otro celular»: what is unsent here, sealed, as codes that another phone's camera reads. No network, no pairing.
import { useEffect, useMemo, useState } from 'preact/hooks'
import { fitsScreen, shownTexts } from '../../sync/by-screen.ts'
import { sealedText, type SealedText } from './sealed-text.ts'
import { useApp } from '../app-context.ts'
import { flushAll } from '../autosave.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Screen } from '../parts/screen.tsx'
import { commonText } from '../text/common.ts'
import { byScreenText as text } from '../text/by-screen.ts'
import { FRAME_TIME, MovingCode } from './moving-code.tsx'
import { useAwake } from './use-awake.ts'
import './by-screen.css'

export function ShowScreen() {
  const { store } = useApp()
  const [made, setMade] = useState<SealedText>()
  const [failure, setFailure] = useState<unknown>()
  useEffect(() => {
    let isLeft = false
    const make = async () => {
      await flushAll()
      const sealed = await sealedText(store)
      if (!isLeft) setMade(sealed)
    }
    make().catch(setFailure)
    return () => void (isLeft = true)
  }, [store])
  useAwake()
  if (failure !== undefined) throw failure
  return (
    <Screen title={text.show} back={links.outbox} backLabel={commonText.back}>
      {made ? <Made made={made} /> : <p class="quiet">{text.preparing}</p>}
    </Screen>
  )
}

function Made({ made }: { made: SealedText }) {
  if (made.is !== 'sealed') return <Empty title={text[made.is]} detail={text[`${made.is}Why`]} />
  const { bytes, records } = made
  if (!fitsScreen(bytes)) return <Empty title={text.tooLarge} detail={text.tooLargeWhy(bytes.length)} />
  return <Showing bytes={bytes} records={records} />
}

function Showing({ bytes, records }: { bytes: Uint8Array; records: number }) {
  const shown = useMemo(() => shownTexts(bytes), [bytes])
  const [isMoving, setMoving] = useState(true)
  return (
    <>
      <p class="by-screen-lead">{text.showTo}</p>
      <MovingCode shown={shown} isMoving={isMoving} />
      <p>
        <b>{text.holds(records, bytes.length)}.</b> {text.takes((shown.least * FRAME_TIME * 1.4) / 1000)} {text.showHow}
      </p>
      <p class="quiet">{text.onlyText}</p>
      <Button wide onClick={() => setMoving(!isMoving)}>
        {isMoving ? text.stop : text.goOn}
      </Button>
    </>
  )
}
