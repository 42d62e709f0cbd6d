// A report as a file to take along. Each generator is fetched when its file is asked for.
import type { Report } from '../../document/report.ts'
import { reportPaper } from '../../document/report-paper.ts'
import { paperWords } from '../text/minutes.ts'
import { reportWords } from '../text/report.ts'
import { reportsText } from '../text/reports.ts'
import type { CountedWork } from './counted-work.ts'

/** Word's writer takes long, and cannot be left: above so many rows another format is offered in its place. */
export const MOST_IN_WORD = 1500
export const rowsIn = ({ tables }: Report): number => tables.reduce((sum, { rows }) => sum + rows.length, 0)

export type ReportFileKind = keyof typeof reportsText.outputs

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const types: Record<ReportFileKind, string> = {
  pdf: 'application/pdf',
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  csv: 'text/csv',
}

/** @param work counts the rows of a PDF, the only one of which they can be counted */
export async function reportFile(kind: ReportFileKind, report: Report, work: CountedWork): Promise<File> {
  const name = reportsText.file([report.title, report.subtitle ?? ''])
  return new File([await contentOf(kind, report, work)], `${name}.${kind}`, { type: types[kind] })
}

async function contentOf(kind: ReportFileKind, report: Report, { step }: CountedWork): Promise<BlobPart> {
  switch (kind) {
    case 'pdf': {
      const { paperPdf } = await import('../../document/pdf/paper-pdf.ts')
      const { deflate } = await import('../deflate.ts')
      return paperPdf(reportPaper(report, reportWords), paperWords, deflate, step)
    }
    case 'docx': {
      const { paperDocx } = await import('../../document/paper-docx.ts')
      return paperDocx(reportPaper(report, reportWords), paperWords)
    }
    case 'xlsx': {
      const { reportXlsx } = await import('../../document/report-xlsx.ts')
      return reportXlsx(report, reportWords, paperWords)
    }
    case 'csv': {
      const { reportCsv } = await import('../../document/report-csv.ts')
      return reportCsv(report, reportWords)
    }
  }
}
