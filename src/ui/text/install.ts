// Words about putting the app on the home screen, and about what that protects.
import { kilobytes } from './format.ts'

export const installText = {
  card: 'Pon el Cuaderno en tu pantalla de inicio. Abre sin señal y tus datos quedan mejor guardados.',
  install: 'Instalar',
  notNow: 'Ahora no',
  how: 'Cómo hacerlo',
  title: 'Instalar',
  row: 'Instalar la aplicación',
  why: 'Abre sin señal y tus datos quedan mejor guardados.',
  done: 'La aplicación ya está instalada.',
  /** Where the browser does not ask by itself. */
  byHand: {
    apple: 'En el iPhone: toca Compartir, el cuadrado con la flecha, y luego «Agregar a inicio».',
    other: 'Toca los tres puntos de arriba y elige «Instalar aplicación» o «Agregar a la pantalla principal».',
  },

  spaceTitle: 'Espacio',
  used: 'Ocupa',
  usedValue: (bytes: number) => kilobytes(bytes),
  free: 'Libres',
  freeValue: (bytes: number) => `unos ${kilobytes(bytes)}`,
  protected: 'Datos protegidos',
  isProtected: 'sí',
  isNotProtected: 'no: instala la aplicación para protegerlos',
  isNotProtectedYet: 'no: el celular todavía no lo permite',
} as const
