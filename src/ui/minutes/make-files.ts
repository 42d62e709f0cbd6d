// The papers of a meeting as files. Each generator is fetched when its file is asked for; the worker has it at hand.
import { attendanceList, blankAttendance } from '../../document/attendance.ts'
import { minutesPaper } from '../../document/minutes.ts'
import type { Occasion } from '../../document/occasion.ts'
import type { Paper } from '../../document/paper.ts'
import { numberInForce } from '../../domain/minutes-number.ts'
import { attendancePaperWords } from '../text/attendance-paper.ts'
import { minutesText, minutesWords, paperWords } from '../text/minutes.ts'
import { deflate } from '../deflate.ts'

export type FileKind = 'pdf' | 'docx' | 'xlsx' | 'blank'

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export async function makeFile(kind: FileKind, occasion: Occasion): Promise<File> {
  const named = (what: 'acta' | 'asistencia' | 'hoja', ending: keyof typeof types, bytes: BlobPart) => {
    const { number } = numberInForce(occasion.meeting.minutesNumber, occasion.addenda ?? [])
    const name = minutesText.fileName(what, occasion.mesa?.name, number)
    return new File([bytes], `${name}.${ending}`, { type: types[ending] })
  }
  switch (kind) {
    case 'pdf':
      return named('acta', 'pdf', await pdfOf(minutesPaper(occasion, minutesWords)))
    case 'docx': {
      const { paperDocx } = await import('../../document/paper-docx.ts')
      return named('acta', 'docx', await paperDocx(minutesPaper(occasion, minutesWords), paperWords))
    }
    case 'xlsx': {
      const { attendanceXlsx } = await import('../../document/attendance-xlsx.ts')
      const list = attendanceList(occasion, attendancePaperWords, minutesWords)
      return named('asistencia', 'xlsx', await attendanceXlsx(list, minutesText.attendanceSheet, paperWords))
    }
    case 'blank':
      return named('hoja', 'pdf', await pdfOf(blankAttendance(occasion, attendancePaperWords, minutesWords)))
  }
}

async function pdfOf(paper: Paper): Promise<BlobPart> {
  const { paperPdf } = await import('../../document/pdf/paper-pdf.ts')
  return paperPdf(paper, paperWords, deflate)
}
