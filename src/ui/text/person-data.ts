// The words of «Datos personales»: what is kept about somebody, as a file for her, and what is taken away.
import { counted } from './format.ts'

const kinds: Readonly<Record<string, string>> = {
  person: 'Padrón',
  membership: 'Comité',
  meeting: 'Reunión',
  addendum: 'Adenda',
  followUp: 'Paso de un acuerdo',
  signature: 'Firma',
  document: 'Documento',
  conflict: 'Otra versión',
  apart: 'Cambio apartado',
  validation: 'Validación',
  fieldTrip: 'Salida',
}

export const personDataText = {
  title: 'Datos personales',
  open: 'Datos personales de alguien',
  means:
    'Si una persona pide ver, llevarse o borrar sus datos, búscala aquí: en todas las mesas, en los acuerdos y en lo escrito. Queda anotado que buscaste, no a quién.',
  words: 'Nombre, DNI o teléfono',
  wordsHint: 'No importan las tildes ni cómo se escriba.',
  search: 'Buscar',
  searching: 'Buscando en todos los registros…',
  needsSignal: 'Esto necesita señal',
  needsSignalDetail: 'Los registros de todas las mesas se buscan con internet. Lo demás del cuaderno sigue igual.',
  again: 'Intentar otra vez',
  tooLittle: 'Escribe un nombre, un DNI o un teléfono de 6 números o más.',
  none: 'No hay nada guardado de esa persona',
  noneDetail: 'Prueba con otro apellido o con su teléfono.',
  count: (n: number) => counted(n, 'resultado', 'resultados'),
  cut: 'Hay más de lo que se muestra. Escribe también su otro apellido.',
  markAll: 'Marcar todo',
  markNone: 'Quitar todas las marcas',
  choose: 'Quita la marca de lo que sea de otra persona con el mismo nombre.',
  kind: (type: string) => kinds[type] ?? 'Registro',
  closed: 'Cerrada',
  drawn: 'Dibujada en la pantalla',
  photo: 'Foto',
  picture: 'La imagen',
  /** What is named nowhere else. */
  names: {
    author: 'Escrito por',
    by: 'Anotado por',
    closedBy: 'Cerrado por',
    person: 'De quién es',
    attendee: 'De quién es',
    values: 'Lo que decía',
    replaced: 'Lo que decía antes',
  } as Readonly<Record<string, string>>,
  other: 'Otro dato',
  untaken: 'Cambio que no se aceptó',
  untakenMeans: 'Está solo en la Secretaría, como llegó.',

  save: 'Guardar en un archivo',
  file: 'datos-personales.json',
  saved: 'El archivo está listo para entregarlo a la persona.',
  notSaved: 'No se pudo guardar: no hubo respuesta. Prueba con señal.',

  erase: 'Quitar teléfono, DNI, foto y firma',
  eraseMeans: (n: number) =>
    `De ${counted(n, 'resultado marcado', 'resultados marcados')} se quitan su teléfono, su documento, su firma dibujada y las fotos que la nombran. En la Secretaría, ahora; en cada celular, en su próximo envío. No se puede deshacer.`,
  stays:
    'Quedan su nombre y su institución, porque el acta no vale sin ellos. Queda también lo escrito en el desarrollo y los acuerdos. El código de verificación del acta sigue siendo el mismo.',
  type: (words: string) => `Para confirmar, escribe otra vez: ${words}`,
  wrong: 'No es lo mismo que buscaste.',
  cancel: 'Cancelar',
  notErased: 'No hubo respuesta, y quizá sí se hizo. Busca otra vez con señal para ver qué queda.',
  erased: (values: number, files: number) =>
    values + files === 0
      ? 'No había teléfono, documento, foto ni firma que quitar.'
      : `Se quitaron ${counted(values, 'dato', 'datos')}${files > 0 ? ` y ${counted(files, 'foto', 'fotos')}` : ''}. Cada celular lo hace en su próximo envío.`,
  later:
    'Si un celular sin señal tiene todavía una reunión nueva con sus datos, llegarán con ella. Búscala otra vez en unos días.',
}
