// What is kept for how long and why, as the console says it.
import type { Retained } from '../../domain/retention.ts'

export const RETAINED: Readonly<Record<Retained, { readonly name: string; readonly why: string }>> = {
  minutes: {
    name: 'actas',
    why: 'nombre, institución, acuerdos y anexos de un acta cerrada: son la memoria de la Mesa',
  },
  contact: {
    name: 'teléfono y DNI',
    why: 'de quien asistió, desde el día de la reunión: sirven para volver a convocar',
  },
  photo: { name: 'fotos sueltas', why: 'las que no son anexo de un acta o papel cerrado, desde que llegaron' },
  voice: { name: 'grabaciones', why: 'de un acuerdo, desde que se cerró el acta: lo dicho ya está escrito en ella' },
  quarantine: { name: 'cambios apartados', why: 'desde que llegaron: su autora todavía puede preguntar por ellos' },
  code: { name: 'códigos usados o vencidos', why: 'desde que dejaron de servir' },
  token: { name: 'llaves anteriores de equipos', why: 'desde que dejaron de servir: delatan su uso tardío' },
  deed: {
    name: 'registro de accesos',
    why: 'se conserva entero: cada hecho sostiene al siguiente. El programa no lo acorta',
  },
}
