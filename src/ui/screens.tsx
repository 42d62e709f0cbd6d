// Which screen each address shows, each fetched when first opened. «Hoy» is not here: it comes with the first load.
import type { FunctionComponent } from 'preact'
import { Route, Router, useLocation } from 'preact-iso'
import { useEffect } from 'preact/hooks'
import { followUpLinks } from './follow-up-links.ts'
import { useApp } from './app-context.ts'
import { byScreenLinks } from './by-screen-links.ts'
import { helpLinks } from './help-links.ts'
import { links } from './links.ts'
import { DEVICE_LOCK, PIN } from './lock-links.ts'
import { committeeOf } from './meetings/committee-links.ts'
import { deviceLinks } from './device-links.ts'
import { documentLinks } from './document-links.ts'
import { evidenceLinks } from './evidence-links.ts'
import { PANEL } from './panel-links.ts'
import { mesaLinks } from './mesa-links.ts'
import { peopleLinks } from './people-links.ts'
import { planLinks } from './plan/plan-links.ts'
import { reportLinks } from './report-links.ts'
import { lazyScreen } from './shell/lazy.tsx'
import { versionLinks } from './version-links.ts'

const NotFound = lazyScreen(() => import('./shell/not-found.tsx').then((file) => file.NotFound))
const EntryScreen = lazyScreen(() => import('./entry/entry-screen.tsx').then((file) => file.EntryScreen))

const Office = lazyScreen(() => import('./office-screens.tsx').then((file) => file.OfficeScreens))

/** In order: the first that fits is shown. */
const screens: readonly (readonly [path: string, screen: FunctionComponent])[] = [
  ['/', Start],
  [links.enter, EntryScreen],
  [links.firstDownload, lazyScreen(() => import('./entry/first-download.tsx').then((file) => file.FirstDownload))],
  [links.meetings, lazyScreen(() => import('./meetings/meetings-screen.tsx').then((file) => file.MeetingsScreen))],
  [links.newMeeting, lazyScreen(() => import('./meetings/new-meeting.tsx').then((file) => file.NewMeeting))],
  [links.meeting(':id'), lazyScreen(() => import('./meetings/meeting-hub.tsx').then((file) => file.MeetingHub))],
  [
    links.part(':id', 'details'),
    lazyScreen(() => import('./meetings/details-part.tsx').then((file) => file.DetailsPart)),
  ],
  [
    links.part(':id', 'attendance'),
    lazyScreen(() => import('./meetings/attendance-part.tsx').then((file) => file.AttendancePart)),
  ],
  [
    committeeOf(':id'),
    lazyScreen(() => import('./meetings/committee-screen.tsx').then((file) => file.CommitteeScreen)),
  ],
  [links.part(':id', 'agenda'), lazyScreen(() => import('./meetings/agenda-part.tsx').then((file) => file.AgendaPart))],
  [
    links.part(':id', 'development'),
    lazyScreen(() => import('./meetings/development-part.tsx').then((file) => file.DevelopmentPart)),
  ],
  [
    links.part(':id', 'agreements'),
    lazyScreen(() => import('./meetings/agreements-part.tsx').then((file) => file.AgreementsPart)),
  ],
  [
    links.agreement(':id', ':key'),
    lazyScreen(() => import('./meetings/agreement-form.tsx').then((file) => file.AgreementForm)),
  ],
  [evidenceLinks.photos(':id'), lazyScreen(() => import('./meetings/photos-part.tsx').then((file) => file.PhotosPart))],
  [
    evidenceLinks.photo(':id', ':key'),
    lazyScreen(() => import('./meetings/photo-screen.tsx').then((file) => file.PhotoScreen)),
  ],
  [
    evidenceLinks.signatures(':id'),
    lazyScreen(() => import('./meetings/signatures-part.tsx').then((file) => file.SignaturesPart)),
  ],
  [
    evidenceLinks.signature(':id', ':key'),
    lazyScreen(() => import('./meetings/signature-screen.tsx').then((file) => file.SignatureScreen)),
  ],
  [
    versionLinks.versions(':id'),
    lazyScreen(() => import('./meetings/versions-screen.tsx').then((file) => file.VersionsScreen)),
  ],
  [
    versionLinks.join(':id', ':other'),
    lazyScreen(() => import('./meetings/join-screen.tsx').then((file) => file.JoinScreen)),
  ],
  [versionLinks.kept(':id'), lazyScreen(() => import('./meetings/versions-kept.tsx').then((file) => file.KeptScreen))],
  [links.review(':id'), lazyScreen(() => import('./meetings/review-screen.tsx').then((file) => file.ReviewScreen))],
  [links.minutes(':id'), lazyScreen(() => import('./minutes/minutes-screen.tsx').then((file) => file.MinutesScreen))],
  [
    links.agreements,
    lazyScreen(() => import('./agreements/agreements-screen.tsx').then((file) => file.AgreementsScreen)),
  ],
  [
    followUpLinks.byInstitution,
    lazyScreen(() => import('./agreements/institution-screen.tsx').then((file) => file.InstitutionScreen)),
  ],
  [
    followUpLinks.agreement(':id', ':key'),
    lazyScreen(() => import('./agreements/agreement-screen.tsx').then((file) => file.AgreementScreen)),
  ],
  [
    followUpLinks.step(':id', ':key', ':step'),
    lazyScreen(() => import('./agreements/step-screen.tsx').then((file) => file.StepScreen)),
  ],
  [links.plan, lazyScreen(() => import('./plan/plan-screen.tsx').then((file) => file.PlanScreen))],
  [planLinks.import, lazyScreen(() => import('./plan-import/import-screen.tsx').then((file) => file.PlanImportScreen))],
  [links.activity(':key'), lazyScreen(() => import('./plan/activity-screen.tsx').then((file) => file.ActivityScreen))],
  [planLinks.map, lazyScreen(() => import('./panel/map-screen.tsx').then((file) => file.MapScreen))],
  [
    documentLinks.all,
    lazyScreen(() => import('./documents/documents-screen.tsx').then((file) => file.DocumentsScreen)),
  ],
  [documentLinks.new, lazyScreen(() => import('./documents/new-document.tsx').then((file) => file.NewDocument))],
  [
    documentLinks.document(':id'),
    lazyScreen(() => import('./documents/document-screen.tsx').then((file) => file.DocumentScreen)),
  ],
  [
    documentLinks.advance(':key'),
    lazyScreen(() => import('./plan/advance-screen.tsx').then((file) => file.AdvanceScreen)),
  ],
  [reportLinks.reports, lazyScreen(() => import('./reports/reports-screen.tsx').then((file) => file.ReportsScreen))],
  [PANEL, lazyScreen(() => import('./panel/panel-screen.tsx').then((file) => file.PanelScreen))],
  [mesaLinks.all, Office],
  [mesaLinks.one(':mesa'), Office],
  [mesaLinks.devices(':mesa'), Office],
  [mesaLinks.seat(':mesa', ':seat'), Office],
  [peopleLinks.route, Office],
  [helpLinks.route, Office],
  [deviceLinks.share, lazyScreen(() => import('./share/share-screen.tsx').then((file) => file.ShareScreen))],
  [deviceLinks.ready, lazyScreen(() => import('./ready/ready-screen.tsx').then((file) => file.ReadyScreen))],
  [links.outbox, lazyScreen(() => import('./outbox/outbox-screen.tsx').then((file) => file.OutboxScreen))],
  [byScreenLinks.show, lazyScreen(() => import('./by-screen/show-screen.tsx').then((file) => file.ShowScreen))],
  [byScreenLinks.take, lazyScreen(() => import('./by-screen/take-screen.tsx').then((file) => file.TakeScreen))],
  [links.check, lazyScreen(() => import('./minutes/check-screen.tsx').then((file) => file.CheckScreen))],
  [DEVICE_LOCK, lazyScreen(() => import('./settings/device-lock-screen.tsx').then((file) => file.DeviceLockScreen))],
  [PIN, lazyScreen(() => import('./settings/pin-screen.tsx').then((file) => file.PinScreen))],
  [links.settings, lazyScreen(() => import('./settings/settings-screen.tsx').then((file) => file.SettingsScreen))],
]

/** Without a person, every address asks for the code. */
export function Screens() {
  const { session } = useApp()
  const known = session ? screens : []
  return (
    <Router>
      {known.map(([path, screen]) => (
        <Route key={path} path={path} component={screen} />
      ))}
      <Route default component={session ? NotFound : EntryScreen} />
    </Router>
  )
}

function Start() {
  const { route } = useLocation()
  useEffect(() => route(links.today, true), [route])
  return null
}
