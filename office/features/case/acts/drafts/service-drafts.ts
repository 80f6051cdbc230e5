import { SERVICE_WAYS, type ServiceWay } from '@shared/case/facets/paper-service'
import type { NoticeView } from '@shared/case/view/case-view'
import type { ActFacts, DraftOf } from '../act-form'
import { orNull, proposerFaults, textFault, unless } from './draft-checks'

/** 送达方式 — the words of the choice. */
export const WAY_WORDS: Readonly<Record<ServiceWay, string>> = SERVICE_WAYS

/** Papers of the case that can be served or corrected: those that hold, the newest first. */
export function papersToChoose({ detail }: ActFacts): readonly NoticeView[] {
  return detail.notices.filter((notice) => notice.kind === 'paper' && notice.state === 'valid').toReversed()
}

/** The paper that a service or a correction is most likely about: the decision, else the newest. */
function likelyPaper(facts: ActFacts): string {
  const papers = papersToChoose(facts)
  const keys: readonly string[] = facts.plan === null ? [] : [facts.plan.papers.grant, facts.plan.papers.refuse]
  return (papers.find((paper) => keys.includes(paper.key)) ?? papers[0])?.noticeId ?? ''
}

export type ServeDraft = {
  noticeId: string
  way: ServiceWay
  servedOn: string
  receiver: string
  relation: string
  consent: string
  trackingNo: string
  refuseNote: string
  companion: string
  witness: string
  recorded: boolean
  tried: string
  places: string
  photoFileId: string | null
}

/** 送达 — each way asks for what proves it. */
export const serveDraft: DraftOf<ServeDraft> = {
  begin: (facts) => ({
    ...{ noticeId: likelyPaper(facts), way: 'handed' as const, servedOn: '' },
    receiver: facts.detail.applicant.name.includes('*') ? '' : facts.detail.applicant.name,
    ...{ relation: '', consent: '', trackingNo: '', refuseNote: '', companion: '', witness: '' },
    ...{ recorded: false, tried: '', places: '', photoFileId: null },
  }),
  check: (draft) => [
    ...unless(draft.noticeId !== '', 'noticeId', '请选送的是哪份文书'),
    ...unless(/^\d{4}-\d\d-\d\d$/.test(draft.servedOn), 'servedOn', '请填送达的日期'),
    ...faultsOfWay(draft),
  ],
  toInput: (draft) => ({
    noticeId: draft.noticeId,
    way: draft.way,
    servedOn: draft.servedOn,
    receiver: draft.way === 'handed' || draft.way === 'post' ? orNull(draft.receiver) : null,
    relation: draft.way === 'handed' ? orNull(draft.relation) : null,
    consent: draft.way === 'electronic' ? orNull(draft.consent) : null,
    trackingNo: draft.way === 'post' ? orNull(draft.trackingNo) : null,
    refuseNote: draft.way === 'left' ? orNull(draft.refuseNote) : null,
    companion: draft.way === 'left' ? orNull(draft.companion) : null,
    witness: draft.way === 'left' ? orNull(draft.witness) : null,
    recorded: draft.way === 'left' && draft.recorded,
    tried: draft.way === 'publicNotice' ? orNull(draft.tried) : null,
    places: draft.way === 'publicNotice' ? orNull(draft.places) : null,
    fileIds: draft.way === 'left' && draft.photoFileId !== null ? [draft.photoFileId] : [],
  }),
}

function faultsOfWay(draft: ServeDraft) {
  switch (draft.way) {
    case 'handed':
      return unless(draft.receiver.trim() !== '', 'receiver', '请写谁收的')
    case 'electronic':
      return []
    case 'post':
      return unless(draft.trackingNo.trim() !== '', 'trackingNo', '请填运单号')
    case 'left': {
      const two = draft.companion.trim() !== '' && draft.witness.trim() !== ''
      return [
        ...textFault('refuseNote', draft.refuseNote, { label: '为什么拒收', min: 2, max: 200 }),
        ...unless(draft.recorded || two, 'companion', '两人送达并请见证人，或者全程录像'),
        ...unless(draft.photoFileId !== null, 'photoFileId', '请拍下留置的照片'),
      ]
    }
    case 'publicNotice':
      return [
        ...textFault('tried', draft.tried, { label: '用过哪些办法', min: 4, max: 300 }),
        ...unless(draft.places.trim() !== '', 'places', '请写公告登在哪里'),
      ]
  }
}

export type CorrectDraft = {
  kind: 'clerical' | 'reinstate'
  noticeId: string
  wrongText: string
  rightText: string
  reason: string
  proposedBy: string
}

/** Whether a case has ended before a decision: then it is taken up again rather than corrected. */
export function endedUndecided({ detail }: ActFacts): boolean {
  return detail.decision === null
}

/** 更正、恢复 */
export const correctDraft: DraftOf<CorrectDraft> = {
  begin: (facts) => ({
    kind: endedUndecided(facts) ? 'reinstate' : 'clerical',
    noticeId: likelyPaper(facts),
    ...{ wrongText: '', rightText: '', reason: '', proposedBy: '' },
  }),
  check: (draft, { staffId }) => [
    ...(draft.kind === 'reinstate'
      ? []
      : [
          ...unless(draft.noticeId !== '', 'noticeId', '请选要更正的文书'),
          ...textFault('wrongText', draft.wrongText, { label: '原来怎么写', min: 1, max: 200 }),
          ...textFault('rightText', draft.rightText, { label: '应当怎么写', min: 1, max: 200 }),
        ]),
    ...textFault('reason', draft.reason, { label: '原因', min: 4, max: 1000 }),
    ...proposerFaults(draft.proposedBy, { staffId, required: true }),
  ],
  toInput: (draft) => ({
    kind: draft.kind,
    noticeId: orNull(draft.noticeId),
    wrongText: draft.kind === 'clerical' ? orNull(draft.wrongText) : null,
    rightText: draft.kind === 'clerical' ? orNull(draft.rightText) : null,
    reason: draft.reason.trim(),
    proposedBy: draft.proposedBy.trim(),
  }),
}
