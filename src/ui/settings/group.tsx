// One group of settings under its heading.
import type { ComponentChildren } from 'preact'
import './settings.css'

export function SettingsGroup({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="settings-group">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
