// How an acta begins: where and when; who called, who came, who led; what was done with the acta before.
import { countByDay, daysOfMeeting } from '../domain/attendance-days.ts'
import type { Meeting } from '../domain/meeting.ts'
import { presentIn } from '../domain/meeting-brief.ts'
import { womenAndMen } from '../domain/women-and-men.ts'
import { filled, inParagraphs, paragraph } from './minutes-pieces.ts'
import type { MinutesWords } from './minutes-words.ts'
import type { Occasion } from './occasion.ts'
import type { Block } from './paper.ts'

/** Fields 2 to 6 of the Mesa's actas (domain.md §2.3). */
export function openingOf({ meeting, district, plan, addenda = [] }: Occasion, words: MinutesWords): Block[] {
  const { date, startTime, modality } = meeting
  const [place, venue] = [filled(meeting.place), filled(meeting.venue)]
  const activity = plan?.activities.find(({ key }) => key === meeting.activity)
  const circumstances = [
    [...calledIn(meeting, words), activity?.text && words.activity(activity.text, plan?.year)],
    cameIn(meeting, words),
    ledIn(meeting, words),
  ].map((sentences) => sentences.filter(Boolean).join(' '))
  return [
    paragraph(words.opening({ place, district, venue, date, startTime, modality })),
    ...notedOf({ meeting, addenda }, words),
    ...circumstances.filter(Boolean).map((text) => paragraph(text)),
    ...previousIn(meeting, words),
  ]
}

/** What whoever reads the acta must know of how it was noted. */
function notedOf({ meeting, addenda }: Required<Pick<Occasion, 'meeting' | 'addenda'>>, words: MinutesWords): Block[] {
  const isDateOpen = meeting.dateDoubt && !addenda.some(({ heldOn }) => heldOn)
  const by = filled(meeting.fromPaper)
  const said = [isDateOpen && words.dateToConfirm, by && words.fromPaper(by)].filter(Boolean)
  return said.length > 0 ? [paragraph(said.join(' '))] : []
}

/** Sentences, and what stays unsaid. */
type Said = (string | false | undefined)[]

function calledIn({ moreDays = [], space, convener, callNotice }: Meeting, words: MinutesWords): Said {
  const [who, how, where] = [filled(convener), filled(callNotice), filled(space)]
  return [
    moreDays.length > 0 && words.wentOn(moreDays),
    where && words.inSpace(where),
    (who ?? how) && words.convened(who, how),
  ]
}

function cameIn(meeting: Meeting, words: MinutesWords): Said {
  const { attendance, minors, peoples, noticeReadAt } = meeting
  const present = presentIn(meeting)
  const sexes = womenAndMen(present)
  const excused = attendance.filter(({ state }) => state === 'excused').flatMap(({ name }) => filled(name) ?? [])
  return [
    present.length > 0 && words.attended(present.length, sexes.women + sexes.men === present.length ? sexes : null),
    daysOfMeeting(meeting).length > 1 && words.byDay(countByDay(meeting)),
    minors?.some((each) => each > 0) && words.minors(minors),
    peoples?.some((each) => each > 0) && words.peoples(peoples),
    words.quorum(meeting),
    excused.length > 0 && words.excused(excused),
    noticeReadAt && words.noticeRead(noticeReadAt),
  ]
}

function ledIn(meeting: Meeting, words: MinutesWords): Said {
  const [chair, secretary] = [filled(meeting.chair), filled(meeting.secretary)]
  const interpreter = filled(meeting.interpreter)
  return [(chair ?? secretary) && words.presided(chair, secretary), interpreter && words.interpreted(interpreter)]
}

function previousIn({ previousMinutes, previousNote }: Meeting, words: MinutesWords): Block[] {
  const said = [previousMinutes && words.previousMinutes[previousMinutes], filled(previousNote)].filter(Boolean)
  return said.length > 0 ? inParagraphs(said.join(' '), words.previous) : []
}
