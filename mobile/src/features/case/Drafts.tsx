import { useState } from 'react'
import { Box, Press, Title, Words } from '../../components/base/base'
import { Icon } from '../../components/Icon'
import { open } from '../../hooks/navigate'
import { type DraftBrief, dropDraft, listDrafts } from '../../state/drafts'

/** 没写完的 — each can be gone on with, or thrown away after being asked once. */
export function Drafts() {
  const [asked, setAsked] = useState<string | null>(null)
  const [, redraw] = useState(0)
  const drafts = listDrafts()
  if (drafts.length === 0) return null
  const drop = (draft: DraftBrief) => {
    setAsked(null)
    void dropDraft(draft.itemId).then(() => redraw((count) => count + 1))
  }
  return (
    <Box className="card">
      <Title level={2} className="cap">
        没写完的
      </Title>
      {drafts.map((draft) => (
        <Box key={draft.draftId}>
          <Press className="row is-first" onPress={() => open('form', { item: draft.itemId })}>
            <Icon name="pen" />
            <Box className="row-body">
              <Words className="row-name">{draft.itemName}</Words>
              <Words className="row-more">{`已存手机 ${draft.savedText}`}</Words>
            </Box>
            <Words className="row-end">接着写</Words>
            <Icon name="next" />
          </Press>
          {asked === draft.draftId ? (
            <Box className="notice is-soon" role="alert">
              <Words className="notice-text">删掉后，这份草稿和拍的照片就没有了。</Words>
              <Box className="btns is-row gap">
                <Press className="btn is-main" onPress={() => setAsked(null)}>
                  不删
                </Press>
                <Press className="btn is-danger" onPress={() => drop(draft)}>
                  删掉
                </Press>
              </Box>
            </Box>
          ) : (
            <Press className="linklike" onPress={() => setAsked(draft.draftId)}>
              删掉这份草稿
            </Press>
          )}
        </Box>
      ))}
    </Box>
  )
}
