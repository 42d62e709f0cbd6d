// Seeded bugs, each against one rule: the simulator must find them. A rule whose bug goes unnoticed is not proved.

export interface Mutant {
  readonly rule: string
  readonly file: string
  /** Stands exactly once in the file. */
  readonly find: string
  readonly put: string
}

const of = (file: string, rule: string, find: string, put: string): Mutant => ({ rule, file, find, put })
const merge = 'src/protocol/merge.ts'
const outbox = 'src/protocol/outbox.ts'
const compose = 'src/protocol/compose.ts'
const held = 'src/protocol/held.ts'
const settle = 'src/protocol/settle.ts'
const file = 'src/protocol/file.ts'
const takeFile = 'src/endpoint/take-file.ts'
const marks = 'src/protocol/row-marks.ts'
const apply = 'src/endpoint/apply.ts'
const take = 'src/endpoint/take.ts'
const copy = 'src/endpoint/conflict-copy.ts'
const echoes = 'src/endpoint/echoes.ts'

export const mutants: readonly Mutant[] = [
  of(
    merge,
    'a value is replaced only by who saw it',
    'if (!current || current.name === change.over[at]) return true',
    'return true',
  ),
  of(
    merge,
    'what is not applied is not dropped',
    "? { outcome: 'conflict', row: merged, unseen } :",
    "? { outcome: 'ok', row: merged } :",
  ),
  of(merge, 'removing and closing must have seen all', 'return isSeen\n', 'return isSeen || true\n'),
  of(merge, 'a sealed record takes nothing more', 'if (row && isSealed(row))', 'if (row && isSealed(row) && !change)'),
  of(copy, 'a copy keeps its other values', '{ ...earlier.values, [at]: value }', '{ [at]: value }'),
  of(copy, 'two values of one chain make one copy', 'if (earlier) {', 'if (earlier && !earlier) {'),
  of(copy, 'what a clone put into a copy stays', 'writers?.[at] === over', 'writers?.[at]'),
  of(take, 'a first name is known again', 'if (same) return', 'if (same && !same) return'),
  of(
    take,
    'a conflict gives the record a new version',
    'if (merged.row) bench.put(merged.row)',
    "if (merged.outcome === 'ok') bench.put(merged.row)",
  ),
  of(
    echoes,
    'an echo needs a device that had the row',
    'bench.versionBefore(id) <= cursor',
    'bench.versionBefore(id) >= 0',
  ),
  of(echoes, 'a copy made in the same batch is no echo', ' && !isMadeHere(change.type)', ''),
  of(echoes, 'an echo has no other news', '!this.#mixed.has(id) && ', ''),
  of(
    apply,
    'another database is told',
    'request.epoch !== null && request.epoch !== mesa.epoch',
    'request.epoch === mesa.epoch + 1',
  ),
  of(apply, 'the chain before is the same', 'linkBefore !== request.ch || isOther', 'isOther'),
  of(apply, 'the chain within is the same', 'linkBefore !== request.ch || isOther', 'linkBefore !== request.ch'),
  of(settle, 'an answer to another cursor is not used', ' || answer.from !== scope.cursor', ''),
  of(settle, 'an answer to an earlier question is not used', 'sent.from !== scope.answered.seq + 1 || ', ''),
  of(settle, 'an answer to another life is not used', 'answer.inc !== scope.inc || sent.inc !== scope.inc || ', ''),
  of(settle, 'nothing is guessed while pages are to come', 'if (answer.more) return []', ''),
  of(settle, 'what conflicted is not echoed', "result.is !== 'ok' || result.dup", 'result.dup'),
  of(
    settle,
    'another database is fetched into a shadow',
    "epoch, stale: true }, shadow: 'clear' }",
    "epoch, cursor: 0, shadowing: false }, shadow: 'none' }",
  ),
  of(settle, 'what another database lacks is sent again', 'held: held.map(unanswered) }', 'held: [] }'),
  of(
    settle,
    'what was never answered is asked again',
    'last < device.scope.answered.seq ? { seq: last, ch }',
    'last >= 0 ? { seq: last, ch }',
  ),
  of(settle, 'a new life keeps the first names', 'seq, name, ch, first }', 'seq, name, ch }'),
  of(settle, 'a new life sends everything again', 'answered: start }, held }', 'answered: { seq, ch } }, held: [] }'),
  of(settle, 'what no verified backup has is not forgotten', 'v <= scope.safe && ', ''),
  of(settle, 'what only the shadow shows is not forgotten', ' && !scope.shadowing\n', '\n'),
  of(settle, 'rows of another database say nothing', 'epoch, stale: true }', 'epoch }'),
  of(settle, 'rows that are not those of the endpoint come again', 'if (isAstray(answer, scope))', 'if (false)'),
  of(
    marks,
    'a row is counted once',
    '{ n, x: crossed([x, markOf(before), markOf(after)]) }',
    '{ n, x: crossed([x, markOf(after)]) }',
  ),
  of(marks, 'rows of one version in two lives are not the same', ' ${by.join()} ${runs.join()}', ''),
  of(take, 'others are told of what was refused', 'bench.put(apartRow(', 'void (apartRow('),
  of(settle, 'a hole in what is sent again makes a new life', 'const isMine = isUnbroken && ', 'const isMine = '),
  of(file, 'a photo is not freed before it is safe', 'receipt <= at.safe && !at.shadowing', '!at.shadowing'),
  of(
    file,
    'what a restored endpoint lacks is sent again',
    'if (receipt === null)',
    'if (receipt === null && at.safe < 0)',
  ),
  of(takeFile, 'a file is what its name says', 'if (hashOf(all) !== sha)', 'if (hashOf(all) !== sha && !all)'),
  of(file, 'only the next piece is taken', "part.at === have ? 'take'", "part.at >= 0 ? 'take'"),
  of(settle, 'a shadow takes the place only when whole', "isAllHere(answer) ? 'swap' : 'fill'", "'swap'"),
  of(outbox, 'nothing folds into what may have been sent', "last?.state !== 'open' || ", '!last || '),
  of(
    outbox,
    'a folded change keeps the first value seen',
    '{ ...next.over, ...last.mutation.over }',
    '{ ...last.mutation.over, ...next.over }',
  ),
  of(outbox, 'a leaf first seen empty stays so', 'if (!(at in last.mutation.over)) delete over[at]', 'void at'),
  of(
    outbox,
    'changes sealed together cite each other',
    'const mutation = citing(change.mutation, written.get(change.mutation.rec) ?? {})',
    'const mutation = change.mutation',
  ),
  of(
    outbox,
    'a sealed number is not given twice',
    'scope: { ...at, sealed: { seq, ch } }, sealed',
    'scope: at, sealed',
  ),
  of(
    compose,
    'a change cites what was on screen',
    'seen ? asSeen(viewOf(base, named, isStale), named, seen) : viewOf(base, named, isStale)',
    'base',
  ),
  of(
    held,
    'an answered change stays in view until its row is here',
    'isStale || (base?.v ?? 0) < (v ?? 0) ? patch : null',
    'null',
  ),
]
