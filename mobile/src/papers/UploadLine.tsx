import { Box, Press, Title } from '../components/base/base'
import type { Papers } from './usePapers'

/** 上传到哪了 — overall, in words and as a bar; never in the way of filling. */
export function UploadLine({ papers, signedIn }: { papers: Papers; signedIn: boolean }) {
  const { totals } = papers
  if (totals.files === 0) return null
  const text = !signedIn
    ? `${totals.files} 张已存手机，登录后开始传`
    : totals.refused > 0
      ? `有 ${totals.refused} 张不能用，请换一张`
      : totals.done === totals.files
        ? `${totals.files} 张都传好了`
        : totals.stuck
          ? `${totals.done}/${totals.files} 张传好了，停住了，有网接着传`
          : `${totals.done}/${totals.files} 张传好了，已传 ${totals.percent}%`
  return (
    <Box className="card">
      <Box className="spread">
        <Title level={3} className="second">
          {text}
        </Title>
        {signedIn && totals.stuck ? (
          <Press className="linklike" onPress={papers.resume}>
            现在再传
          </Press>
        ) : null}
      </Box>
      <Box className="bar gap-s">
        <Box className="bar-in" style={{ width: `${signedIn ? totals.percent : 0}%` }} />
      </Box>
    </Box>
  )
}
