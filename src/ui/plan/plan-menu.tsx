// The ⋮ of the plan: taking it along as a file, the reports, the map; on the laptop also bringing next year's in.
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { accessOf } from '../../domain/access.ts'
import type { Plan } from '../../domain/plan.ts'
import { useSession } from '../app-context.ts'
import { documentLinks } from '../document-links.ts'
import { Menu, type MenuItem } from '../parts/menu.tsx'
import { Notice, type NoticeProps } from '../parts/notice.tsx'
import { reportLinks } from '../report-links.ts'
import { useIsWide } from '../shell/use-is-wide.ts'
import { commonText } from '../text/common.ts'
import { documentsText } from '../text/documents.ts'
import { planChangeText } from '../text/plan-change.ts'
import { planMenuText as text } from '../text/plan-menu.ts'
import type { PlanFileKind } from './plan-files.ts'
import { planLinks } from './plan-links.ts'
import { changePage, NEW } from './plan-view.ts'

const FILES: readonly PlanFileKind[] = ['xlsx', 'docx', 'csv']

/** @param plan the one on screen; none before it has arrived */
export function PlanMenu({ plan }: { plan: Plan | undefined }) {
  const { route } = useLocation()
  const isWide = useIsWide()
  const mayChange = accessOf(useSession().person.role, 'region') === 'write'
  const [outcome, setOutcome] = useState<Pick<NoticeProps, 'text' | 'tone'> | null>(null)
  const download = async (kind: PlanFileKind, of: Plan) => {
    setOutcome(null)
    try {
      const { planFile } = await import('./plan-files.ts')
      const { handOver } = await import('../hand-over.ts')
      const file = await planFile(kind, of)
      if ((await handOver(file)) === 'saved') setOutcome({ text: text.saved(file.name) })
    } catch (failure) {
      console.error(failure)
      setOutcome({ text: text.failed, tone: 'danger' })
    }
  }
  const files = FILES.flatMap((kind): MenuItem[] =>
    plan ? [{ label: text[kind], icon: 'download', onClick: () => void download(kind, plan) }] : [],
  )
  const bringIn: MenuItem = { label: text.import, icon: 'page', onClick: () => route(planLinks.import) }
  const addTo = ({ year }: Plan): MenuItem => ({
    label: planChangeText.add,
    icon: 'plus',
    onClick: () => route(changePage(NEW, year)),
  })
  return (
    <>
      {outcome && <Notice {...outcome} onDone={() => setOutcome(null)} />}
      <Menu
        label={commonText.more}
        items={[
          ...files,
          ...(plan && mayChange ? [addTo(plan)] : []),
          { label: documentsText.title, icon: 'sheets', onClick: () => route(documentLinks.all) },
          { label: text.reports, icon: 'printer', onClick: () => route(reportLinks.reports) },
          ...(isWide ? [bringIn] : []),
          { label: text.map, icon: 'pin', onClick: () => route(planLinks.map) },
        ]}
      />
    </>
  )
}
