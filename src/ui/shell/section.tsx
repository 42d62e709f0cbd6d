// One place to go, in either bar: known by its icon, its word and where one is.
import { useLocation } from 'preact-iso'
import { Icon, type IconName } from '../parts/icon.tsx'
import { shellText as text } from '../text/shell.ts'

interface SectionProps {
  readonly href: string
  readonly icon: IconName
  readonly name: string
  readonly count?: number | undefined
}

export function Section({ href, icon, name, count = 0 }: SectionProps) {
  const { path } = useLocation()
  const isHere = path === href || path.startsWith(`${href}/`)
  return (
    <a class="section" href={href} aria-current={isHere ? 'page' : undefined}>
      <Icon name={icon} />
      <span>{name}</span>
      {count > 0 && (
        <span class="section-count">
          <span aria-hidden="true">{count}</span>
          <span class="only-read">{text.toReview(count)}</span>
        </span>
      )}
    </a>
  )
}
