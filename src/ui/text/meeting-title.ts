// What a meeting is called everywhere. A file of its own: «Hoy» needs these words and no others of a meeting.
import type { MeetingKind } from '../../domain/meeting-brief.ts'
import type { Level } from '../../domain/mesa.ts'

const committees: Record<Level, string> = { regional: 'CER', provincial: 'CEP', district: 'CED' }

export const kindNames: Record<MeetingKind, string> = {
  installation: 'Instalación',
  ordinary: 'Sesión ordinaria',
  extraordinary: 'Sesión extraordinaria',
  activation: 'Activación',
  workMeeting: 'Reunión de trabajo',
  workingGroup: 'Mesa temática',
  training: 'Taller',
  encounter: 'Encuentro',
  formerCoordinators: 'Con past coordinadores',
  externalSpace: 'Espacio de articulación',
  other: 'Otra',
}

/** «Reunión del CEP», «Taller» */
export function meetingTitle(kind: MeetingKind | undefined, level: Level | undefined): string {
  const ofCommittee = level ? ` del ${committees[level]}` : ''
  switch (kind) {
    case 'installation':
      return `Instalación${ofCommittee}`
    case 'activation':
      return 'Activación de la mesa'
    case 'workMeeting':
    case 'workingGroup':
    case 'training':
    case 'encounter':
    case 'externalSpace':
      return kindNames[kind]
    case 'formerCoordinators':
      return 'Reunión con past coordinadores'
    case 'other':
      return 'Reunión'
    case 'ordinary':
    case 'extraordinary':
    case undefined:
      return `Reunión${ofCommittee}`
  }
}
