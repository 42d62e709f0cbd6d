// The words of «Revisar y cerrar» and of the acta just closed.
import type { Obstacle } from '../../domain/meeting-parts.ts'

export const obstacleWords: Record<Obstacle, string> = {
  noDate: 'Pon la fecha de la reunión.',
  noAttendance: 'Marca al menos a una persona presente.',
}

export const reviewText = {
  title: 'Revisar y cerrar',
  preventing: 'Falta esto para cerrar',
  closable: (lacks: readonly string[]) => `Se puede cerrar así, pero falta: ${lacks.join(' · ')}`,
  change: (part: string) => `Cambiar ${part.toLowerCase()}`,
  notRecorded: 'No se registró',
  close: 'Cerrar el acta',
  closeMeans: 'Al cerrar, el texto ya no se cambia. Si hay un error, se hace una corrección con fecha.',
  /** @param time ends in the full stop of «p. m.» */
  closed: (time: string) => `Acta cerrada y guardada en este celular, ${time} Se enviará sola.`,
  closedBefore: 'Esta acta ya está cerrada.',
  seeMinutes: 'Ver acta',
  undoClosing: 'Deshacer el cierre',
  alreadyLeft: 'Ya se preparó su envío y no se puede deshacer. Si hay un error, se hace una corrección con fecha.',
  reopened: 'El acta se abrió de nuevo.',

  lackPlace: 'el lugar',
  lackStart: 'la hora de inicio',
  lackEnd: 'la hora de término',
  lackNotice: 'la hora del aviso de privacidad',
  lackAgenda: 'la agenda',
  lackNotes: (n: number) => (n === 1 ? 'las notas de 1 punto' : `las notas de ${n} puntos`),
  lackSignatures: (n: number) => (n === 1 ? '1 firma' : `${n} firmas`),
  lackAgreements: 'los acuerdos',
  lackText: (n: number) => `el texto del acuerdo ${n}`,
  lackResponsible: (n: number) => `responsable del acuerdo ${n}`,
  lackDue: (n: number) => `plazo del acuerdo ${n}`,
  dueBeforeMeeting: (n: number) => `El acuerdo ${n} vence antes de la reunión.`,

  present: 'Presentes',
  late: 'Llegaron tarde',
  excused: 'Justificaron',
  women: 'Mujeres',
  men: 'Hombres',
  imagesRefused: 'No autorizan su imagen',
  point: (n: number) => `Punto ${n}`,
  others: 'Otros',
  agreement: (n: number) => `Acuerdo ${n}`,
} as const
