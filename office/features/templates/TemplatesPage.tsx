import { useServer } from '@web/api/useServer'
import { dayText } from '@web/components/data/Timeline'
import { useState } from 'react'
import { AskedTable } from '../../app/AskedTable'
import { TemplateDesk } from './TemplateDesk'

const KINDS: Readonly<Record<string, string>> = {
  ...{ paper: '文书', sms: '短信', subscribe: '微信提醒', inApp: '站内消息', script: '电话里怎么说' },
}

/** 文书和消息的模板 — one person proposes other words, another looks at them and publishes; papers keep the version that they were made by. */
export default function TemplatesPage() {
  const templates = useServer('notice.listTemplates', {})
  const [chosen, setChosen] = useState<string | null>(null)
  if (chosen !== null) return <TemplateDesk key={chosen} templateKey={chosen} onClose={() => setChosen(null)} />
  return (
    <div className="of-page">
      <header className="of-page-head">
        <h1>文书和消息</h1>
      </header>
      <p className="ym-soft">
        改的只是文字：由哪个动作制发、怎么编号、谁来签，按法律写在程序里。一个人提出，另一个人看过样张再发布；已经发出的文书不变。
      </p>
      <AskedTable
        asked={templates}
        label="文书和消息"
        columns={[
          { key: 'title', head: '名称', cell: (row) => row.title },
          { key: 'kind', head: '是什么', width: '8rem', cell: (row) => KINDS[row.kind] ?? row.kind },
          { key: 'audience', head: '给谁', width: '9rem', cell: (row) => row.audience },
          {
            key: 'version',
            head: '现在',
            width: '12rem',
            cell: (row) => `第 ${row.version} 版，${dayText(row.publishedAt)}`,
          },
          { key: 'waiting', head: '提议', width: '7rem', cell: (row) => (row.waiting ? '等审核' : '') },
        ]}
        rows={templates.data ?? []}
        rowKey={(row) => row.key}
        onOpen={(row) => setChosen(row.key)}
        empty={{ title: '这里放县里的文书和消息。', now: '还没有发布过。' }}
      />
    </div>
  )
}
