// Which of the screens about mesas, people, devices and help an address shows. One for all of them in the first load's table.
import { useLocation, useRoute } from 'preact-iso'
import { helpLinks } from './help-links.ts'
import { peopleLinks } from './people-links.ts'
import { PERSON_DATA } from './person-data-links.ts'
import { lazyScreen } from './shell/lazy.tsx'

const Deeds = lazyScreen(() => import('./people/deeds-screen.tsx').then((file) => file.DeedsScreen))
const People = lazyScreen(() => import('./people/people-screen.tsx').then((file) => file.PeopleScreen))
const Mesas = lazyScreen(() => import('./mesa/mesas-screen.tsx').then((file) => file.MesasScreen))
const Mesa = lazyScreen(() => import('./mesa/mesa-screen.tsx').then((file) => file.MesaScreen))
const Devices = lazyScreen(() => import('./mesa/devices-screen.tsx').then((file) => file.DevicesScreen))
const PersonData = lazyScreen(() => import('./mesa/person-data-screen.tsx').then((file) => file.PersonDataScreen))
const Help = lazyScreen(() => import('./help/help-screen.tsx').then((file) => file.HelpScreen))
const Seat = lazyScreen(() => import('./mesa/seat-screen.tsx').then((file) => file.SeatScreen))

export function OfficeScreens() {
  const { path } = useLocation()
  const { mesa, seat } = useRoute().params
  if (path.startsWith(helpLinks.own)) return <Help />
  if (path === PERSON_DATA) return <PersonData />
  if (path === peopleLinks.deeds) return <Deeds />
  if (path.startsWith(peopleLinks.all)) return <People />
  if (mesa === undefined) return <Mesas />
  if (seat !== undefined) return <Seat />
  return path.endsWith('/celulares') ? <Devices /> : <Mesa />
}
