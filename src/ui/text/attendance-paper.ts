// The words of the attendance list as a file and as a sheet of paper.
import type { AttendanceWords } from '../../document/attendance.ts'
import { documentNames, segmentNames } from './attendance.ts'
import { capital, joined, longDate, numericDate } from './format.ts'

const states = { present: 'Asistió', late: 'Llegó tarde', excused: 'Justificó', absent: 'No asistió' }

export const attendancePaperWords: AttendanceWords = {
  title: 'Asistencia',
  blankTitle: 'Hoja de asistencia',
  held(days, place) {
    const when = days.length > 0 ? capital(joined(days.map(longDate))) : 'Fecha: ____________________'
    return `${when} · ${place ?? 'Lugar: ______________________________'}`
  },
  onDay: (day) => numericDate(day),
  notice:
    'Anotamos su nombre y su institución para el acta de esta reunión. El DNI y la foto son voluntarios: si dice que no, participa igual. No publicamos fotos sin su permiso. Puede pedir ver, corregir o borrar sus datos: 041-478383.',
  columns: {
    number: 'N.°',
    name: 'Nombre y apellidos',
    document: 'Documento',
    sex: 'Sexo',
    institution: 'Institución u organización',
    position: 'Cargo',
    segment: 'Sector',
    state: 'Asistencia',
    day: 'Día',
    image: 'Autoriza foto',
  },
  blankColumns: ['Nombre y apellidos', 'DNI', 'Institución y cargo', 'Foto', 'Firma o huella'],
  sex: (sex) => (sex ? { female: 'Mujer', male: 'Hombre' }[sex] : ''),
  document: (kind, number) => [kind && documentNames[kind], number].filter(Boolean).join(' '),
  segment: (segment) => (segment ? segmentNames[segment] : ''),
  state: (state) => (state ? states[state] : ''),
  yesNo: (answer) => (answer === undefined ? '' : answer ? 'Sí' : 'No'),
}
