// The papers of a meeting as files. Each generator is fetched when its file is asked for; the worker has it at hand.
import { attendanceList, blankAttendance } from '../../document/attendance.ts'
import { minutesPaper } from '../../document/minutes.ts'
import type { Occasion } from '../../document/occasion.ts'
import type { Paper } from '../../document/paper.ts'
import { numberInForce } from '../../domain/minutes-number.ts'
import { attendancePaperWords } from '../text/attendance-paper.ts'
import { minutesText, minutesWords, paperWords } from '../text/minutes.ts'

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

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}

/**
 * Through the system's sheet where it takes such a file; else it is saved.
 * @returns what became of it; `left` when the person closed the sheet
 */
export async function handOver(file: File): Promise<'shared' | 'saved' | 'left'> {
  const content = { files: [file], title: file.name }
  if ('canShare' in navigator && navigator.canShare(content)) {
    try {
      await navigator.share(content)
      return 'shared'
    } catch (failure) {
      if (failure instanceof DOMException && failure.name === 'AbortError') return 'left'
      // Preparing it took longer than a tap is remembered, or the system has no sheet: the file is not lost for that.
      if (!(failure instanceof DOMException)) throw failure
    }
  }
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  // The download has begun by then, in every browser.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return 'saved'
}
