// Whether enough of a committee's seats are filled for its session to count. The Mesa's own rule is not known to us
// (domain.md §6): each committee says its own, and until it does nobody evaluates anything.
import * as z from 'zod/mini'
import type { MeetingKind } from './meeting-brief.ts'
import type { Membership } from './membership.ts'
import type { RecordOf } from './record.ts'
import { searchable } from './searchable.ts'
import { whole } from './whole.ts'

export const quorumRule = z.enum(['none', 'majority', 'twoThirds', 'number'])
export type QuorumRule = z.infer<typeof quorumRule>

/** One for each committee, in its own space. */
export const committeeRuleShape = {
  fields: {
    quorum: quorumRule,
    /** Seats that must be filled, where the rule is a number. */
    quorumNumber: whole,
  },
  entries: {},
} as const
export type CommitteeRule = RecordOf<typeof committeeRuleShape>

/** A person of the committee, and whether she (or somebody in her place) is here. */
export interface Sitter extends Pick<Membership, 'institution' | 'role'> {
  readonly isHere: boolean
}

export interface Quorum {
  /** Seats of the committee. */
  readonly members: number
  /** Seats with somebody in them. */
  readonly present: number
  /** Seats that must be filled; null where nobody evaluates it. */
  readonly needed: number | null
}

/** Null for a committee without people: there is nothing to count. */
export function quorumOf(rule: CommitteeRule | null, sitters: readonly Sitter[]): Quorum | null {
  const { members, present } = countSeats(sitters)
  return members > 0 ? { members, present, needed: neededOf(rule, members) } : null
}

export const isMet = ({ present, needed }: Quorum): boolean => needed !== null && present >= needed

/** Where an institution has its titular, whoever joins for it is an alterno. */
export function seatFor(seats: readonly Omit<Sitter, 'isHere'>[], institution: string): 'principal' | 'alternate' {
  const [joins, theirs] = [searchable(institution), seats.filter(({ role }) => role !== 'alternate')]
  return joins !== '' && theirs.some((seat) => searchable(seat.institution ?? '') === joins) ? 'alternate' : 'principal'
}

/** Sessions of the committee itself. A workshop, or an activation that still gathers one, has no quorum. */
export const hasQuorum = (kind: MeetingKind | undefined): boolean =>
  kind === 'installation' || kind === 'ordinary' || kind === 'extraordinary'

function neededOf(rule: CommitteeRule | null, members: number): number | null {
  switch (rule?.quorum) {
    case 'majority':
      return Math.floor(members / 2) + 1
    case 'twoThirds':
      return Math.ceil((2 * members) / 3)
    case 'number':
      return rule.quorumNumber !== undefined && rule.quorumNumber > 0 ? rule.quorumNumber : null
    default:
      return null
  }
}

/**
 * A seat is an institution's. Titular and alterno of the same one fill one seat, however many of them came; an
 * institution that has only an alterno so far has its seat too.
 */
function countSeats(sitters: readonly Sitter[]): Pick<Quorum, 'members' | 'present'> {
  const byInstitution = new Map<string, Sitter[]>()
  for (const [index, sitter] of sitters.entries()) {
    const key = searchable(sitter.institution ?? '') || `?${index}`
    byInstitution.set(key, [...(byInstitution.get(key) ?? []), sitter])
  }
  let [members, present] = [0, 0]
  for (const together of byInstitution.values()) {
    const seats = together.filter(({ role }) => role !== 'alternate').length || 1
    members += seats
    present += Math.min(seats, together.filter(({ isHere }) => isHere).length)
  }
  return { members, present }
}
