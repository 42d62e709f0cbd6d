// The strip on top of each main screen: how the sending stands, and the way to «Envíos».
import { links } from '../links.ts'
import { Icon } from '../parts/icon.tsx'
import { useTransportLine } from './use-transport-line.ts'

export function Strip() {
  const line = useTransportLine()
  // Keeps its place while the outbox is read: the screen does not jump.
  if (!line) return <div class="strip" />
  return (
    <a class={line.needsPerson ? 'strip strip-warn' : 'strip'} href={links.outbox}>
      <Icon name={line.icon} />
      <span>
        <b>{line.main}</b>
        {line.rest}
      </span>
      <Icon name="chevron-right" />
    </a>
  )
}
