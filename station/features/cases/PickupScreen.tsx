import { useState } from 'react'
import { DataTable } from '../../../web/components/data/DataTable'
import { dayText } from '../../../web/components/data/Timeline'
import { EmptyState } from '../../../web/components/feedback/EmptyState'
import { Tag } from '../../../web/components/feedback/Light'
import { useStation, useWatched } from '../../app/station-context'
import { forPickup } from '../../app/useCounts'
import { HandOutDrawer } from './HandOutDrawer'
import { ParcelList } from './ParcelList'

/** 待领取 — results that lie here until somebody signs for them. */
export default function PickupScreen() {
  const station = useStation()
  const cases = forPickup(useWatched(station.ownCases), useWatched(station.outbox))
  const [caseId, setCaseId] = useState<string | null>(null)
  const open = cases.find((one) => one.caseId === caseId)
  return (
    <div className="st-page">
      <header className="st-page-head">
        <h2>待领取</h2>
        <p className="ym-soft">一直替他保管着，看过身份证再给</p>
      </header>
      <ParcelList />
      <DataTable
        label="待领取"
        rows={cases}
        rowKey={(row) => row.caseId}
        openKey={caseId}
        onOpen={(row) => setCaseId(row.caseId)}
        empty={<EmptyState title="没有待领的结果。乡里寄来会响一声" />}
        columns={[
          { key: 'who', head: '申请人', width: '5rem', cell: (row) => row.applicantMasked },
          {
            key: 'result',
            head: '领什么',
            cell: (row) => (
              <>
                {row.resultName ?? row.itemName}
                <div className="ym-note">
                  {row.resultName === null ? '' : `${row.itemName} · `}
                  {row.numberText}
                </div>
              </>
            ),
          },
          {
            key: 'state',
            head: '状态',
            width: '6.5rem',
            cell: (row) => (
              <Tag tone={row.statusKey === 'unclaimed' ? 'soon' : 'brand'}>
                {row.statusKey === 'unclaimed' ? '逾期未领' : '可以领了'}
              </Tag>
            ),
          },
          { key: 'phone', head: '电话', width: '8.5rem', cell: (row) => (row.hasPhone ? '有' : '没有电话，要上门') },
          { key: 'since', head: '到站', width: '8.5rem', cell: (row) => dayText(row.updatedAt) },
        ]}
      />
      {open === undefined ? null : <HandOutDrawer caseFile={open} onClose={() => setCaseId(null)} />}
    </div>
  )
}
