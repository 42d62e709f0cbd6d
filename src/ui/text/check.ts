// Words of «Comprobar un acta»: whether a sheet of paper says what the record says.

export const checkText = {
  title: 'Comprobar un acta',
  promise: 'Escribe el código de control que está al final del acta. Se comprueba en este celular, también sin señal.',
  code: 'Código de control',
  codeHint: '10 letras y números. No importan las mayúsculas ni el guion.',
  check: 'Comprobar',
  checking: 'Comprobando…',
  short: (missing: number) => (missing === 1 ? 'Falta 1 letra o número.' : `Faltan ${missing} letras o números.`),
  long: 'Tiene más de 10 letras y números.',
  same: 'Coincide',
  sameDetail:
    'El acta con este código está en este celular y dice lo mismo que cuando se cerró. Compárala con la hoja.',
  added: (n: number) =>
    n === 1 ? 'Después del cierre se añadió 1 corrección.' : `Después del cierre se añadieron ${n} correcciones.`,
  different: 'No coincide',
  differentDetail: (code: string) =>
    `La hoja es de esta acta, pero el registro de este celular tiene el código ${code}. Compara las dos antes de usarla.`,
  near: 'No hay un acta con ese código',
  nearDetail: (code: string) => `Se parece mucho al código ${code}, de esta acta. Revisa la hoja letra por letra.`,
  tryNear: (code: string) => `Comprobar ${code}`,
  unknown: 'No está en este celular',
  unknownDetail:
    'Puede ser de otra mesa, o todavía no ha llegado hasta aquí. Pregunta a la Secretaría Técnica: 041-478383.',
  unlikely: 'Ese código no puede ser',
  unlikelyDetail: (letters: string) => `Los códigos no llevan ${letters}. El cero, la O, el uno y la I nunca aparecen.`,
  see: 'Ver el acta',
} as const
