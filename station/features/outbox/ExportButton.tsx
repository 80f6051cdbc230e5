import type { Problem } from '@shared/problem/problem'
import { useState } from 'react'
import { problemOf } from '../../../web/api/call-server'
import { Button } from '../../../web/components/action/Button'
import { useAnnounce } from '../../../web/components/feedback/Announcer'
import { useStation } from '../../app/station-context'

/** 存到 U 盘 — everything unsent, or one record, as one file; nothing leaves the outbox by it. */
export function ExportButton({ opId }: { readonly opId?: string }) {
  const station = useStation()
  const announce = useAnnounce()
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = async () => {
    try {
      const bytes = await station.exportUnsent(opId)
      const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: 'application/octet-stream' }))
      const link = document.createElement('a')
      link.href = url
      link.download = `待上传-${new Date().toISOString().slice(0, 10)}.ymseal`
      link.click()
      URL.revokeObjectURL(url)
      announce(`已存成一个文件，请拷到 U 盘。本机的${opId === undefined ? '件都' : '这一件'}还在`)
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <>
      {problem === null ? null : <span className="ym-field-error">{problem.what}</span>}
      <Button onClick={() => void save()}>{opId === undefined ? '存到 U 盘' : '这一件存到 U 盘'}</Button>
    </>
  )
}
