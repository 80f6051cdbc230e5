import type { Problem } from '@shared/problem/problem'
import { useCallback, useEffect, useState } from 'react'
import { problemOf } from '../../../../web/api/call-server'
import type { TakenPhoto } from '../../../../web/capture/photo-file'
import { useStation } from '../../../app/station-context'
import type { IntakeDraft } from '../../../data/station-api'

type Change = Partial<Pick<IntakeDraft, 'situations' | 'answers' | 'materials' | 'person' | 'step' | 'note'>>

export type OpenDraft = {
  readonly draft: IntakeDraft | null
  readonly problem: Problem | null
  /** Moment of the last write to the disk, as the device reports it. */
  readonly savedAt: string | null
  /** Changes what is on the screen at once and the disk shortly after. */
  readonly change: (change: Change) => void
  /** Resolves when everything is on the disk. */
  readonly saveNow: (change?: Change) => Promise<boolean>
  readonly addPhoto: (lineKey: string, photo: TakenPhoto) => Promise<string | null>
  readonly removePhoto: (fileId: string) => Promise<void>
}

/** 草稿 — one draft of this device, held open: every change is written by itself, and the time of writing is known. */
export function useDraft(draftId: string): OpenDraft {
  const station = useStation()
  const [draft, setDraft] = useState<IntakeDraft | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [savedAt, setSavedAt] = useState<string | null>(null)

  useEffect(() => {
    let gone = false
    station
      .getDraft(draftId)
      .then((found) => {
        if (gone) return
        setDraft(found)
        setSavedAt(found.savedAt)
      })
      .catch((error: unknown) => {
        if (!gone) setProblem(problemOf(error))
      })
    return () => {
      gone = true
    }
  }, [station, draftId])

  const save = useCallback(
    async (change: Change, when: 'soon' | 'now') => {
      try {
        const saved = await station.saveDraft(draftId, change, when)
        setSavedAt(saved.savedAt)
        setProblem(null)
        return true
      } catch (error) {
        setProblem(problemOf(error))
        return false
      }
    },
    [station, draftId],
  )
  const change = useCallback(
    (changed: Change) => {
      setDraft((now) => (now === null ? now : { ...now, ...changed }))
      void save(changed, 'soon')
    },
    [save],
  )
  const saveNow = useCallback(
    (changed: Change = {}) => {
      setDraft((now) => (now === null ? now : { ...now, ...changed }))
      return save(changed, 'now')
    },
    [save],
  )
  const addPhoto = useCallback(
    async (lineKey: string, photo: TakenPhoto) => {
      try {
        const file = await station.addPhoto({ draftId, lineKey, bytes: photo.bytes, mime: photo.mime })
        setDraft((now) => (now === null ? now : { ...now, files: [...now.files, file] }))
        setSavedAt(file.takenAt)
        return file.fileId
      } catch (error) {
        setProblem(problemOf(error))
        return null
      }
    },
    [station, draftId],
  )
  const removePhoto = useCallback(
    async (fileId: string) => {
      await station.removePhoto({ draftId, fileId })
      setDraft((now) => (now === null ? now : { ...now, files: now.files.filter((one) => one.fileId !== fileId) }))
    },
    [station, draftId],
  )
  return { draft, problem, savedAt, change, saveNow, addPhoto, removePhoto }
}
