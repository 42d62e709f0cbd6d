// What the demonstration's year had besides the sessions of its committees. All of it is invented.
import type { MeetingKind } from '../../domain/meeting-brief.ts'

export interface Gathering {
  readonly id: string
  readonly mesa: string
  readonly date: string
  readonly kind: MeetingKind
  readonly activity: string
  /** Of others, or what it was about. */
  readonly space?: string
}

const of = (mesa: string, ...all: readonly Omit<Gathering, 'mesa' | 'id'>[]): Gathering[] =>
  all.map((each, index) => ({ ...each, mesa, id: `e${index + 1}` }))

export const GATHERINGS: readonly Gathering[] = [
  ...of(
    'cer-amazonas',
    { date: '2024-03-21', kind: 'training', activity: 'a12' },
    { date: '2024-03-13', kind: 'workingGroup', activity: 'a16', space: 'Anemia' },
    { date: '2024-04-24', kind: 'workingGroup', activity: 'a16', space: 'Anemia' },
    { date: '2024-05-08', kind: 'workingGroup', activity: 'a16', space: 'Agua y saneamiento' },
    { date: '2024-06-05', kind: 'workingGroup', activity: 'a16', space: 'Educación intercultural' },
    { date: '2024-07-17', kind: 'workingGroup', activity: 'a16', space: 'Anemia' },
    { date: '2024-09-04', kind: 'workingGroup', activity: 'a16', space: 'Violencia' },
    { date: '2024-10-23', kind: 'workingGroup', activity: 'a16', space: 'Agua y saneamiento' },
    { date: '2024-05-16', kind: 'encounter', activity: 'a11' },
    { date: '2024-03-20', kind: 'externalSpace', activity: 'a21', space: 'Consejo Regional de Salud' },
    { date: '2024-05-29', kind: 'externalSpace', activity: 'a21', space: 'Mesa regional de educación' },
    { date: '2024-08-21', kind: 'externalSpace', activity: 'a21', space: 'Instancia regional contra la violencia' },
    { date: '2024-10-16', kind: 'externalSpace', activity: 'a21', space: 'Consejo Regional de la Juventud' },
    { date: '2024-09-18', kind: 'formerCoordinators', activity: 'a22' },
    { date: '2024-11-06', kind: 'formerCoordinators', activity: 'a20' },
    { date: '2024-11-28', kind: 'training', activity: 'a10' },
  ),
  ...of(
    'condorcanqui',
    { date: '2024-06-13', kind: 'externalSpace', activity: 'a26', space: 'Instancia de articulación de Condorcanqui' },
    { date: '2024-11-07', kind: 'training', activity: 'a13' },
    { date: '2024-09-26', kind: 'externalSpace', activity: 'a26', space: 'Comité multisectorial de salud' },
  ),
  ...of(
    'chachapoyas',
    { date: '2024-03-22', kind: 'externalSpace', activity: 'a26', space: 'Comité provincial de seguridad ciudadana' },
    { date: '2024-10-25', kind: 'externalSpace', activity: 'a26', space: 'Presupuesto participativo provincial' },
  ),
  ...of('utcubamba', { date: '2024-05-30', kind: 'activation', activity: 'a03' }),
  ...of('luya', { date: '2024-07-18', kind: 'activation', activity: 'a03' }),
  ...of('bagua', { date: '2024-09-12', kind: 'activation', activity: 'a03' }),
]
