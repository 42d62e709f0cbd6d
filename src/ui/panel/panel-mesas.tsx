// The mesas where they lie on the map, more or less: who sent, who has not, who waits to be activated. Or as a list.
import { useState } from 'preact/hooks'
import { panelText as text } from '../text/panel.ts'
import { number } from '../text/format.ts'
import { panelLinks } from '../panel-links.ts'
import type { Shown } from './shown.ts'
import type { HeardMesa } from './silences.ts'

/** By province, from north to south in two columns; the region's own beside them. Others come after. */
const PLACES = ['0102', '0104', '0107', '0103', '0105', '0101', '', '0106']

const placeOf = ({ ubigeo, level }: HeardMesa): number => {
  const place = PLACES.indexOf(level === 'regional' ? '' : (ubigeo ?? '?'))
  return place < 0 ? PLACES.length : place
}

export function PanelMesas({ heard, ...shown }: Shown & { heard: readonly HeardMesa[] }) {
  const [isList, setList] = useState(false)
  const View = isList ? List : Tiles
  return (
    <section class="card">
      <div class="panel-head">
        <h2>{text.mesas}</h2>
        <button type="button" class="link panel-unprinted" onClick={() => setList(!isList)}>
          {isList ? text.asMap : text.asList}
        </button>
      </div>
      <View heard={heard} {...shown} />
    </section>
  )
}

function Tiles({ heard, filters, view, today }: Shown & { heard: readonly HeardMesa[] }) {
  return (
    <>
      <ul class="panel-tiles">
        {[...heard]
          .sort((a, b) => placeOf(a) - placeOf(b))
          .map((each) => {
            const { mesa, name, silence } = each
            const count = view.meetings(mesa)
            const isDim = filters.mesa !== '' && filters.mesa !== mesa
            return (
              <li key={mesa}>
                <a
                  class={`panel-tile panel-tile-${silence.is}${isDim ? ' panel-tile-dim' : ''}`}
                  href={panelLinks.mesa(mesa, filters)}
                  aria-label={text.tile(name, silence, count, today)}
                >
                  <b>{name}</b>
                  <span>{text.standing(silence, today)}</span>
                  {silence.is !== 'toActivate' && <span>{text.meetings(count)}</span>}
                </a>
              </li>
            )
          })}
      </ul>
      <p class="quiet">{text.placed}</p>
    </>
  )
}

function List({ heard, filters, view, today }: Shown & { heard: readonly HeardMesa[] }) {
  return (
    <table class="panel-list">
      <caption class="only-read">{text.mesasCaption}</caption>
      <thead>
        <tr>
          {Object.values(text.mesasColumns).map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {heard.map(({ mesa, name, silence }) => (
          <tr key={mesa}>
            <th scope="row">
              <a href={panelLinks.mesa(mesa, filters)}>{name}</a>
            </th>
            <td>{text.standing(silence, today)}</td>
            <td>{number(view.meetings(mesa))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
