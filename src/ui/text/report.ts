// What every report says around its own words.
import type { ReportWords } from '../../document/report.ts'
import { counted, number } from './format.ts'

export const reportWords: ReportWords = {
  issuer: ['Mesa de Concertación para la Lucha Contra la Pobreza', 'Región Amazonas'],
  factsTitle: 'Datos del informe',
  missingTitle: 'Lo que falta',
  nothingMissing: 'No falta nada de lo que se conoce.',
  lacks: (count) => `Lo que falta: ${counted(count, 'aviso', 'avisos')}, en la primera hoja`,
  empty: 'No hay nada que listar.',
  number,
}
