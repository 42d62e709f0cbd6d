// What was done, in a few words for a console.
import type { DeedKind } from '../../protocol/deeds.ts'

export const DEED_WORDS: Readonly<Record<DeedKind, string>> = {
  'code-given': 'dio un código para entrar',
  'device-entered': 'entró con un equipo',
  'device-blocked': 'bloqueó un equipo',
  'device-erasure-asked': 'pidió que un equipo se borre',
  'device-people-seen': 'miró de quién había datos en un equipo',
  'device-people-exported': 'sacó la lista de quién tenía datos en un equipo',
  'unlock-code-given': 'dio un código para poner otro PIN',
  'person-added': 'agregó a una persona',
  'person-changed': 'cambió lo que puede una persona',
  'person-ended': 'terminó el acceso de una persona',
  'code-cancelled': 'anuló un código',
  'person-found': 'buscó los datos de una persona',
  'person-exported': 'guardó en un archivo los datos de una persona',
  'person-erased': 'quitó datos de una persona',
  'token-renewed': 'renovó la llave de su equipo',
  'region-added': 'añadió una región o sus mesas',
  'export-token-given': 'dio una clave de exportación nacional',
  'export-token-revoked': 'anuló una clave de exportación nacional',
  'national-export': 'sacó cuentas de reuniones, acuerdos o plan',
  backup: 'hizo una copia de todo',
  restore: 'devolvió una copia en lugar de todo',
  move: 'llevó todo a otra base',
  export: 'sacó todo a un archivo',
  import: 'leyó todo de un archivo',
  'deeds-seen': 'leyó este registro',
  retention: 'borró lo que pasó su plazo',
}

/** Who is no person of the people's list. */
export const DOERS: Readonly<Record<string, string>> = {
  console: 'la consola del servidor',
  national: 'el nivel nacional',
  system: 'el programa mismo',
}
