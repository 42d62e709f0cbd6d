// Every route of the API, one a line. The handler walks this table, and so does whatever checks all of them.
import type { Problem } from '../domain/problem.ts'
import { NATIONAL_TABLES, type NationalTable } from '../protocol/national.ts'
import type { Around } from './around.ts'
import { devices } from './devices.ts'
import { enrol } from './enrol.ts'
import { erasure } from './erasure.ts'
import { files } from './files.ts'
import { national } from './national/national.ts'
import { openApiOf } from './openapi/served.ts'
import { organisationKey } from './organisation-key.ts'
import { erasePerson } from './law/erase-person.ts'
import { exportPerson } from './law/export-person.ts'
import { findPerson } from './law/find-person.ts'
import { readDeeds } from './law/read-deeds.ts'
import { addPerson } from './people/add-person.ts'
import { cancelCode } from './people/cancel-code.ts'
import { changePerson } from './people/change-person.ts'
import { endAccess } from './people/end-access.ts'
import { handCode } from './people/hand-code.ts'
import { listPeople } from './people/list-people.ts'
import { relay } from './relay.ts'
import { sync } from './sync.ts'
import { token } from './token.ts'
import { unlock } from './unlock.ts'

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** As Hono writes it: `:name` for one part. */
  readonly path: string
  readonly does: string
  /** How many requests it counts as, for the limits (gate.ts); one unless told. */
  readonly weight?: number
  /** An object goes out as JSON, a `Response` as it is, a problem with its own status. */
  readonly answer: (request: Request, around: Around) => Promise<object | Problem>
}

/** Each reads whole mesas: it counts as many. */
const WHOLE_MESAS = 10

const ofNation = (table: NationalTable): Route => ({
  method: 'GET',
  path: `/api/national/${table}`,
  does: `gives the national level a page of ${table}, in counts and days and without a name`,
  weight: WHOLE_MESAS,
  answer: national(table),
})

const PEOPLE = '/api/people'
/** Of anybody named in a record; those above have access. */
const PERSON = '/api/person'
const FILE = '/api/files/:mesa/:sha/:at'

export const routes: readonly Route[] = [
  { method: 'POST', path: '/api/sync', does: 'takes what a device did, and gives what others did', answer: sync },
  { method: 'GET', path: FILE, does: 'gives a part of a file, or tells how much of it there is', answer: files },
  { method: 'PUT', path: FILE, does: 'takes a part of a file', answer: files },
  { method: 'POST', path: '/api/relay', does: 'takes a packet that somebody carried for another', answer: relay },
  { method: 'GET', path: '/api/organisation-key', does: "gives the region's public key", answer: organisationKey },
  { method: 'POST', path: '/api/enrol', does: 'makes a device of a one-time code', answer: enrol },
  { method: 'POST', path: '/api/token', does: "names a device's next token", answer: token },
  { method: 'POST', path: '/api/unlock', does: 'gives a phone its data key back for a code', answer: unlock },
  { method: 'GET', path: '/api/devices', does: 'lists the devices of the region', answer: devices },
  {
    method: 'GET',
    path: '/api/devices/:id/people',
    does: 'tells whose data a device had',
    weight: 30,
    answer: devices,
  },
  { method: 'POST', path: '/api/devices/:id/block', does: 'blocks a device, and may have it erased', answer: devices },
  { method: 'GET', path: PEOPLE, does: 'lists the people of the region, with what each may do', answer: listPeople },
  { method: 'POST', path: PEOPLE, does: 'adds a person', answer: addPerson },
  { method: 'POST', path: `${PEOPLE}/:id`, does: "changes a person's name, role or mesas", answer: changePerson },
  {
    method: 'POST',
    path: `${PEOPLE}/:id/end`,
    does: "ends a person's access and blocks her devices",
    answer: endAccess,
  },
  { method: 'POST', path: `${PEOPLE}/:id/code`, does: 'gives a person a one-time code', answer: handCode },
  { method: 'POST', path: `${PEOPLE}/:id/code/cancel`, does: 'takes back a code nobody used', answer: cancelCode },
  {
    method: 'POST',
    path: `${PERSON}/find`,
    does: 'tells all that is kept about a person',
    weight: 30,
    answer: findPerson,
  },
  {
    method: 'POST',
    path: `${PERSON}/export`,
    does: 'gives what is kept about a person as a file',
    weight: 30,
    answer: exportPerson,
  },
  {
    method: 'POST',
    path: `${PERSON}/erase`,
    does: "takes a person's phone, document, picture and drawn signature away",
    weight: 30,
    answer: erasePerson,
  },
  { method: 'GET', path: '/api/deeds', does: 'tells who did what with access and data', answer: readDeeds },
  { method: 'GET', path: '/api/erasure', does: 'tells a blocked device whether to erase itself', answer: erasure },
  { method: 'POST', path: '/api/erasure', does: 'notes that a blocked device erases itself', answer: erasure },
  ...NATIONAL_TABLES.map(ofNation),
  {
    method: 'GET',
    path: '/api/openapi.json',
    does: 'tells what every route takes and answers',
    answer: openApiOf(() => routes),
  },
]
