// The papers of the demonstration's year, each of the activity it should count for. All of them are invented.
import type { PaperKind } from '../../domain/document-record.ts'

export interface DemoPaper {
  readonly id: string
  readonly mesa: string
  readonly kind: PaperKind
  readonly activity?: string
  readonly date: string
  readonly title: string
  readonly number?: string
  readonly elements?: readonly string[]
  readonly addressee?: string
  /** Given to the committee on the day written on it. */
  readonly isPresented?: boolean
  /** The day of its stamp. */
  readonly stampedOn?: string
  /** By their names here: the oficio it answers, and the meeting that approved it or that it sustains. */
  readonly answers?: string
  readonly approvedIn?: string
  readonly of?: string
}

const CER = 'cer-amazonas'

export const PAPERS: readonly DemoPaper[] = [
  {
    id: 'd1',
    mesa: CER,
    kind: 'ordinanceDraft',
    activity: 'a01',
    date: '2024-02-20',
    title: 'Proyecto de ordenanza del Acuerdo de Gobernabilidad',
  },
  {
    id: 'd2',
    mesa: CER,
    kind: 'ordinance',
    activity: 'a01',
    date: '2024-03-26',
    title: 'Ordenanza del Acuerdo de Gobernabilidad 2023-2026',
    number: 'Ordenanza 003-2024 (ejemplo)',
  },
  {
    id: 'd3',
    mesa: CER,
    kind: 'followUpReport',
    activity: 'a05',
    date: '2024-03-20',
    title: 'Seguimiento concertado, dimensión social',
    elements: ['social'],
    isPresented: true,
  },
  {
    id: 'd4',
    mesa: CER,
    kind: 'followUpReport',
    activity: 'a05',
    date: '2024-03-22',
    title: 'Seguimiento concertado, dimensión ambiental',
    elements: ['ambiental'],
    isPresented: true,
  },
  {
    id: 'd5',
    mesa: CER,
    kind: 'followUpReport',
    activity: 'a05',
    date: '2024-11-20',
    title: 'Seguimiento concertado, dimensión económica',
    elements: ['economica'],
    isPresented: true,
  },
  {
    id: 'd6',
    mesa: CER,
    kind: 'report',
    activity: 'a06',
    date: '2024-01-31',
    title: 'Reporte de la conclusión del año escolar 2023',
    elements: ['conclusion-2023'],
  },
  {
    id: 'd7',
    mesa: CER,
    kind: 'report',
    activity: 'a06',
    date: '2024-03-27',
    title: 'Reporte del inicio del año escolar 2024',
    elements: ['inicio-2024'],
  },
  {
    id: 'd8',
    mesa: CER,
    kind: 'letter',
    activity: 'a08',
    date: '2024-02-12',
    title: 'Solicitud del informe del año escolar',
    number: 'Oficio 011-2024 (ejemplo)',
    addressee: 'Dirección Regional de Educación',
    stampedOn: '2024-02-14',
  },
  {
    id: 'd9',
    mesa: CER,
    kind: 'receivedReport',
    activity: 'a08',
    date: '2024-03-18',
    title: 'Informe de avance del año escolar 2023',
    number: 'Informe 027-2024 (ejemplo)',
    answers: 'd8',
  },
  {
    id: 'd10',
    mesa: CER,
    kind: 'workPlan',
    activity: 'a11',
    date: '2024-04-30',
    title: 'Plan de trabajo del encuentro regional',
  },
  {
    id: 'd11',
    mesa: CER,
    kind: 'annualPlan',
    activity: 'a17',
    date: '2024-02-28',
    title: 'POA 2024 aprobado',
    approvedIn: 'r1',
  },
  {
    id: 'd12',
    mesa: CER,
    kind: 'progressReport',
    activity: 'a18',
    date: '2024-03-28',
    title: 'Avance del Pacto Regional, I trimestre',
  },
  {
    id: 'd13',
    mesa: CER,
    kind: 'progressReport',
    activity: 'a18',
    date: '2024-12-05',
    title: 'Avance del Pacto Regional, IV trimestre',
  },
  {
    id: 'd14',
    mesa: CER,
    kind: 'invitation',
    activity: 'a19',
    date: '2024-03-04',
    title: 'Invitación al CCONNA',
    number: 'Oficio 016-2024 (ejemplo)',
    elements: ['conna'],
    addressee: 'CCONNA',
    stampedOn: '2024-03-06',
  },
  {
    id: 'd15',
    mesa: CER,
    kind: 'invitation',
    activity: 'a19',
    date: '2024-03-04',
    title: 'Invitación al COREJU',
    number: 'Oficio 017-2024 (ejemplo)',
    elements: ['coreju'],
    addressee: 'COREJU',
  },
  {
    id: 'd16',
    mesa: CER,
    kind: 'agreementsReport',
    activity: 'a09',
    date: '2024-11-29',
    title: 'Reporte de acuerdos del CER',
  },
  {
    id: 'd17',
    mesa: CER,
    kind: 'activityReport',
    activity: 'a24',
    date: '2024-06-28',
    title: 'Informe de actividades de las mesas locales, primer semestre',
  },
  { id: 'd18', mesa: CER, kind: 'programme', date: '2024-03-21', title: 'Programa de la capacitación', of: 'e1' },
  {
    id: 'd19',
    mesa: 'condorcanqui',
    kind: 'programme',
    date: '2024-05-22',
    title: 'Programa del taller de presupuesto',
    of: 'r4',
  },
  {
    id: 'd20',
    mesa: 'condorcanqui',
    kind: 'programme',
    date: '2024-11-07',
    title: 'Programa del taller en Río Santiago',
    of: 'e2',
  },
  { id: 'd21', mesa: 'luya', kind: 'roster', date: '2024-07-18', title: 'Nómina del comité de Luya', of: 'e1' },
  {
    id: 'd22',
    mesa: 'utcubamba',
    kind: 'roster',
    date: '2024-05-30',
    title: 'Nómina del comité de Utcubamba',
    of: 'e1',
  },
  {
    id: 'd23',
    mesa: CER,
    kind: 'programme',
    date: '2024-11-28',
    title: 'Programa del taller de mesas locales',
    of: 'e16',
  },
]
