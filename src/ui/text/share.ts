// Words for photos that another app shares with this one.
import { counted } from './format.ts'

const these = (n: number) => (n === 1 ? 'esta foto' : `estas ${n} fotos`)

export const shareText = {
  title: (n: number) => `¿A qué reunión ${n === 1 ? 'va' : 'van'} ${these(n)}?`,
  noneTitle: 'Fotos compartidas',
  none: 'Aquí no hay fotos por ubicar.',
  noneDetail: 'En tu galería, elige las fotos, toca Compartir y luego Cuaderno.',
  list: 'Fotos que compartiste',
  photo: (n: number) => `Foto compartida ${n}`,
  kept: 'Ya están en este celular. Toca la reunión y se guardan en ella.',
  meetings: 'Reuniones sin cerrar',
  noMeetings: 'No tienes reuniones sin cerrar. Empieza una y vuelve: las fotos te esperan aquí.',
  fits: (n: number) => `Caben ${counted(n, 'foto', 'fotos')}`,
  full: 'Ya tiene todas sus fotos',
  later: 'Decidir después',
  drop: 'No van a ninguna reunión',
  dropped: 'Se quitaron de aquí. Siguen en tu galería.',
  notPhotos: (n: number) =>
    n === 1 ? 'Un archivo no es una foto y no entró.' : `${n} archivos no son fotos y no entraron.`,
  failed:
    'Las fotos no entraron: queda poco espacio o llegaron a medias. Siguen en tu galería. Libera espacio y compártelas otra vez.',
  giving: (n: number) => (n === 1 ? 'Guardando la foto…' : `Guardando ${n} fotos…`),
  unreadable: '1 foto no se pudo leer y no entró. Sigue en tu galería.',
  unreadableMany: (n: number) => `${n} fotos no se pudieron leer y no entraron. Siguen en tu galería.`,
  noRoom: 'No queda espacio para fotos. Las que faltan te esperan aquí.',
  noMoreFit: 'Las demás no caben en esa reunión. Elige otra para ellas.',
  waiting: (n: number) => (n === 1 ? 'Compartiste 1 foto' : `Compartiste ${n} fotos`),
  choose: 'Elegir la reunión',
} as const
