// A report as a file to take along. Each generator is fetched when its file is asked for.
import type { Report } from '../../document/report.ts'
import { reportPaper } from '../../document/report-paper.ts'
import { paperWords } from '../text/minutes.ts'
import { reportWords } from '../text/report.ts'
import { reportsText } from '../text/reports.ts'

export type ReportFileKind = keyof typeof reportsText.outputs

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const types: Record<ReportFileKind, string> = {
  pdf: 'application/pdf',
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  csv: 'text/csv',
}

export async function reportFile(kind: ReportFileKind, report: Report): Promise<File> {
  const name = reportsText.file([report.title, report.subtitle ?? ''])
  return new File([await contentOf(kind, report)], `${name}.${kind}`, { type: types[kind] })
}

async function contentOf(kind: ReportFileKind, report: Report): Promise<BlobPart> {
  switch (kind) {
    case 'pdf': {
      const { paperPdf } = await import('../../document/pdf/paper-pdf.ts')
      const { deflate } = await import('../minutes/deflate.ts')
      return paperPdf(reportPaper(report, reportWords), paperWords, deflate)
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
