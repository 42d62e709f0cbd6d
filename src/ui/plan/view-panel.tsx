// «Plan aprobado / Reprogramado el …», a day to count up to, another year, one mesa: and what is being looked at, in words.
import { useLocation } from 'preact-iso'
import { versionsOf } from '../../domain/progress/plan-at.ts'
import { localDate } from '../../domain/time.ts'
import { yearsWithPlan } from '../../store/new-plan.ts'
import { planChanges } from '../../store/plan-changes.ts'
import { useApp, useLive } from '../app-context.ts'
import { useMesas } from '../mesas.ts'
import { Button } from '../parts/button.tsx'
import '../parts/field.css'
import { Select } from '../parts/select.tsx'
import { planViewText as text } from '../text/plan-view.ts'
import { planPage, viewIn, type PlanView } from './plan-view.ts'
import type { PlanInView } from './use-plan.ts'
import './view-panel.css'

export function ViewPanel({ progress: { plan }, view }: PlanInView) {
  const { store } = useApp()
  const { route } = useLocation()
  const mesas = useMesas()
  const years = useLive(() => yearsWithPlan(store), [store]) ?? []
  const changes = useLive(() => planChanges(store), [store]) ?? []
  const versions = versionsOf(plan.id, changes).flatMap(({ number, change }) =>
    change ? [{ id: change.id, name: (change.withdraws ? text.takenBack : text.changed)(number, change.from) }] : [],
  )
  // In place of this address: going back leaves the plan, however much was looked at.
  const look = (next: Record<keyof PlanView, string>) => {
    const { year, version, cutoff, asKnown, mesa } = next
    const query = { anio: year, version: version === 'approved' ? 'aprobado' : version, corte: cutoff, mesa }
    route(planPage(viewIn({ ...query, sabido: asKnown })), true)
  }
  const now = {
    year: String(plan.year ?? ''),
    version: view.version ?? '',
    cutoff: view.cutoff ?? '',
    asKnown: view.asKnown ? '1' : '',
    mesa: view.mesa ?? '',
  }
  const isOther = view.version ?? view.cutoff ?? view.mesa
  const told = [
    ...(view.version
      ? [
          view.version === 'approved'
            ? text.approved.toLowerCase()
            : (versions.find(({ id }) => id === view.version)?.name ?? '').toLowerCase(),
        ]
      : []),
    ...(view.cutoff ? [text.shownUntil(view.cutoff)] : []),
    ...(view.asKnown ? [text.shownKnown] : []),
    ...(view.mesa ? [text.shownMesa(mesas?.get(view.mesa)?.name ?? '')] : []),
  ].filter(Boolean)
  return (
    <>
      {isOther && (
        <div class="plan-view-told">
          <p role="status">
            {text.shown(told)} {view.mesa && text.mesaNote}
          </p>
          <Button onClick={() => route(planPage({ year: view.year }), true)} children={text.today} />
        </div>
      )}
      <details class="plan-view">
        <summary>{text.summary}</summary>
        <div class="plan-view-fields">
          <Select id="plan-anio" label={text.year} value={now.year} onChoose={(year) => look({ ...EMPTY, year })}>
            {[...years]
              .sort((a, b) => b - a)
              .map((year) => (
                <option key={year} value={String(year)}>
                  {year}
                </option>
              ))}
          </Select>
          <Select
            id="plan-version"
            label={text.version}
            value={now.version}
            onChoose={(version) => look({ ...now, version })}
          >
            <option value="">{text.inForce}</option>
            <option value="approved">{text.approved}</option>
            {versions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <Select id="plan-mesa" label={text.mesa} value={now.mesa} onChoose={(mesa) => look({ ...now, mesa })}>
            <option value="">{text.allMesas}</option>
            {[...(mesas ?? [])].map(([id, { name }]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <div class="field">
            <label for="plan-corte">{text.until}</label>
            <input
              id="plan-corte"
              type="date"
              value={now.cutoff}
              onChange={({ currentTarget: { value } }) => {
                if (value === '' || localDate.safeParse(value).success) look({ ...now, cutoff: value })
              }}
            />
          </div>
          {view.cutoff && (
            <label class="plan-view-known">
              <input
                type="checkbox"
                checked={view.asKnown === true}
                onChange={({ currentTarget }) => look({ ...now, asKnown: currentTarget.checked ? '1' : '' })}
              />
              <span>
                {text.asKnown}
                <span class="quiet">{text.asKnownHint}</span>
              </span>
            </label>
          )}
        </div>
      </details>
    </>
  )
}
const EMPTY = { year: '', version: '', cutoff: '', asKnown: '', mesa: '' }
