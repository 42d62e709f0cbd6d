// The words of the attendance list as a file and as a sheet of paper.
import type { AttendanceWords } from '../../document/attendance.ts'
import { documentNames, segmentNames } from './attendance.ts'
import { longDate } from './format.ts'

const states = { present: 'Asistió', late: 'Llegó tarde', excused: 'Justificó', absent: 'No asistió' }

export const attendancePaperWords: AttendanceWords = {
  title: 'Asistencia',
  blankTitle: 'Hoja de asistencia',
  day: (date, place) => {
    const day = date ? longDate(date) : 'Fecha: ____________________'
    return `${day.charAt(0).toUpperCase()}${day.slice(1)} · ${place ?? 'Lugar: ______________________________'}`
  },
  notice:
    'Anotamos su nombre y su institución para el acta de esta reunión. El DNI y la foto son voluntarios: si dice que no, participa igual. No publicamos fotos sin su permiso. Puede pedir ver, corregir o borrar sus datos: 041-478383.',
  number: 'N.°',
  columns: [
    'Nombre y apellidos',
    'Documento',
    'Sexo',
    'Institución u organización',
    'Cargo',
    'Sector',
    'Asistencia',
    'Autoriza foto',
  ],
  blankColumns: ['Nombre y apellidos', 'DNI', 'Institución y cargo', 'Foto', 'Firma o huella'],
  sex: (sex) => (sex ? { female: 'Mujer', male: 'Hombre' }[sex] : ''),
  document: (kind, number) => [kind && documentNames[kind], number].filter(Boolean).join(' '),
  segment: (segment) => (segment ? segmentNames[segment] : ''),
  state: (state) => (state ? states[state] : ''),
  yesNo: (answer) => (answer === undefined ? '' : answer ? 'Sí' : 'No'),
}
