// «Copia»: all that only this phone has in one file; the file of another; what is carried for others.
import { links } from '../links.ts'
import { Screen } from '../parts/screen.tsx'
import { SunButton } from '../shell/sun-button.tsx'
import { commonText } from '../text/common.ts'
import { copyText as text } from '../text/copy.ts'
import { CarryList } from './carry-list.tsx'
import { OpenCopy } from './open-copy.tsx'
import { SaveCopy } from './save-copy.tsx'
import './copy.css'

export const CopyScreen = () => (
  <Screen title={text.title} back={links.outbox} backLabel={commonText.back} actions={<SunButton />}>
    <SaveCopy />
    <OpenCopy />
    <CarryList />
  </Screen>
)
