import { useEffect, useState } from 'react'
import { Box, Picture, Press, Title, Words } from '../components/base/base'
import { FieldFault } from '../components/FieldFault'
import { Icon } from '../components/Icon'
import { pickFiles } from '../platform/device/photo'
import { previewOf } from '../platform/keep/files'
import type { PaperFile } from './paper-file'
import type { UploadState } from './upload-queue'
import type { Papers } from './usePapers'

/** 一份材料 — its photos, what each says of itself, and the ways to add one. */
export function PaperSlot(props: {
  paper: string
  name: string
  hint: string
  many: boolean
  pdf: boolean
  papers: Papers
  fault: string | null
  later?: boolean
  onLater?: () => void
  onFile?: (fileId: string | null) => void
}) {
  const { paper, name, hint, many, pdf, papers, fault, later = false, onLater, onFile } = props
  const [busy, setBusy] = useState(false)
  const [full, setFull] = useState(false)
  const mine = papers.files.filter((file) => file.paper === paper)
  const pick = async (from: 'camera' | 'album' | 'document') => {
    setBusy(true)
    try {
      for (const picked of await pickFiles(from, many)) {
        const fileId = await papers.add(paper, picked, onFile === undefined ? 'material' : 'photo')
        setFull(fileId === null)
        if (fileId !== null) onFile?.(fileId)
      }
    } finally {
      setBusy(false)
    }
  }
  return (
    <Box id={`paper-${paper}`}>
      <Title level={3} className="section-title">
        {name}
      </Title>
      <Words className="block-text second">{hint}</Words>
      {mine.length === 0 ? null : (
        <Box className="thumbs">
          {mine.map((file, index) => (
            <Thumb
              key={file.fileId}
              file={file}
              words={`${name}第 ${index + 1} 张`}
              state={papers.stateOf(file.fileId)}
              onDrop={() => {
                papers.remove(file.fileId)
                onFile?.(null)
              }}
            />
          ))}
        </Box>
      )}
      {later || (!many && mine.length > 0) ? null : (
        <Box className="btns is-row gap">
          <Press className="btn is-side" disabled={busy} onPress={() => void pick('camera')}>
            <Icon name="camera" />
            <Words>{mine.length === 0 ? '拍照' : '再拍一张'}</Words>
          </Press>
          <Press className="btn is-side" disabled={busy} onPress={() => void pick(pdf ? 'document' : 'album')}>
            <Icon name="file" />
            <Words>{pdf ? '选文件' : '从相册选'}</Words>
          </Press>
        </Box>
      )}
      {full ? <Words className="field-fault">手机存不下了，这张还没存。清出空间再拍。</Words> : null}
      {onLater === undefined || mine.length > 0 ? null : (
        <Press className="choice gap-s is-quiet" role="checkbox" checked={later} onPress={onLater}>
          <Words className={`choice-mark is-square ${later ? 'is-on' : ''}`}>
            {later ? <Icon name="tick" /> : null}
          </Words>
          <Words>手边没有，带原件到窗口交</Words>
        </Press>
      )}
      <FieldFault words={fault} />
    </Box>
  )
}

function Thumb({
  file,
  words,
  state,
  onDrop,
}: {
  file: PaperFile
  words: string
  state: UploadState | null
  onDrop: () => void
}) {
  const [source, setSource] = useState<string | null>(null)
  useEffect(() => {
    void previewOf(file.fileId).then(setSource, () => setSource(null))
  }, [file.fileId])
  return (
    <Box className="thumb">
      {source === null ? (
        <Box className="thumb-paper">
          <Icon name="paper" />
        </Box>
      ) : (
        <Picture className="thumb-picture" source={source} words={words} />
      )}
      <Words className={`thumb-state ${state?.kind === 'refused' ? 'late' : 'second'}`}>
        {sayState(state, file.size)}
      </Words>
      {file.hint === null ? null : <Words className="thumb-state soon">{`${file.hint}，也可以先交`}</Words>}
      <Press className="linklike" label={`删掉${words}`} onPress={onDrop}>
        删掉
      </Press>
    </Box>
  )
}

function sayState(state: UploadState | null, size: number): string {
  switch (state?.kind) {
    case 'sending':
      return `已传 ${Math.floor((state.sent / Math.max(1, size)) * 100)}%`
    case 'paused':
      return '停住了，有网接着传'
    case 'done':
      return '传好了'
    case 'refused':
      return state.words
    default:
      return '拍好了，等着传'
  }
}
