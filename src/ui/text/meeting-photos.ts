// The words of «Fotos».
import type { FileState } from '../../domain/file.ts'
import { fileStateNames } from './file-state.ts'
import { counted, joined, kilobytes } from './format.ts'

const NO_ROOM = 'No queda espacio para fotos.'

export const photosText = {
  title: 'Fotos',
  list: 'Fotos de la reunión',
  none: 'Sin fotos. No son obligatorias.',
  photo: (n: number) => `Foto ${n}`,
  /** What a person who does not see it hears. */
  alt: (n: number, caption: string | undefined) => caption?.trim() || `Foto ${n} de la reunión`,
  hubValue: (n: number) => counted(n, 'foto', 'fotos'),
  hubNone: 'No son obligatorias',
  hubStatus: 'Opcional',
  hubDone: 'Listo',

  take: 'Tomar foto',
  choose: 'Elegir del celular',
  warnFirst: 'Avisa que vas a tomar fotos. Evita rostros de niñas y niños.',
  lightCopy: 'Se guarda una copia liviana, sin el lugar donde se tomó. Se envía después del texto.',
  refusing: (names: readonly string[]) =>
    `${names.length === 1 ? 'No autoriza' : 'No autorizan'} su imagen: ${joined(names)}.`,
  preparing: (n: number) => (n === 1 ? 'Guardando la foto…' : `Guardando ${n} fotos…`),
  kept: (n: number) => (n === 1 ? 'Foto guardada.' : `${n} fotos guardadas.`),
  unreadable: 'Esta foto no se pudo leer. Tómala otra vez.',
  noRoom: `${NO_ROOM} El texto siempre entra.`,
  lowRoom: (left: number) =>
    `Queda poco espacio: ${kilobytes(left)}. Las fotos pueden esperar; el texto siempre entra.`,
  most: (limit: number) => `Ya hay ${limit} fotos. Quita una para agregar otra.`,

  shortState: { onlyHere: 'Por enviar', sent: 'Enviada', damaged: 'Dañada', elsewhere: 'En camino' } satisfies Record<
    FileState,
    string
  >,
  state: fileStateNames,
  damaged: 'La foto se dañó en este celular. Tómala otra vez.',
  noThumb: 'La foto todavía no llega.',

  caption: 'Pie de foto',
  captionHint: 'Qué se ve, sin nombres de niñas ni niños.',
  use: '¿Quién la puede ver?',
  internal: 'Interna',
  public: 'Publicable',
  aboutUse: 'Interna: solo la ve la Mesa. Publicable: puede salir en notas e informes.',
  earlier: 'Mover antes',
  later: 'Mover después',
  remove: 'Quitar',
  removeNth: (n: number) => `Quitar la foto ${n}`,
  removed: (n: number) => `Se quitó la foto ${n}.`,
  moved: (to: number, total: number) => `Ahora es la foto ${to} de ${total}.`,
  bring: (size: number | undefined) => (size ? `Traer la foto (${kilobytes(size)})` : 'Traer la foto'),
  bringing: 'Trayendo la foto…',
  notBrought: {
    notThere: 'Todavía está solo en el celular que la tomó.',
    noRoom: NO_ROOM,
    trouble: 'No llegó completa. Lo que llegó quedó: intenta otra vez.',
  },
  onlyThumb: 'Esta es una copia pequeña.',
} as const
