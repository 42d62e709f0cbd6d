// The ⋮ of the plan on the laptop: taking it along as a file, bringing next year's in, and the map.
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import type { Plan } from '../../domain/plan.ts'
import { Menu, type MenuItem } from '../parts/menu.tsx'
import { Notice, type NoticeProps } from '../parts/notice.tsx'
import { commonText } from '../text/common.ts'
import { planChangeText } from '../text/plan-change.ts'
import { planMenuText as text } from '../text/plan-menu.ts'
import type { PlanFileKind } from './plan-files.ts'
import { planLinks } from './plan-links.ts'
import { changePage, NEW } from './plan-view.ts'

const FILES: readonly PlanFileKind[] = ['xlsx', 'docx', 'csv']

/** @param plan the one on screen; none before it has arrived */
export function PlanMenu({ plan }: { plan: Plan | undefined }) {
  const { route } = useLocation()
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
          ...(plan ? [addTo(plan)] : []),
          { label: text.import, icon: 'page', onClick: () => route(planLinks.import) },
          { label: text.map, icon: 'pin', onClick: () => route(planLinks.map) },
        ]}
      />
    </>
  )
}
