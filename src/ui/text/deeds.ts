// The words of «Registro de accesos»: what each deed was, who did it, and about whom.
import { dateOf } from '../../domain/time.ts'
import { clockTime, longDate, number } from './format.ts'

export const deedsText = {
  title: 'Registro de accesos',
  why: 'Quién dio o quitó acceso, y quién vio o sacó datos personales. No se puede cambiar sin que se note. Que lo leíste también queda anotado.',
  needsSignal: 'Esto necesita señal',
  needsSignalDetail: 'El registro se lee con internet. En este equipo no se guarda.',
  again: 'Intentar otra vez',
  none: 'Todavía no hay nada anotado.',
  range: (from: number, to: number, total: number) => `Del ${number(from)} al ${number(to)}, de ${number(total)}`,
  pages: 'Páginas del registro',
  older: 'Anteriores',
  newer: 'Siguientes',
  print: 'Imprimir esta página',
  day: (at: number) => longDate(dateOf(at)),
  hour: (at: number) => clockTime(at),

  /** Of what was done by no person. */
  doers: {
    console: 'La consola de Chachapoyas',
    national: 'El nivel nacional',
    system: 'El programa mismo',
  },
  someone: 'Alguien que ya no está en la lista',
  somebody: 'una persona que ya no está en la lista',
  aDevice: 'un equipo que ya no está en la lista',
  device: (label: string, person: string) => `el equipo «${label}», de ${person}`,

  /** After the name of who did it. */
  did: {
    'code-given': (about: string) => `dio un código para entrar a ${about}`,
    'device-entered': (about: string) => `entró con ${about}`,
    'device-blocked': (about: string) => `bloqueó ${about}`,
    'device-erasure-asked': (about: string) => `pidió que se borre ${about}`,
    'device-people-seen': (about: string) => `vio de quién había datos en ${about}`,
    'device-people-exported': (about: string) => `sacó la lista de quién tenía datos en ${about}`,
    'unlock-code-given': (about: string) => `dio un código para poner otro PIN en ${about}`,
    'person-added': (about: string) => `agregó a ${about}`,
    'person-changed': (about: string) => `cambió lo que puede hacer ${about}`,
    'person-ended': (about: string) => `terminó el acceso de ${about}`,
    'code-cancelled': (about: string) => `anuló el código de ${about}`,
    'token-renewed': (about: string) => `renovó la llave de ${about}`,
    'person-found': () => 'buscó los datos de una persona en todos los registros',
    'person-exported': () => 'sacó en un archivo los datos de una persona',
    'person-erased': () => 'borró el teléfono y las fotos de una persona',
    'export-token-given': () => 'dio una llave para sacar datos al nivel nacional',
    'export-token-revoked': () => 'quitó la llave con que se sacan datos al nivel nacional',
    'national-export': () => 'sacó cuentas y estados, sin nombres, para el nivel nacional',
    'region-added': () => 'añadió mesas a la región',
    backup: () => 'hizo una copia de todo',
    restore: () => 'devolvió una copia en lugar de todo lo que había',
    move: () => 'llevó todo a otra base de datos',
    export: () => 'sacó todos los datos a un archivo',
    import: () => 'leyó todos los datos de un archivo',
    'deeds-seen': () => 'leyó este registro',
    retention: () => 'borró lo que había pasado su plazo',
  },
  other: 'hizo algo que esta versión de la aplicación no conoce todavía',

  /** A few words beside it. */
  writes: (mesa: string) => `escribe en ${mesa}`,
  reads: (mesa: string) => `lee ${mesa}`,
  erase: 'con sus equipos borrados en el próximo contacto',
}
