import type { OwnCase } from '@shared/station/view/own-case'
import { useState } from 'react'
import { DataTable } from '../../../web/components/data/DataTable'
import { dayText } from '../../../web/components/data/Timeline'
import { EmptyState } from '../../../web/components/feedback/EmptyState'
import { Light } from '../../../web/components/feedback/Light'
import { useStation, useWatched } from '../../app/station-context'
import { SupplyDrawer } from './SupplyDrawer'

/** 补正 — who has to bring what, until when; papers that come are taken in here. */
export default function SupplementScreen() {
  const cases = useWatched(useStation().ownCases).filter((one) => one.supplement !== null && !one.ended)
  const [caseId, setCaseId] = useState<string | null>(null)
  const open = cases.find((one) => one.caseId === caseId)
  return (
    <div className="st-page">
      <header className="st-page-head">
        <h2>补正</h2>
        <p className="ym-soft">等他补材料的时候不算在期限里</p>
      </header>
      <DataTable
        label="补正"
        rows={cases}
        rowKey={(row) => row.caseId}
        openKey={caseId}
        onOpen={(row) => setCaseId(row.caseId)}
        empty={<EmptyState title="没有要补的。有人要补，我们会提醒您打电话" />}
        columns={[
          {
            key: 'light',
            head: '时限',
            width: '8rem',
            cell: (row) => <Light light={row.light}>{`到 ${dayText(row.supplement?.dueOn ?? null)}`}</Light>,
          },
          { key: 'who', head: '申请人', width: '6rem', cell: (row) => row.applicantMasked },
          { key: 'item', head: '事项', width: '26%', cell: (row) => row.itemName },
          { key: 'what', head: '要补什么', cell: (row) => missingWords(row) },
          { key: 'number', head: '编号', width: '15.5rem', cell: (row) => row.numberText },
        ]}
      />
      {open === undefined ? null : <SupplyDrawer caseFile={open} onClose={() => setCaseId(null)} />}
    </div>
  )
}

function missingWords(row: OwnCase): string {
  const missing = row.supplement?.lines.filter((line) => !line.supplied).map((line) => line.name) ?? []
  return missing.length === 0 ? '都补来了' : missing.join('、')
}
