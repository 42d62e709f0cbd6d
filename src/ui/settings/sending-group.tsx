// «Envíos» among the settings: whether photos may go with the person's data.
import { AT_HAND_DAYS } from '../../domain/file-way.ts'
import { Icon } from '../parts/icon.tsx'
import { fileWayText as text } from '../text/file-way.ts'
import { useFileWay } from '../use-file-way.ts'
import './sending-group.css'

export function SendingGroup() {
  const { chosen, choose } = useFileWay()
  const isOn = chosen === 'data'
  return (
    <section class="settings-group">
      <h2>{text.groupTitle}</h2>
      <button
        type="button"
        role="switch"
        aria-checked={isOn}
        class="settings-switch"
        onClick={() => choose(isOn ? 'wifi' : 'data')}
      >
        <span>{text.withData}</span>
        <span class="settings-switch-state">
          {isOn && <Icon name="tick" />} {isOn ? text.on : text.off}
        </span>
      </button>
      <p class="quiet">{text.goes(AT_HAND_DAYS)}</p>
    </section>
  )
}
